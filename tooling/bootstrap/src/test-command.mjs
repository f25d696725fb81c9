import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf, forwardSignals, interrupt, interrupted } from './children.mjs';
import { whenNpmIsGone } from './parent-watch.mjs';
import { logs } from './places.mjs';
import { prepare } from './prepare.mjs';
import { say } from './progress.mjs';
import { stages } from './stages.mjs';
import { startCluster } from './test-cluster.mjs';

/** `npm test`: every gate and every suite; goes on after a failure, so that one run tells all. */
export async function main() {
  forwardSignals();
  whenNpmIsGone(() => interrupt('SIGTERM'));
  const results = [];
  let cluster = null;
  try {
    const env = await prepare();
    for (const stage of stages) {
      const together = [stage].flat();
      say(together.map((one) => one.name).join(', '));
      if (together.some((one) => one.needsCluster)) cluster ??= await startCluster(env);
      const provided = cluster ? { ...env, RICEJAR_TEST_DATABASE_URL: cluster.url } : env;
      const ended = await Promise.all(together.map((one, at) => timed(one, provided, at > 0)));
      if (interrupted()) break;
      results.push(...ended);
    }
  } catch (error) {
    console.error(error.message);
    results.push({ name: 'set-up', passed: 0, failed: 1, seconds: 0 });
  } finally {
    await cluster?.stop();
  }
  report(results);
}

/** Runs one stage. What runs beside another keeps its output until it has ended. */
async function timed(stage, env, beside) {
  const begun = Date.now();
  const log = join(logs, `${stage.name}.log`);
  mkdirSync(logs, { recursive: true });
  const kept = beside ? openSync(log, 'w') : null;
  let counts = { passed: 0, failed: 1 };
  try {
    counts = await stage.work(env, kept ?? 'inherit');
  } catch (error) {
    console.error(error.message);
  }
  if (kept !== null) {
    closeSync(kept);
    process.stdout.write(readFileSync(log));
  }
  return { name: stage.name, ...counts, seconds: Math.round((Date.now() - begun) / 1000) };
}

function report(results) {
  const total = { passed: 0, failed: 0 };
  for (const { name, reason } of results.flatMap((one) => one.failures ?? []))
    console.log(`\nFAILED ${name}\n  ${reason.replaceAll('\n', '\n  ')}`);
  console.log('');
  for (const { name, passed, failed, seconds } of results) {
    total.passed += passed;
    total.failed += failed;
    const seen = failed > 0 ? `${failed} failed` : 'ok';
    console.log(
      `${name.padEnd(18)} ${String(passed).padStart(5)} passed  ${seen.padEnd(10)} ${String(seconds).padStart(4)} s`,
    );
  }
  const signal = interrupted();
  if (signal) console.log(`interrupted by ${signal}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = signal ? exitCodeOf(signal) : total.failed > 0 ? 1 : 0;
}

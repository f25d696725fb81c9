import { readFileSync } from 'node:fs';

const SHELLS = new Set(['sh', 'dash', 'bash', 'busybox']);

/** @returns {{ pid: number, name: string, parent: number, start: string } | null} */
function look(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    return {
      pid,
      name: stat.slice(stat.indexOf('(') + 1, end),
      parent: Number(fields[1]),
      start: fields[19],
    };
  } catch {
    return null;
  }
}

/** npm runs a script through a shell, which may or may not stay in between. */
function npmAndShell() {
  const chain = [];
  for (let one = look(process.ppid); one && one.pid > 1; one = look(one.parent)) {
    chain.push(one);
    if (!SHELLS.has(one.name)) break;
  }
  return chain;
}

/**
 * Calls back once when the npm that runs this script is gone: a killed npm passes no signal on, and what it started
 * must not hold the port for ever.
 */
export function whenNpmIsGone(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const chain = npmAndShell();
  const timer = setInterval(() => {
    if (chain.every(({ pid, start }) => look(pid)?.start === start)) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Launch } from './bench-server.js';

const ENTRY = fileURLToPath(new URL('./server-process.js', import.meta.url));
const PATIENCE_MS = 5_000;

/** Both sides on equal footing: a process each, beside the one that loads them. */
export const launchProcess: Launch = async (side, databaseUrl, dataDir) => {
  const child = fork(ENTRY, [side, databaseUrl, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // As `npm start` runs it.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await answerOf<{ port: number }>(child);
  return {
    port,
    async cpuSeconds() {
      const answer = answerOf<{ cpuSeconds: number }>(child);
      child.send('cpu');
      return (await answer).cpuSeconds;
    },
    async close(how) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      const late = setTimeout(() => child.kill('SIGKILL'), how === 'now' ? 0 : PATIENCE_MS);
      if (child.connected) child.send('close', () => undefined);
      await ended;
      clearTimeout(late);
    },
  };
};

async function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`a server ended with code ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

import { readdirSync, readFileSync } from 'node:fs';

/** The postmaster and every process that it has started. */
export function postgresProcesses(postmaster: number): number[] {
  const children = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // `pid (command) state ppid ...`, where the command may hold anything.
      const after = readFileSync(`/proc/${name}/stat`, 'latin1').split(') ').at(-1) ?? '';
      return Number(after.split(' ')[1]) === postmaster ? [Number(name)] : [];
    } catch {
      return []; // ended meanwhile
    }
  });
  return [postmaster, ...children];
}

/** Sends a signal to each, as far as it still runs. */
export function signalAll(processes: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of processes) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ESRCH') throw error;
    }
  }
}

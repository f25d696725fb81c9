import { readFileSync, readlinkSync } from 'node:fs';

/** A process that cannot be mistaken for a later one that got the same number. */
export interface ProcessIdentity {
  pid: number;
  /** Kernel ticks from boot to the start of the process. */
  startedAt: string;
}

/** When the process started, or null when there is none (a zombie counts as none). */
export function processStart(pid: number): string | null {
  try {
    // The command name may hold spaces and parentheses, so fields are counted from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  startedAt: processStart(process.pid) ?? '',
});

export const isAlive = (one: ProcessIdentity): boolean => processStart(one.pid) === one.startedAt;

/** The directory a process works in: PostgreSQL stays in its data directory for life. */
export function workingDirectory(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** True when the process ended within the time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (processStart(pid) !== null) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

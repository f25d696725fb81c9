import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { embeddedErrors } from './embedded.errors.js';

/** The OS user that PostgreSQL runs as. `null` stands for the user this process has anyway. */
export type OsAccount = { name: string; uid: number; gid: number } | null;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The name of the user of this process; its number where the user database has no name for it. */
export function currentUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}

/** The account of a name or of a uid, from the user database of the machine. */
export function findAccount(key: string | number): NonNullable<OsAccount> | null {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && (typeof key === 'string' ? name === key : Number(uid) === key)) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  return null;
}

/**
 * Finds the account or creates it as a system user without a shell or a home.
 * @throws OS_ACCOUNT_MISSING
 */
export function ensureAccount(name: string): NonNullable<OsAccount> {
  const found = findAccount(name);
  if (found) return found;
  const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const made = spawnSync('useradd', [...args, '--shell', '/usr/sbin/nologin', '--', name], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin` },
  });
  const created = findAccount(name);
  if (created) return created;
  const reason = made.error
    ? 'useradd is not installed'
    : made.stderr.trim().split('\n')[0] || 'useradd failed';
  throw embeddedErrors.OS_ACCOUNT_MISSING({ account: name, reason });
}

/** Whether the account may enter the directory: asked of the kernel, which knows about access lists and mounts. */
export function mayEnter(account: OsAccount, directory: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], {
    ...asAccount(account),
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}

/** Options of `spawn` that make the child run as the account. */
export const asAccount = (account: OsAccount): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {};

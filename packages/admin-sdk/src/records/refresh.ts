import type { useQueryCache } from '@pinia/colada';

/**
 * Asks anew for everything on screen under these keys, and settles when it is there. A newer refresh calls off an older
 * one; that is no failure of whoever asked first.
 */
export async function refreshQueries(
  cache: ReturnType<typeof useQueryCache>,
  keys: readonly (readonly string[])[],
): Promise<void> {
  await Promise.allSettled(keys.map((key) => cache.invalidateQueries({ key: [...key] })));
}

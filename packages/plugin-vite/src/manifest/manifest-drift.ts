import { isDeepStrictEqual } from 'node:util';
import type { PluginManifest } from '@ricejar/sdk';

/** The parts in which a kept manifest differs from the derived one; empty when they are the same. */
export function manifestDrift(kept: PluginManifest | undefined, derived: PluginManifest): string[] {
  if (!kept) return ['all of it'];
  const parts = new Set([...Object.keys(kept), ...Object.keys(derived)]) as Set<keyof PluginManifest>;
  return [...parts].filter((part) => !isDeepStrictEqual(kept[part], derived[part])).sort();
}

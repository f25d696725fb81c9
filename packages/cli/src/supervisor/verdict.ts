import type { Ending } from './server-process.js';

/** Why a server process ended. */
export interface Verdict {
  /** The plugin that is to be turned off; null when none is at fault. */
  plugin: string | null;
  /** For the log, and for the plugins page when a plugin is at fault. */
  reason: string;
}

/** What an end that nobody ordered tells. The last word that fits counts: it is nearest to the end. */
export function judge({ code, signal, words }: Ending): Verdict {
  const last = words.findLast((word) => word.kind !== 'busy');
  if (last && (last.plugin !== null || last.kind !== 'stalled'))
    return { plugin: last.plugin, reason: last.detail };
  const how = last?.detail ?? (signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`);
  // Killed by the engine for want of memory, or deep in native code: whoever was at work just before is the best guess.
  const busy = signal === null ? undefined : words.findLast((word) => word.kind === 'busy');
  return busy?.plugin
    ? { plugin: busy.plugin, reason: `${how} while the plugin was at work: ${busy.detail}` }
    : { plugin: null, reason: how };
}

import type { ServerOptions } from '../start/server-contract.js';
import type { CarriedError } from './carried-error.js';

/** What the server runs with: all of its options that can be told to another process. */
export type StartOrder = Omit<ServerOptions, 'log'>;

/** What the supervisor tells the server process. */
export type Order = { type: 'start'; options: StartOrder } | { type: 'stop' };

/** What a running server says of itself. */
export interface Ready {
  type: 'ready';
  url: string;
  setupToken: string | null;
  logins: readonly { role: string; email: string; password: string }[];
}

/** What the server process tells the supervisor. */
export type Report =
  | Ready
  | { type: 'step'; text: string }
  | { type: 'failed'; error: CarriedError }
  /** The plugins have changed: stop in good order and start anew. */
  | { type: 'restart' };

/**
 * What a server process that is about to die, or whose main thread stands still, writes to the pipe of its own: there is
 * no time for the channel. One JSON text a line.
 */
export interface LastWord {
  /**
   * `exit`: somebody called process.exit. `error`: nobody caught an error. `stalled`: the main thread has stood still for
   * too long. `busy`: it has not answered for a while; counts only when the process then dies without another word.
   */
  kind: 'exit' | 'error' | 'stalled' | 'busy';
  /** The plugin whose code was at work; null for the platform's own, or when nobody can tell. */
  plugin: string | null;
  /** Where, or what: for the log. */
  detail: string;
}

/** Number of the pipe for last words, as the server process sees it. */
export const LAST_WORDS_FD = 4;

import type { RunningServer as Server, ServerOptions } from '@ricejar/server';

export type { ServerOptions };

/** A running server, as far as this command uses it. */
export type RunningServer = Omit<Server, 'stray'>;

/** The composition root, as far as this command uses it: loaded late, because reading its modules takes a moment. */
export interface ServerModule {
  startServer(options: ServerOptions): Promise<RunningServer>;
}

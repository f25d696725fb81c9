import type { RunningServer, ServerOptions } from '@ricejar/server';

export type { RunningServer, ServerOptions };

/** The composition root, as far as this command uses it: loaded late, because reading its modules takes a moment. */
export interface ServerModule {
  startServer(options: ServerOptions): Promise<RunningServer>;
}

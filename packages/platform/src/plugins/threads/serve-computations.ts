import { parentPort } from 'node:worker_threads';
import type { PluginSet } from '../plugin-set.js';
import { runComputation } from './run-computation.js';
import { tellError, type Task, type Told } from './thread-messages.js';

/** The life of a thread that computes: the same plugins as its server, and nothing else of it. */
export function serveComputations(load: () => Promise<Pick<PluginSet, 'active' | 'extensions'>>): void {
  const port = parentPort;
  if (!port) throw new Error('computations are served on a thread of their own');
  const plugins = load();
  // Told when it is asked for the first time.
  plugins.catch(() => undefined);
  const tell = (told: Told): void => port.postMessage(told);
  port.on('message', ({ name, input }: Task) => {
    plugins
      .then((set) => runComputation(set, name, input, (progress) => tell({ progress })))
      .then((output) => tell({ output }))
      .catch((error: unknown) => tell({ error: tellError(error) }));
  });
}

import type { ComputationContext } from '@ricejar/sdk';
import type { PluginSet } from '../plugin-set.js';

/** Runs a computation of an active plugin here and now. */
export async function runComputation(
  { active, extensions }: Pick<PluginSet, 'active' | 'extensions'>,
  name: string,
  input: unknown,
  progress: ComputationContext['progress'],
): Promise<unknown> {
  const [plugin, own = ''] = name.split('/');
  const computation = active.find(({ id }) => id === plugin)?.computations?.[own];
  if (!computation) throw new Error(`there is no computation ${name}`);
  return computation.run(input as never, { extensions, progress });
}

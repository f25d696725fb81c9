import type { Actor } from '../access/actor.js';
import type { Localized } from '../localized.js';
import type { PluginContext } from './plugin-context.js';
import type { Schema } from './schema.js';

/** What an action says of itself, typed by its schemas. */
export interface ActionOptions<Input, Output, Config> {
  label: Localized;
  description?: Localized;
  input: Schema<Input>;
  /** What is answered is checked against it; without one the answer is any JSON. */
  output?: Schema<Output>;
  /** Permission that callers must hold; without one, any signed-in caller. */
  permission?: string;
  /** Work as the actor, so that it can do no more than the caller may. A workflow that repeats a step calls it again. */
  run(input: Input, actor: Actor, context: PluginContext<Config>): Output | Promise<Output>;
}

/** A step that people and workflows can run, addressed as `<plugin>/<action>`. Made by `defineAction`. */
export interface ActionDefinition<Config = never> extends Omit<
  ActionOptions<unknown, unknown, Config>,
  'run'
> {
  /** `input` is what the schema answered. */
  run: (input: unknown, actor: Actor, context: PluginContext<Config>) => unknown;
}

/**
 * Declares an action. `run` gets the input as the schema types it:
 *
 *     actions: {
 *       draft: defineAction({
 *         label: { en: 'Draft a renewal', zh: '起草续约' },
 *         input: z.object({ contract: z.uuid() }),
 *         permission: 'renewals.draft',
 *         run: ({ contract }, actor, context) => context.get(Renewals).draft(actor, contract),
 *       }),
 *     }
 */
export const defineAction = <Input, Output, Config = unknown>(
  action: ActionOptions<Input, Output, Config>,
): ActionDefinition<Config> => action as unknown as ActionDefinition<Config>;

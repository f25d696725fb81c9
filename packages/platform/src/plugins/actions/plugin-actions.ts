import { Inject, Injectable } from '@nestjs/common';
import {
  accessErrors,
  hasPermission,
  type ActionDefinition,
  type Actor,
  type Json,
  type PluginDefinition,
} from '@ricejar/sdk';
import { checkBySchema, told } from '../config/schema-check.js';
import { checkedInput } from '../context/plugin-jobs.js';
import { ACTION_LIMITS } from '../call-limits.js';
import { PluginCalls } from '../plugin-calls.js';
import type { PluginSet } from '../plugin-set.js';
import { PLUGIN_SET } from '../plugin-set.token.js';
import { actionErrors } from './actions.errors.js';

export interface KnownAction {
  /** `<plugin>/<action>`. */
  key: string;
  plugin: PluginDefinition;
  definition: ActionDefinition;
}

/** The steps that plugins offer to people and workflows. */
@Injectable()
export class PluginActions {
  private readonly byKey: ReadonlyMap<string, KnownAction>;

  constructor(
    @Inject(PLUGIN_SET) { active }: PluginSet,
    private readonly calls: PluginCalls,
  ) {
    this.byKey = new Map(
      active.flatMap((plugin) =>
        Object.entries(plugin.actions ?? {}).map(([name, definition]) => {
          const key = `${plugin.id}/${name}`;
          return [key, { key, plugin, definition }] as const;
        }),
      ),
    );
  }

  /** Those that the actor may run. */
  of(actor: Actor): KnownAction[] {
    return [...this.byKey.values()].filter(({ definition }) => mayRun(actor, definition));
  }

  /**
   * Runs an action as the actor. Throws `ACTION_UNKNOWN`, `FORBIDDEN`, `PLUGIN_INPUT_INVALID`, what the action throws, and
   * `ACTION_OUTPUT_INVALID`.
   */
  async run(actor: Actor, key: string, input: unknown): Promise<Json> {
    const action = this.byKey.get(key);
    if (!action) throw actionErrors.ACTION_UNKNOWN({ action: key.slice(0, 100) });
    if (!mayRun(actor, action.definition)) throw accessErrors.FORBIDDEN();
    const { plugin, definition } = action;
    const checked = await checkedInput(key, definition.input, input);
    const answer = await this.calls.run(
      plugin.id,
      `action ${key}`,
      (context) => definition.run(checked, actor, context),
      ACTION_LIMITS,
    );
    return this.answered(action, answer);
  }

  private async answered({ key, definition }: KnownAction, answer: unknown): Promise<Json> {
    if (!definition.output) return asJson(answer);
    const checked = await checkBySchema(definition.output, answer);
    if (checked.faults)
      throw actionErrors.ACTION_OUTPUT_INVALID({ action: key, problems: told(checked.faults) });
    return asJson(checked.value);
  }
}

const mayRun = (actor: Actor, { permission }: ActionDefinition): boolean =>
  permission === undefined || hasPermission(actor, permission);

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null)) as Json;

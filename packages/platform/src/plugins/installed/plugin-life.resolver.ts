import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, Requires, type Actor } from '@ricejar/sdk';
import { PLUGIN_MANAGE } from '../../access/permissions.js';
import type { PluginOperation } from './operations.js';
import type { PluginPlan } from './plan.js';
import { PluginLifeService } from './plugin-life.service.js';
import { PluginOperationType, PluginPlanType, PluginStateType } from './plugin-life.types.js';

const text = { type: () => String };
const settings = { type: () => GraphQLJson, nullable: true };

/** The life of plugins, for the plugins page. Files come by the upload route. */
@Resolver()
export class PluginLifeResolver {
  constructor(private readonly life: PluginLifeService) {}

  @Query(() => [PluginStateType], { description: 'How modules and plugins stand, with their settings.' })
  @Requires(PLUGIN_MANAGE)
  pluginStates(): Promise<PluginStateType[]> {
    return this.life.states();
  }

  @Query(() => PluginPlanType, {
    description:
      'What adding or upgrading to an uploaded file, or purging the plugin with an id, will do. Changes nothing.',
  })
  @Requires(PLUGIN_MANAGE)
  planPlugin(
    @CurrentActor() actor: Actor,
    @Args('file', { type: () => ID, nullable: true }) file: string | null | undefined,
    @Args('id', { ...text, nullable: true }) id: string | null | undefined,
  ): Promise<PluginPlan> {
    return this.life.plan(actor, file ?? null, id ?? null);
  }

  @Query(() => PluginOperationType, {
    nullable: true,
    description: 'One change of a plugin, or the last one there was.',
  })
  @Requires(PLUGIN_MANAGE)
  async pluginOperation(
    @Args('id', { type: () => ID, nullable: true }) id: string | null | undefined,
  ): Promise<PluginOperationType | null> {
    const found = await this.life.operation(id ?? null);
    return found ? answered(found) : null;
  }

  @Mutation(() => PluginOperationType, {
    description: 'Begins to add the plugin of an uploaded file; ask pluginOperation how it goes.',
  })
  @Requires(PLUGIN_MANAGE)
  async addPlugin(
    @CurrentActor() actor: Actor,
    @Args('file', { type: () => ID }) file: string,
    @Args('values', settings) values: object | null,
  ): Promise<PluginOperationType> {
    return answered(await this.life.install(actor, file, 'add', values ?? {}));
  }

  @Mutation(() => PluginOperationType, {
    description: 'Begins to bring an added plugin to the version of an uploaded file.',
  })
  @Requires(PLUGIN_MANAGE)
  async upgradePlugin(
    @CurrentActor() actor: Actor,
    @Args('file', { type: () => ID }) file: string,
    @Args('values', settings) values: object | null,
  ): Promise<PluginOperationType> {
    return answered(await this.life.install(actor, file, 'upgrade', values ?? {}));
  }

  @Mutation(() => PluginOperationType, { description: 'Begins to try a plugin and turn it on.' })
  @Requires(PLUGIN_MANAGE)
  async enablePlugin(
    @CurrentActor() actor: Actor,
    @Args('id', text) id: string,
  ): Promise<PluginOperationType> {
    return answered(await this.life.enable(actor, id));
  }

  @Mutation(() => PluginOperationType, { description: 'Turns a plugin off; its data stays.' })
  @Requires(PLUGIN_MANAGE)
  async disablePlugin(
    @CurrentActor() actor: Actor,
    @Args('id', text) id: string,
  ): Promise<PluginOperationType> {
    return answered(await this.life.disable(actor, id));
  }

  @Mutation(() => PluginOperationType, {
    description:
      'Begins to export and then remove all data of a disabled plugin. confirm is its id once more.',
  })
  @Requires(PLUGIN_MANAGE)
  async purgePlugin(
    @CurrentActor() actor: Actor,
    @Args('id', text) id: string,
    @Args('confirm', text) confirm: string,
  ): Promise<PluginOperationType> {
    return answered(await this.life.purge(actor, id, confirm));
  }

  @Mutation(() => PluginStateType, {
    description: 'Sets the settings of a plugin. A secret that is left out stays, null takes it away.',
  })
  @Requires(PLUGIN_MANAGE)
  configurePlugin(
    @CurrentActor() actor: Actor,
    @Args('id', text) id: string,
    @Args('values', { type: () => GraphQLJson }) values: object,
  ): Promise<PluginStateType> {
    return this.life.configure(actor, id, values);
  }

  @Mutation(() => Boolean, { description: 'Starts this server anew; false where nobody is there to do so.' })
  @Requires(PLUGIN_MANAGE)
  restartServer(): boolean {
    return this.life.restart();
  }
}

const answered = ({ startedAt, endedAt, ...operation }: PluginOperation): PluginOperationType => ({
  ...operation,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

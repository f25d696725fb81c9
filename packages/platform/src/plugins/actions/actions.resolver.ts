import { Args, Field, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, LocalizedType, SignedIn, type Actor } from '@ricejar/sdk';
import { jsonSchemaOf } from '../config/schema-check.js';
import { PluginActions, type KnownAction } from './plugin-actions.js';

@ObjectType('PluginAction')
export class PluginActionType {
  @Field(() => String, { description: '`<plugin>/<action>`: what `runPluginAction` takes.' })
  key!: string;
  @Field(() => String) plugin!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType, { nullable: true }) description!: LocalizedType | null;
  @Field(() => String, { nullable: true }) permission!: string | null;
  @Field(() => GraphQLJson, { description: 'JSON Schema of the input.' }) input!: unknown;
  @Field(() => GraphQLJson, {
    nullable: true,
    description: 'JSON Schema of the answer, where it is declared.',
  })
  output!: unknown;
}

@Resolver()
export class ActionsResolver {
  constructor(private readonly actions: PluginActions) {}

  @Query(() => [PluginActionType], { description: 'Actions of plugins that the caller may run.' })
  @SignedIn()
  pluginActions(@CurrentActor() actor: Actor): PluginActionType[] {
    return this.actions.of(actor).map(describe);
  }

  @Mutation(() => GraphQLJson, {
    nullable: true,
    description: 'Runs an action of a plugin under the rights of the caller, and answers what it answers.',
  })
  @SignedIn()
  runPluginAction(
    @Args('action', { type: () => String }) action: string,
    @Args('input', { type: () => GraphQLJson, nullable: true }) input: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<unknown> {
    return this.actions.run(actor, action, input ?? {});
  }
}

const describe = ({ key, plugin, definition }: KnownAction): PluginActionType => ({
  key,
  plugin: plugin.id,
  label: definition.label,
  description: definition.description ?? null,
  permission: definition.permission ?? null,
  input: jsonSchemaOf(definition.input),
  output: definition.output ? jsonSchemaOf(definition.output, 'output') : null,
});

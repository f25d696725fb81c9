import { Field, Float, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Requires } from '@ricejar/sdk';
import { PLUGIN_MANAGE } from '../../access/permissions.js';
import { PluginStateType } from '../installed/plugin-life.types.js';
import { PluginGuard, type PluginReport } from './plugin-guard.js';

@ObjectType('PluginFunctionFigures')
export class PluginFunctionFiguresType {
  @Field(() => String, { description: 'Which function: `before customer.update`.' }) what!: string;
  @Field(() => Int) calls!: number;
  @Field(() => Int, { description: 'Calls that threw; vetoes and other coded errors are not among them.' })
  errors!: number;
  @Field(() => Int) timeouts!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Milliseconds that 95 of 100 of the last calls stayed below.',
  })
  p95Ms!: number | null;
}

@ObjectType('PluginFigures', {
  description: 'How a plugin has fared in this server process since it started.',
})
export class PluginFiguresType {
  @Field(() => Int) calls!: number;
  @Field(() => Int) errors!: number;
  @Field(() => Int) timeouts!: number;
  @Field(() => Int, { description: 'Errors that nobody caught: of timers, of promises that nobody awaits.' })
  strays!: number;
  @Field(() => Float, { nullable: true }) p95Ms!: number | null;
  @Field(() => [PluginFunctionFiguresType]) functions!: readonly PluginFunctionFiguresType[];
}

@Resolver(() => PluginStateType)
export class PluginFiguresResolver {
  constructor(private readonly guard: PluginGuard) {}

  @ResolveField(() => PluginFiguresType, { nullable: true, description: 'Null before it was first called.' })
  @Requires(PLUGIN_MANAGE)
  figures(@Parent() { id }: PluginStateType): PluginReport | null {
    return this.guard.report().find((one) => one.plugin === id) ?? null;
  }
}

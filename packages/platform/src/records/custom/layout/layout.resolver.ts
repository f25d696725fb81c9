import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, Requires, type Actor } from '@ricejar/sdk';
import { SCHEMA_MANAGE } from '../../../access/permissions.js';
import { checkExpression } from '../../expression/expression.js';
import { RecordRegistry } from '../../record-registry.js';
import { requireRecord } from '../field/field-name.js';
import { LayoutService } from './layout.service.js';
import { ExpressionCheckType, LayoutType } from './layout.types.js';

@Resolver()
export class LayoutResolver {
  constructor(
    private readonly service: LayoutService,
    private readonly registry: RecordRegistry,
  ) {}

  @Query(() => [LayoutType], { description: "Everybody's layout first, then those of roles by name." })
  @Requires(SCHEMA_MANAGE)
  layouts(@Args('record', { type: () => String }) record: string): Promise<LayoutType[]> {
    return this.service.list(record);
  }

  @Query(() => ExpressionCheckType, {
    description: 'Judges a CEL expression over the fields of a record type; `use` is formula or condition.',
  })
  @Requires(SCHEMA_MANAGE)
  checkExpression(
    @Args('record', { type: () => String }) record: string,
    @Args('expression', { type: () => String }) expression: string,
    @Args('use', { type: () => String }) use: string,
  ): ExpressionCheckType {
    const type = requireRecord(this.registry, record);
    const { ok, error, results, uses } = checkExpression(
      type,
      expression,
      use === 'condition' ? use : 'formula',
    );
    return { ok, error, result: results[0] ?? null, uses };
  }

  @Mutation(() => LayoutType, {
    description:
      'Without `roleId` the layout of everybody; `expectedVersion` is left out when there is none yet.',
  })
  @Requires(SCHEMA_MANAGE)
  saveLayout(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('definition', { type: () => GraphQLJson }) definition: unknown,
    @Args('roleId', { type: () => ID, nullable: true }) roleId?: string,
    @Args('expectedVersion', { type: () => Int, nullable: true }) expectedVersion?: number,
  ): Promise<LayoutType> {
    return this.service.save(actor, record, roleId ?? null, definition, expectedVersion ?? null);
  }

  @Mutation(() => Boolean)
  @Requires(SCHEMA_MANAGE)
  removeLayout(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('roleId', { type: () => ID, nullable: true }) roleId?: string,
  ): Promise<boolean> {
    return this.service.remove(actor, record, roleId ?? null);
  }
}

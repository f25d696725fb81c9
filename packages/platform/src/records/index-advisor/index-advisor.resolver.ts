import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, Requires, type Actor, type Filter, type Sort } from '@ricejar/sdk';
import { SCHEMA_MANAGE } from '../../access/permissions.js';
import { recordErrors } from '../records.errors.js';
import { IndexAdviceType, IndexBuildType } from './index-advisor.types.js';
import { IndexAdvisor } from './index-advisor.service.js';
import { IndexBuilder } from './index-builder.service.js';

@Resolver()
export class IndexAdvisorResolver {
  constructor(
    private readonly advisor: IndexAdvisor,
    private readonly builder: IndexBuilder,
  ) {}

  @Query(() => [IndexAdviceType], {
    description: 'What keeps a list from being served by an index; nothing when it is.',
  })
  @Requires(SCHEMA_MANAGE)
  indexAdvice(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('filter', { type: () => GraphQLJson, nullable: true }) filter?: unknown,
    @Args('sort', { type: () => GraphQLJson, nullable: true }) sort?: unknown,
  ): Promise<IndexAdviceType[]> {
    return this.advisor.advise(actor, record, asFilter(filter), asSort(sort));
  }

  @Query(() => [IndexBuildType], { description: 'The indexes built by `buildIndex`.' })
  @Requires(SCHEMA_MANAGE)
  indexBuilds(@Args('record', { type: () => String }) record: string): Promise<IndexBuildType[]> {
    return this.builder.list(record);
  }

  @Mutation(() => IndexBuildType, {
    description:
      'Asks for an index on fields, in this order. It is built while records are read and written.',
  })
  @Requires(SCHEMA_MANAGE)
  buildIndex(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('fields', { type: () => [String] }) fields: string[],
  ): Promise<IndexBuildType> {
    return this.builder.build(actor, record, fields);
  }

  @Mutation(() => Boolean, { description: 'Only indexes that `buildIndex` made, finished or not.' })
  @Requires(SCHEMA_MANAGE)
  dropIndex(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.builder.drop(actor, id);
  }
}

function asFilter(value: unknown): Filter {
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value))
    throw recordErrors.FILTER_INVALID({ field: 'filter', reason: 'an object expected' });
  return value as Filter;
}

function asSort(value: unknown): Sort {
  if (value === null || value === undefined) return [];
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  if (entries.some((one) => typeof one !== 'object' || one === null))
    throw recordErrors.SORT_INVALID({ field: 'sort' });
  return entries as Sort;
}

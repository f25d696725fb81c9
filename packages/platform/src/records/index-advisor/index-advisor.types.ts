import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedType } from '@ricejar/sdk';

@ObjectType('IndexAdvice')
export class IndexAdviceType {
  @Field(() => [String], {
    description: 'What to build an index on, a leading `-` for descending; empty where none would help.',
  })
  fields!: string[];
  @Field(() => LocalizedType) text!: LocalizedType;
  @Field(() => Int, { description: 'Rows of the table, as the planner estimates them.' }) rows!: number;
}

@ObjectType('IndexBuild')
export class IndexBuildType {
  @Field(() => ID) id!: string;
  @Field(() => String) record!: string;
  @Field(() => [String]) fields!: readonly string[];
  @Field(() => String, { description: '`queued`, `building`, `ready` or `failed`.' }) status!: string;
  @Field(() => Float, { description: '0 to 1.' }) progress!: number;
  @Field(() => String, { nullable: true }) error!: string | null;
}

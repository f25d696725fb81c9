import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, type Json } from '@ricejar/sdk';

@InputType('ScoringModelInput', { description: 'What is left out stays as it is.' })
export class ScoringModelInputType {
  @Field(() => GraphQLJson, {
    nullable: true,
    description: 'By name; those left out go back to the defaults of the model.',
  })
  parameters?: Json;

  @Field(() => ID, { nullable: true, description: 'A user who answers for the model.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  nextReviewOn?: string | null;
}

@ObjectType('ScoreBin')
export class ScoreBinType {
  @Field(() => Float)
  from!: number;

  @Field(() => Float)
  to!: number;

  @Field(() => Int)
  customers!: number;
}

@ObjectType('ScoreRunSummary', { description: 'What a run came to over all customers.' })
export class ScoreRunSummaryType {
  @Field(() => Int)
  customers!: number;

  @Field(() => Float)
  total!: number;

  @Field(() => Float)
  mean!: number;

  @Field(() => Float)
  median!: number;

  @Field(() => [ScoreBinType], { description: 'Of equal width, the least values first.' })
  bins!: ScoreBinType[];

  @Field(() => [Float], {
    description: 'What each tenth of the customers holds together, the best tenth first.',
  })
  tenths!: number[];

  @Field(() => [[Int]], {
    nullable: true,
    description: "Customers by the codes of the model's map: rows from the best down, columns from 1 up.",
  })
  cells!: number[][] | null;
}

@ObjectType('ComparedRun')
export class ComparedRunType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  model!: string;

  @Field(() => String)
  modelVersion!: string;

  @Field(() => String, { description: 'YYYY-MM-DD' })
  asOf!: string;

  @Field(() => GraphQLJson)
  parameters!: Json;

  @Field(() => Int)
  customers!: number;

  @Field(() => GraphQLJson, { nullable: true })
  validation!: Json;

  @Field(() => String, { description: 'stored, or recomputed where the scores are no longer stored.' })
  source!: string;

  @Field(() => Boolean, {
    description:
      'False when they had to be computed again and came out different: the data has changed since.',
  })
  exact!: boolean;
}

@ObjectType('ScoreMover', { description: 'A customer that two runs place differently.' })
export class ScoreMoverType {
  @Field(() => ID)
  customerId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Float)
  left!: number;

  @Field(() => Float)
  right!: number;

  @Field(() => Float, { description: 'Place among the customers of both, from 0 (least) to 100 (most).' })
  leftPercentile!: number;

  @Field(() => Float)
  rightPercentile!: number;
}

@ObjectType('ScoreRunComparison')
export class ScoreRunComparisonType {
  @Field(() => ComparedRunType)
  left!: ComparedRunType;

  @Field(() => ComparedRunType)
  right!: ComparedRunType;

  @Field(() => Int, { description: 'Customers that both scored.' })
  common!: number;

  @Field(() => Int)
  onlyLeft!: number;

  @Field(() => Int)
  onlyRight!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Spearman's, from -1 to 1; null when either run scored all alike.",
  })
  rankCorrelation!: number | null;

  @Field(() => [[Int]], {
    description: 'Customers by fifth, the best first: rows of the left run, columns of the right.',
  })
  fifths!: number[][];

  @Field(() => Float, { description: 'Share of customers in the same fifth of both, from 0 to 1.' })
  sameFifth!: number;

  @Field(() => [ScoreMoverType], { description: 'Those that moved farthest, of those the caller may see.' })
  movers!: ScoreMoverType[];
}

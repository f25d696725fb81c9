import { GraphQLJson, LocalizedType, type Json, type Localized } from '@ricejar/sdk';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class ComplaintFlowState {
  @Field(() => String)
  name!: string;

  @Field(() => LocalizedType)
  label!: Localized;

  @Field(() => Boolean, { description: 'The complaint is closed here.' })
  final!: boolean;
}

@ObjectType()
export class ComplaintFlowTransition {
  @Field(() => String)
  name!: string;

  @Field(() => LocalizedType)
  label!: Localized;

  @Field(() => [String], { description: 'States in which the step may be taken.' })
  from!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'State it leads to; null when it stays where it is or leads back to the state before.',
  })
  to!: string | null;

  @Field(() => [String], { description: 'Fields of the complaint that may be filled in with the step.' })
  fields!: string[];

  @Field(() => [String], { description: 'Those of them that must hold a value afterwards.' })
  required!: string[];

  @Field(() => GraphQLJson, { description: 'Of fields that take only some values: those, by field.' })
  values!: Json;
}

@ObjectType()
export class ComplaintFlowCommitment {
  @Field(() => String)
  kind!: string;

  @Field(() => LocalizedType)
  label!: Localized;

  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => Float, { nullable: true })
  days!: number | null;

  @Field(() => String, { nullable: true, description: 'Working calendar it counts in; null: wall time.' })
  calendar!: string | null;
}

@ObjectType('ComplaintFlow')
export class ComplaintFlowType {
  @Field(() => String)
  key!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalizedType)
  label!: Localized;

  @Field(() => LocalizedType)
  description!: Localized;

  @Field(() => String, { description: 'State of a complaint just opened.' })
  initial!: string;

  @Field(() => [ComplaintFlowState])
  states!: ComplaintFlowState[];

  @Field(() => [ComplaintFlowTransition])
  transitions!: ComplaintFlowTransition[];

  @Field(() => [ComplaintFlowCommitment])
  commitments!: ComplaintFlowCommitment[];
}

@ObjectType('OpenedComplaint')
export class OpenedComplaintType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  state!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('AdvancedComplaint')
export class AdvancedComplaintType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  state!: string;

  @Field(() => Int)
  version!: number;
}

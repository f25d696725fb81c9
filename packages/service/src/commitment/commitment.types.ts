import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('CommitmentClock', { description: 'What the clock of a promise shows right now.' })
export class CommitmentClockType {
  @Field(() => ID, { description: 'Of the commitment' })
  id!: string;

  @Field(() => Int, {
    description: 'In the time its calendar counts; negative when late. A stopped clock shows what was left.',
  })
  secondsLeft!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Working seconds of one day of its calendar; null: every hour of the day counts.',
  })
  daySeconds!: number | null;
}

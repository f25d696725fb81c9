import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedType, type Localized } from '@ricejar/sdk';

@InputType('TierLevelLabelInput', {
  description: 'One language may be left out: the other stands in for it.',
})
export class TierLevelLabelInputType implements Partial<Localized> {
  @Field(() => String, { nullable: true })
  en?: string;

  @Field(() => String, { nullable: true })
  zh?: string;
}

@InputType('TierLevelDraftInput')
export class TierLevelDraftInputType {
  @Field(() => String, {
    description: '1 to 12 letters and digits; what records hold. A new one adds a tier.',
  })
  key!: string;

  @Field(() => TierLevelLabelInputType)
  label!: TierLevelLabelInputType;

  @Field(() => String, { description: 'gold, amber, jade, green, blue, slate or stone.' })
  tone!: string;
}

@InputType('TierLevelMoveInput')
export class TierLevelMoveInputType {
  @Field(() => String, { description: 'A tier that is left out of the list.' })
  from!: string;

  @Field(() => String, { description: 'The tier that takes its customers.' })
  to!: string;
}

@ObjectType('TierLevelUse', { description: 'A tier there is or was, and what stands in it.' })
export class TierLevelUseType {
  @Field(() => String)
  key!: string;

  @Field(() => Int, { nullable: true, description: '0 is the best; null of a retired one.' })
  rank!: number | null;

  @Field(() => LocalizedType)
  label!: LocalizedType;

  @Field(() => String)
  tone!: string;

  @Field(() => Boolean)
  retired!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a retired one: the tier that took over.' })
  successor!: string | null;

  @Field(() => Int, { description: 'Customers that stand in it.' })
  customers!: number;

  @Field(() => Int, { description: 'Overrides into it that are in force or wait for a decision.' })
  overrides!: number;
}

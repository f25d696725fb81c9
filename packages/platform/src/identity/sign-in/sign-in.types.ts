import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class Me {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { description: '`en` or `zh-CN`' })
  locale!: string;

  @Field(() => String)
  orgUnitName!: string;

  @Field(() => [String])
  roles!: readonly string[];

  @Field(() => [String], { description: 'Named permissions; `*` is all of them' })
  permissions!: readonly string[];

  @Field(() => String, { description: 'ISO 4217' })
  baseCurrency!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => Boolean, { description: 'Demo data is loaded' })
  demo!: boolean;

  @Field(() => String, {
    description: 'The day at the server’s place, `2026-12-24`: shares and stand-ins begin and end with it',
  })
  today!: string;
}

@ObjectType()
export class DemoLogin {
  @Field(() => String)
  role!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@ObjectType()
export class Setup {
  @Field(() => Boolean, { description: 'There is no organisation yet: the first administrator is asked for' })
  needed!: boolean;
}

@InputType()
export class CompleteSetupInput {
  @Field(() => String, { description: 'The one-time token shown where the server was started' })
  token!: string;

  @Field(() => String)
  organisation!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;

  @Field(() => String)
  locale!: string;

  @Field(() => String, { description: 'ISO 4217; cannot be changed later' })
  baseCurrency!: string;
}

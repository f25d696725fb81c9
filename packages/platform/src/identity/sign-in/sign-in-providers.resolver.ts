import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Extensions, LocalizedType, Public, signInProviders } from '@ricejar/sdk';

@ObjectType('SignInProvider')
export class SignInProviderType {
  @Field(() => String) key!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => String, { description: 'A lucide icon' }) icon!: string;
}

@Resolver()
export class SignInProvidersResolver {
  constructor(private readonly extensions: Extensions) {}

  @Query(() => [SignInProviderType], {
    description: 'Other systems that people can sign in with, as plugins offer them.',
  })
  @Public()
  signInProviders(): SignInProviderType[] {
    return this.extensions
      .of(signInProviders)
      .map(({ key, entry: { label, icon } }) => ({ key, label, icon }));
  }
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType } from '@ricejar/sdk';

@ObjectType('LayoutRole')
export class LayoutRoleType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('Layout')
export class LayoutType {
  @Field(() => ID) id!: string;
  @Field(() => LayoutRoleType, { nullable: true, description: 'Null is the layout of everybody else.' })
  role!: LayoutRoleType | null;
  @Field(() => GraphQLJson, {
    description:
      '`{ sections: [{ key, label, columns, fields: [{ path, show, require, readOnly }] }] }`, conditions in CEL.',
  })
  definition!: unknown;
  @Field(() => Int) version!: number;
}

@ObjectType('ExpressionCheck')
export class ExpressionCheckType {
  @Field(() => Boolean) ok!: boolean;
  @Field(() => LocalizedType, { nullable: true }) error!: LocalizedType | null;
  @Field(() => String, { nullable: true, description: 'What kind of value it comes to.' })
  result!: string | null;
  @Field(() => [String], { description: 'Paths of the fields it reads.' }) uses!: readonly string[];
}

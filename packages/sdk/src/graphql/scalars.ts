import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Json } from '../records/query.js';

const fromLiteral = (node: ValueNode, variables?: { [name: string]: unknown } | null): Json => {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.NULL:
      return null;
    case Kind.LIST:
      return node.values.map((value) => fromLiteral(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map((field) => [field.name.value, fromLiteral(field.value, variables)]),
      );
    case Kind.VARIABLE:
      return (variables?.[node.name.value] ?? null) as Json;
  }
};

/** Any JSON value. The one scalar of this name: modules, plugins and the generated API all use this instance. */
export const GraphQLJson = new GraphQLScalarType<Json, Json>({
  name: 'JSON',
  description: 'Any JSON value.',
  serialize: (value) => value as Json,
  parseValue: (value) => value as Json,
  parseLiteral: fromLiteral,
});

import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { RecordRegistry } from '../records/record-registry.js';
import { RecordTypes } from './record-types.js';
import { TypeTable, type FieldText } from './type-table.js';

/**
 * The schema of all record types on top of the special resolvers (`shared`), made in steps of a few milliseconds at most,
 * so that a server that answers requests can make it between them. Made type by type instead of from SDL: at 600 extra
 * fields and 100 record types the SDL alone is half a megabyte to parse, in one go.
 */
export function* recordSchema(
  shared: GraphQLSchema,
  registry: RecordRegistry,
): Generator<void, GraphQLSchema> {
  const table = new TypeTable(shared);
  const queries: Record<string, FieldText> = {};
  const mutations: Record<string, FieldText> = {};
  for (const record of registry.all()) {
    const types = new RecordTypes(registry, record);
    types.addTo(table);
    Object.assign(queries, types.queries());
    Object.assign(mutations, types.mutations());
    yield;
  }
  yield* table.settle();
  const [query, mutation] = [shared.getQueryType(), shared.getMutationType()];
  return new GraphQLSchema({
    query: extended('Query', query, table, queries),
    mutation: extended('Mutation', mutation, table, mutations),
    types: Object.values(shared.getTypeMap()).filter((type) => type !== query && type !== mutation),
    directives: shared.getDirectives(),
    // What the names are made of was judged when it was declared; judging the whole anew takes as long as making it.
    assumeValid: true,
  });
}

function extended(
  name: string,
  base: GraphQLObjectType | null | undefined,
  table: TypeTable,
  fields: Readonly<Record<string, FieldText>>,
): GraphQLObjectType {
  const config = base?.toConfig();
  const clash = Object.keys(fields).find((field) => config?.fields[field]);
  if (clash) throw new Error(`${name}.${clash} is claimed by a record type and by a resolver`);
  return new GraphQLObjectType({
    name,
    description: config?.description ?? null,
    fields: { ...config?.fields, ...table.outputFields(fields) },
  });
}

import {
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLFieldConfig,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';

/** A field of an object type, its types as SDL writes them: `[Customer!]!`. */
export interface FieldText {
  type: string;
  description?: string;
  args?: Readonly<Record<string, string>>;
}

/** Rows come from the database under the keys of the answer (aliases), so their fields are read by those. */
export const byAnswerKey: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
  source,
  _args,
  _context,
  info,
) => source[info.path.key];

/** Types under their names, which refer to each other by name: the order in which they are made does not matter. */
export class TypeTable {
  private readonly named = new Map<string, GraphQLNamedType>();
  private readonly read = new Map<string, GraphQLType>();
  private readonly made: (GraphQLObjectType | GraphQLInputObjectType)[] = [];

  constructor(known: GraphQLSchema) {
    for (const type of Object.values(known.getTypeMap())) this.named.set(type.name, type);
  }

  /** An object type whose values are the rows of an answer. */
  object(name: string, description: string | null, fields: Readonly<Record<string, FieldText>>): void {
    this.add(
      new GraphQLObjectType({
        name,
        description,
        fields: () => this.outputFields(fields, byAnswerKey),
      }),
    );
  }

  input(name: string, fields: Readonly<Record<string, string>>): void {
    this.add(
      new GraphQLInputObjectType({
        name,
        fields: () => mapped(fields, (type) => ({ type: this.type(type) as GraphQLInputType })),
      }),
    );
  }

  /** Fields of an object type in the words of graphql-js. */
  outputFields(
    fields: Readonly<Record<string, FieldText>>,
    resolve?: GraphQLFieldResolver<Record<string, unknown>, unknown>,
  ): Record<string, GraphQLFieldConfig<Record<string, unknown>, unknown>> {
    return mapped(fields, ({ type, description, args }) => ({
      type: this.type(type) as GraphQLOutputType,
      description: description ?? null,
      ...(args && { args: mapped(args, (one) => ({ type: this.type(one) as GraphQLInputType })) }),
      ...(resolve && { resolve }),
    }));
  }

  /** Works out the fields of what was made, one type a step. */
  *settle(): Generator<void, void> {
    for (const type of this.made) {
      type.getFields();
      yield;
    }
  }

  private add(type: GraphQLObjectType | GraphQLInputObjectType): void {
    if (this.named.has(type.name)) throw new Error(`GraphQL type ${type.name} is claimed twice`);
    this.named.set(type.name, type);
    this.made.push(type);
  }

  private type(text: string): GraphQLType {
    const known = this.read.get(text);
    if (known) return known;
    const type = this.parse(text);
    this.read.set(text, type);
    return type;
  }

  private parse(text: string): GraphQLType {
    if (text.endsWith('!')) return new GraphQLNonNull(this.type(text.slice(0, -1)));
    if (text.startsWith('[')) return new GraphQLList(this.type(text.slice(1, -1)));
    const type = this.named.get(text);
    if (!type) throw new Error(`there is no GraphQL type ${text}`);
    return type;
  }
}

function mapped<T, U>(record: Readonly<Record<string, T>>, convert: (value: T) => U): Record<string, U> {
  const result: Record<string, U> = {};
  for (const name in record) result[name] = convert(record[name] as T);
  return result;
}

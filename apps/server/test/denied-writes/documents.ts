import type { RecordRegistry, RegisteredRecord } from '@ricejar/platform/records/record-registry';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

export interface Document {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Where in the variables an id stands: `id`, `input.customer`, `ids`. */
export interface IdPlace {
  path: readonly string[];
  /** Record type that the id is of. */
  record: string;
  isList: boolean;
}

type RootField = GraphQLField<unknown, unknown>;

/** Values that bring an operation past the checks of its arguments, to where rights are judged. */
const FITTING: Readonly<Record<string, unknown>> = {
  record: 'customer',
  flow: 'ladder',
  transition: 'accept',
  level: 'work',
  model: 'rfm',
  locale: 'en',
  startsOn: '2027-01-01',
  endsOn: '2027-01-02',
  expectedVersion: 1,
  kind: 'text',
  use: 'condition',
  expression: 'true',
};

/** Documents for every root field of the live schema, with arguments of the right types. */
export class Documents {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly registry: RecordRegistry,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  mutations(): Document[] {
    return this.all('mutation');
  }

  queries(): Document[] {
    return this.all('query');
  }

  /** Every place of a root field's arguments that takes an id. */
  idPlaces(document: Document, kind: 'query' | 'mutation'): IdPlace[] {
    const field = this.fields(kind)[document.name];
    return (field?.args ?? []).flatMap(({ name, type }) => this.placesIn(document.name, [name], type, 0));
  }

  private all(kind: 'query' | 'mutation'): Document[] {
    return Object.entries(this.fields(kind)).map(([name, field]) => this.document(kind, name, field));
  }

  private fields(kind: 'query' | 'mutation'): Record<string, RootField> {
    return (kind === 'query' ? this.schema.getQueryType() : this.schema.getMutationType())?.getFields() ?? {};
  }

  private document(kind: string, name: string, field: RootField): Document {
    const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
    const head = declared ? `${kind}(${declared})` : kind;
    const call = passed ? `${name}(${passed})` : name;
    const variables = Object.fromEntries(
      field.args.map((arg) => [arg.name, this.value(name, [arg.name], arg.type, 0)]),
    );
    return { name, query: `${head} { ${call}${selection} }`, variables };
  }

  private value(field: string, path: readonly string[], type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.value(field, path, type.ofType, depth);
    if (isListType(type)) return [this.value(field, path, type.ofType, depth)];
    const name = path.at(-1) ?? '';
    if (isInputObjectType(type)) {
      const record = this.registry.all().find((one) => namesOf(one).has(field));
      const fields = Object.values(type.getFields());
      const wanted = record
        ? fields.filter((one) => record.fields.get(one.name)?.definition.kind === 'text').slice(0, 2)
        : fields.filter((one) => isNonNullType(one.type) || one.name in FITTING);
      if (depth > 3) return {};
      return Object.fromEntries(
        wanted.map((one) => [one.name, this.value(field, [...path, one.name], one.type, depth + 1)]),
      );
    }
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (type.name === 'ID') return this.ids.get(this.targetOf(field, path)) ?? null;
    if (name in FITTING && typeof FITTING[name] === (type.name === 'Int' ? 'number' : 'string'))
      return FITTING[name];
    const plain: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true, JSON: {} };
    return type.name in plain ? plain[type.name] : 'fresh';
  }

  private placesIn(field: string, path: readonly string[], type: GraphQLInputType, depth: number): IdPlace[] {
    const isList = String(type).startsWith('[');
    const inner = getNamedType(type);
    if (isInputObjectType(inner)) {
      if (depth > 0 || inner.name.endsWith('Filter') || inner.name.endsWith('Sort')) return [];
      return Object.values(inner.getFields()).flatMap((one) =>
        this.placesIn(field, [...path, one.name], one.type, depth + 1),
      );
    }
    return inner.name === 'ID' ? [{ path, record: this.targetOf(field, path), isList }] : [];
  }

  /** The record type that an id argument is of: by its own name, by the reference it sets, or by that of the operation. */
  private targetOf(field: string, path: readonly string[]): string {
    const [argument = '', member] = path;
    const name = member ?? argument;
    if (/user|owner/i.test(name)) return 'user';
    if (/role/i.test(name)) return 'role';
    const record = this.registry.all().find((one) => namesOf(one).has(field));
    if (member) return record?.fields.get(member)?.definition.target ?? 'customer';
    if (record) return record.name;
    const special = /complaint/i.test(field)
      ? 'complaint'
      : /commitment/i.test(field)
        ? 'commitment'
        : 'customer';
    return special;
  }
}

/** Root fields that are generated for a record type. */
function namesOf({ name, typeName, definition }: RegisteredRecord): ReadonlySet<string> {
  const plural = definition.plural.charAt(0).toUpperCase() + definition.plural.slice(1);
  return new Set([
    name,
    definition.plural,
    `create${typeName}`,
    `update${typeName}`,
    `delete${plural}`,
    `restore${plural}`,
  ]);
}

/** The variables with another id in one place. */
export function withId(document: Document, { path, isList }: IdPlace, id: string): Document {
  const set = (value: unknown, [step = '', ...rest]: readonly string[]): unknown => ({
    ...(value as object),
    [step]: rest.length === 0 ? (isList ? [id] : id) : set((value as Record<string, unknown>)?.[step], rest),
  });
  return { ...document, variables: set(document.variables, path) as Document['variables'] };
}

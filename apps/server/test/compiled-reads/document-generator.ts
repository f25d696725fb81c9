import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A document with two sets of variables: most pairs differ in values alone, and so share a statement. */
export interface GeneratedDocument {
  query: string;
  variables: readonly [Record<string, unknown>, Record<string, unknown>];
}

export interface Samples {
  ids: readonly string[];
  words: readonly string[];
}

/** Small and repeatable: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Pair = readonly [unknown, unknown];

/** Documents over the record API of a schema: roots, selections, fragments, directives, filters, sorts, variables. */
export class DocumentGenerator {
  private declarations: string[] = [];
  private fragments: string[] = [];
  private values: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly roots: readonly string[],
    private readonly samples: Samples,
    private readonly next: () => number,
  ) {}

  document(): GeneratedDocument {
    this.declarations = [];
    this.fragments = [];
    this.values = [{}, {}];
    const fields = this.schema.getQueryType()!.getFields();
    const count = this.chance(0.7) ? 1 : 2 + this.below(2);
    const members = Array.from({ length: count }, (_, at) => {
      const name = this.pick(this.roots);
      return `${count > 1 || this.chance(0.2) ? `r${at}: ` : ''}${this.field(fields[name]!, 2)}`;
    });
    if (this.chance(0.1)) members.push('__typename');
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(' ')})` : '';
    const query = [`query Generated${declared} { ${members.join(' ')} }`, ...this.fragments].join('\n');
    return { query, variables: this.values };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const text = `${field.name}${this.args(field.args)}`;
    return isObjectType(type) ? `${text} ${this.selection(type, depth)}` : text;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const page = type.name.endsWith('Page');
    const fields = Object.values(type.getFields()).filter(
      (one) => page || depth > 0 || isLeafType(getNamedType(one.type)),
    );
    if (fields.length === 0) return '{ __typename }';
    const wanted = page && this.chance(0.9) ? [type.getFields()['nodes']!] : [];
    for (let left = 1 + this.below(4); left > 0; left--) wanted.push(this.pick(fields));
    const seen = new Set<string>();
    const parts = wanted.flatMap((one) => {
      const alias = this.chance(0.15) ? `a${this.below(1000)}` : '';
      const key = alias || one.name;
      if (seen.has(key)) return [];
      seen.add(key);
      const inner = this.field(one, page ? depth : depth - 1);
      return [`${alias ? `${alias}: ` : ''}${this.directed(inner, one)}`];
    });
    if (this.chance(0.1)) parts.push('__typename');
    const set = `{ ${parts.join(' ')} }`;
    if (this.chance(0.06)) return `{ ... on ${type.name} ${set} }`;
    if (!this.chance(0.06)) return set;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${set}`);
    return `{ ...${name} }`;
  }

  /** Directives stand after the arguments and before the selection. */
  private directed(text: string, { name }: GraphQLField<unknown, unknown>): string {
    if (!this.chance(0.06) || text !== name) return text;
    const condition = this.variable('Boolean!', [this.chance(0.5), this.chance(0.5)]);
    return `${text} @${this.pick(['include', 'skip'])}(if: ${condition})`;
  }

  private args(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((one) => {
      if (one.name === 'after' || (!isNonNullType(one.type) && this.chance(0.4))) return [];
      return [`${one.name}: ${this.argument(one)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private argument({ name, type }: GraphQLArgument): string {
    if (name === 'first') return this.emit(type, [1 + this.below(20), 1 + this.below(20)]);
    if (name === 'by') return this.emit(type, [this.pick(GROUPS), this.pick(GROUPS)]);
    if (name === 'aggregate') return this.emit(type, [this.pick(AGGREGATES), this.pick(AGGREGATES)]);
    return this.emit(type, this.pair(type, 2));
  }

  /** As a literal, or as a variable of its own. */
  private emit(type: GraphQLInputType, pair: Pair): string {
    return this.chance(0.5) ? this.variable(String(type), pair) : this.literal(type, pair[0]);
  }

  private variable(type: string, [first, second]: Pair): string {
    const name = `v${this.declarations.length}`;
    this.declarations.push(`$${name}: ${type}`);
    this.values[0][name] = first;
    this.values[1][name] = second;
    return `$${name}`;
  }

  /** A literal, parts of which may be variables. */
  private literal(type: GraphQLInputType, value: unknown): string {
    if (value === null) return 'null';
    if (isNonNullType(type)) return this.literal(type.ofType, value);
    if (isListType(type)) {
      return `[${(value as unknown[]).map((one) => this.part(type.ofType, one)).join(', ')}]`;
    }
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const members = Object.entries(value as object).map(
        ([name, one]) => `${name}: ${this.part(fields[name]!.type, one)}`,
      );
      return `{ ${members.join(', ')} }`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  private part(type: GraphQLInputType, value: unknown): string {
    const inner = isNonNullType(type) ? type.ofType : type;
    if (!this.chance(0.12) || isInputObjectType(inner)) return this.literal(type, value);
    return this.variable(String(type), [value, this.again(type, value)]);
  }

  private pair(type: GraphQLInputType, depth: number): Pair {
    const first = this.value(type, depth);
    return [first, this.chance(0.8) ? this.again(type, first) : this.value(type, depth)];
  }

  /** The same shape with other values. */
  private again(type: GraphQLInputType, value: unknown): unknown {
    if (value === null) return null;
    if (isNonNullType(type)) return this.again(type.ofType, value);
    if (isListType(type)) return (value as unknown[]).map((one) => this.again(type.ofType, one));
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      return Object.fromEntries(
        Object.entries(value as object).map(([name, one]) => [name, this.again(fields[name]!.type, one)]),
      );
    }
    return isEnumType(type) || typeof value === 'boolean' ? value : this.value(type, 0);
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) {
      const length = this.below(3);
      return Array.from({ length: type.toString().includes('Sort') ? 1 + this.below(2) : length }, () =>
        this.value(type.ofType, depth),
      );
    }
    if (isEnumType(type)) return this.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(type, depth);
    return this.scalar(type.name);
  }

  private object(type: GraphQLInputObjectType, depth: number): unknown {
    const all = Object.values(type.getFields());
    const fields = all.filter((one) => depth > 0 || !isInputObjectType(listElement(one.type)));
    const operators =
      !type.name.endsWith('Sort') && all.some((one) => one.name === 'eq' || one.name === 'isNull');
    if (fields.length === 0) return {};
    const count = type.name.endsWith('Sort') || operators ? 1 : 1 + this.below(2);
    const entries = Array.from({ length: count }, () => this.pick(fields)).map((one) => {
      if (one.name === 'between')
        return [one.name, [this.value(listElement(one.type), 0), this.value(listElement(one.type), 0)]];
      return [one.name, this.value(one.type, depth - 1)];
    });
    return Object.fromEntries(entries) as object;
  }

  private scalar(type: string): unknown {
    switch (type) {
      case 'ID':
        return this.chance(0.9) ? this.pick(this.samples.ids) : 'not-an-id';
      case 'Int':
        return this.below(60);
      case 'Decimal':
        return `${this.below(2000)}.5`;
      case 'Boolean':
        return this.chance(0.5);
      case 'Date':
        return `20${10 + this.below(17)}-0${1 + this.below(9)}-1${this.below(10)}`;
      case 'DateTime':
        return `20${10 + this.below(17)}-0${1 + this.below(9)}-1${this.below(10)}T08:00:00.000Z`;
      default:
        return this.pick(this.samples.words);
    }
  }

  private chance(share: number): boolean {
    return this.next() < share;
  }

  private below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  private pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}

const GROUPS = [
  [],
  ['tier'],
  ['stage'],
  ['owner'],
  ['createdAt'],
  ['name'],
  ['status'],
  ['tier', 'industry'],
];
const AGGREGATES = [
  [],
  [{ field: 'amount', op: 'sum' }],
  [
    { field: 'annualRevenue', op: 'avg' },
    { field: 'employees', op: 'max' },
  ],
  [
    { field: 'createdAt', op: 'min' },
    { field: 'name', op: 'countDistinct' },
  ],
];

function listElement(type: GraphQLInputType): GraphQLInputType {
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) ? listElement(inner.ofType) : inner;
}

import { pascal } from '@ricejar/platform/records/naming';
import type { RegisteredField, RegisteredRecord } from '@ricejar/platform/records/record-registry';
import type { Vocabulary } from './vocabulary.js';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
  /** Of a list: whose cursors fit it. */
  cursor?: string;
  /** A file to be uploaded first; its id becomes the variable `input.fileId`. */
  file?: string;
}

type Tree = { [name: string]: unknown };

const DEEPEST = 3;
const ORDERED = new Set(['integer', 'rating', 'decimal', 'percent', 'money', 'date', 'dateTime']);
const TEXT = new Set(['text', 'longText', 'email', 'phone', 'url']);
const UNSORTED = new Set(['json', 'multiChoice', 'longText', 'references', 'address', 'personName']);

/** Documents that read: lists, single records, groups, all over the live schema. */
export class Reads {
  constructor(private readonly words: Vocabulary) {}

  private get random() {
    return this.words.random;
  }

  list(record: RegisteredRecord, cursors: ReadonlyMap<string, string[]>): Operation {
    const { random } = this;
    const type = record.typeName;
    const sort = random.chance(0.6) ? random.some([1, 2], 1).map(() => this.sort(record, 0)) : [];
    const filter = random.chance(0.45) ? this.filter(record, 0) : null;
    const cursor = `${record.name} ${JSON.stringify(sort)}`;
    const known = cursors.get(cursor);
    const after = known && random.chance(0.5) ? random.of(known) : null;
    const members = random.of([
      `nodes { ${this.selection(record, 0)} } pageInfo { hasNextPage endCursor }`,
      `totalCount totalCountCapped nodes { ${this.selection(record, 0)} } pageInfo { hasNextPage endCursor }`,
      'totalCount',
      'pageInfo { endCursor hasNextPage }',
    ]);
    const first = 1 + random.below(8);
    const deleted = random.chance(0.15);
    if (random.chance(0.3)) {
      const args = [
        `first: ${first}`,
        ...(filter ? [`filter: ${literal(filter)}`] : []),
        ...(sort.length > 0 ? [`sort: ${literal(sort)}`] : []),
        ...(after ? [`after: ${literal(after)}`] : []),
        ...(deleted ? ['deleted: true'] : []),
      ];
      return {
        query: `{ ${record.definition.plural}(${args.join(', ')}) { ${members} } }`,
        variables: {},
        cursor,
      };
    }
    return {
      query: `query($first: Int, $filter: ${type}Filter, $sort: [${type}Sort!], $after: String, $deleted: Boolean) {
        ${record.definition.plural}(first: $first, filter: $filter, sort: $sort, after: $after, deleted: $deleted) { ${members} } }`,
      variables: { first, filter, sort, after, deleted },
      cursor,
    };
  }

  get(record: RegisteredRecord): Operation {
    return {
      query: `query($id: ID!) { ${record.name}(id: $id) { id ${this.selection(record, 0)} } }`,
      variables: { id: this.words.id(record.name) },
    };
  }

  group(record: RegisteredRecord): Operation {
    const { random } = this;
    const fields = [...record.fields.values()];
    const by = random.some([1], 2).map(() => this.words.field(record, fields.filter(isGroupable)).path);
    const op = () => random.of(['count', 'countDistinct', 'sum', 'avg', 'min', 'max']);
    const aggregate = random.some([1], 2).map(() => {
      const field = this.words.field(record);
      return {
        field: field.path,
        op: ORDERED.has(field.definition.kind) ? op() : random.of(['count', 'countDistinct']),
      };
    });
    return {
      query: `query($by: [String!]!, $filter: ${record.typeName}Filter, $aggregate: [AggregateInput!]) {
        ${record.name}Groups(by: $by, filter: $filter, aggregate: $aggregate) { key count aggregates } }`,
      variables: {
        by: random.chance(0.15) ? [] : by,
        filter: random.chance(0.5) ? this.filter(record, 0) : null,
        aggregate: random.chance(0.6) ? aggregate : null,
      },
    };
  }

  selection(record: RegisteredRecord, depth: number): string {
    const { random } = this;
    const names = random.some([1], 4).map(() => this.words.field(record));
    const parts = names.map((field) => this.selected(field, depth));
    const inverses = [...record.inverses.values()];
    if (depth < DEEPEST - 1 && inverses.length > 0 && random.chance(0.35)) {
      const inverse = random.of(inverses);
      const related = this.words.registry.get(inverse.record);
      const filter = random.chance(0.4) ? `, filter: ${literal(this.filter(related, depth + 1))}` : '';
      const sort = random.chance(0.4) ? `, sort: ${literal([this.sort(related, depth + 1)])}` : '';
      parts.push(
        `i${depth}: ${inverse.name}(first: 3${filter}${sort}) { id ${this.selection(related, depth + 1)} }`,
      );
    }
    return [...new Set(parts), random.chance(0.3) ? '__typename' : ''].join(' ');
  }

  private selected(field: RegisteredField, depth: number): string {
    const [, owner, name] = field.path.split('.');
    const leaf = this.leaf(field, depth);
    return owner && name ? `ext { ${owner} { ${name}${leaf} } }` : `${field.path}${leaf}`;
  }

  private leaf({ definition }: RegisteredField, depth: number): string {
    if (definition.kind === 'money') return ' { amount currency base }';
    if (definition.kind === 'address') return ' { city }';
    if (definition.kind === 'personName') return ' { family }';
    if (!definition.target) return '';
    const target = this.words.registry.get(definition.target);
    return depth < DEEPEST && this.random.chance(0.6)
      ? ` { ${this.selection(target, depth + 1)} }`
      : ' { id }';
  }

  sort(record: RegisteredRecord, depth: number): Tree {
    const { random } = this;
    const direction = random.of(['ASC', 'DESC']);
    const fields = [...record.fields.values()].filter(({ definition }) => !UNSORTED.has(definition.kind));
    const field = this.words.field(record, fields);
    const target = field.definition.target;
    const inner: unknown =
      target && field.definition.kind === 'reference'
        ? depth < 1 && random.chance(0.6)
          ? this.sort(this.words.registry.get(target), depth + 1)
          : { id: direction }
        : direction;
    return nested(field.path, inner);
  }

  filter(record: RegisteredRecord, depth: number): Tree {
    const { random } = this;
    const branch =
      depth < 2 ? random.weighted({ field: 6, and: 1, or: 1, not: 1, inverse: 2, id: 1 }) : 'field';
    switch (branch) {
      case 'and':
      case 'or':
        return { [branch]: [this.filter(record, depth + 1), this.filter(record, depth + 1)] };
      case 'not':
        return { not: this.filter(record, depth + 1) };
      case 'id':
        return {
          id: random.chance(0.5)
            ? { eq: this.words.id(record.name) }
            : { in: [this.words.id(record.name), this.words.id(record.name)] },
        };
      case 'inverse': {
        const inverses = [...record.inverses.values()];
        if (inverses.length === 0) return this.filter(record, depth + 1);
        const inverse = random.of(inverses);
        const inner = random.chance(0.2)
          ? {}
          : this.filter(this.words.registry.get(inverse.record), depth + 1);
        return { [inverse.name]: { [random.of(['some', 'none'])]: inner } };
      }
      default: {
        const field = this.words.field(record);
        return nested(field.path, this.operators(record, field, depth));
      }
    }
  }

  private operators(record: RegisteredRecord, field: RegisteredField, depth: number): Tree {
    const { random } = this;
    const { kind, target } = field.definition;
    if (kind === 'references') return { [random.of(['some', 'none'])]: {} };
    if (target) return this.referenceOperators(target, depth);
    const value = () => this.words.value(record, field);
    const operators: string[] = ['isNull'];
    if (kind === 'boolean') operators.push('eq', 'ne');
    else if (kind === 'choice') operators.push('eq', 'ne', 'in', 'notIn');
    else if (kind === 'multiChoice') operators.push('contains');
    else if (TEXT.has(kind)) operators.push('eq', 'ne', 'in', 'notIn', 'contains', 'startsWith', 'contains');
    else if (ORDERED.has(kind))
      operators.push('eq', 'ne', 'in', 'notIn', 'gt', 'gte', 'lt', 'lte', 'between', 'gte');
    const operator = random.of(operators);
    if (operator === 'isNull') return { isNull: random.chance(0.5) };
    if (operator === 'in' || operator === 'notIn' || operator === 'between')
      return { [operator]: [value(), value()] };
    const whole = value();
    const isFragment = operator === 'contains' && typeof whole === 'string';
    return { [operator]: isFragment ? whole.slice(0, 2 + random.below(6)) : whole };
  }

  private referenceOperators(target: string, depth: number): Tree {
    const { random } = this;
    const kind = random.weighted({
      id: 3,
      isNull: 2,
      me: target === 'user' ? 2 : 0,
      inner: depth < 2 ? 3 : 0,
    });
    if (kind === 'isNull') return { isNull: random.chance(0.5) };
    if (kind === 'me') return { [random.of(['isMe', 'inMyTeam'])]: random.chance(0.8) };
    if (kind === 'inner') return this.filter(this.words.registry.get(target), depth + 1);
    return { id: { [random.of(['eq', 'ne'])]: this.words.id(target) } };
  }
}

const GROUPABLE = new Set(['text', 'integer', 'boolean', 'date', 'choice', 'reference', 'email', 'phone']);
const isGroupable = ({ definition }: RegisteredField): boolean => GROUPABLE.has(definition.kind);

const nested = (path: string, inner: unknown): Tree =>
  path.split('.').reduceRight<unknown>((within, step) => ({ [step]: within }), inner) as Tree;

/** As a document writes a value; directions are names, not texts. */
export function literal(value: unknown): string {
  if (value === 'ASC' || value === 'DESC') return value;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, one]) => `${name}: ${literal(one)}`)
      .join(', ')} }`;
  return JSON.stringify(value);
}

export const typeOf = (record: RegisteredRecord): { type: string; plural: string } => ({
  type: record.typeName,
  plural: pascal(record.definition.plural),
});

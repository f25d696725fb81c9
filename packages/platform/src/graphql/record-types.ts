import { pascal } from '../records/naming.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';
import { filterType, inputType, outputField, sortType } from './field-types.js';
import type { FieldText, TypeTable } from './type-table.js';

type Fields = readonly RegisteredField[];

/** Names with what `of` says of each field; those it says nothing of are left out. */
function named<T>(fields: Fields, of: (field: RegisteredField) => T | null): Record<string, T> {
  const result: Record<string, T> = {};
  for (const field of fields) {
    const one = of(field);
    if (one !== null) result[field.definition.name] = one;
  }
  return result;
}

/** The part of the API that one record type makes up: its types, and its fields of Query and Mutation. */
export class RecordTypes {
  private readonly extensions: ReadonlyMap<string, Fields>;
  /** Plugins (and `custom`) whose fields people may write. */
  private readonly writable: readonly string[];
  private readonly input: Readonly<Record<string, string>>;

  constructor(
    private readonly registry: RecordRegistry,
    private readonly record: RegisteredRecord,
  ) {
    this.extensions = record.extensions;
    this.writable = [...this.extensions]
      .filter(([, fields]) => fields.some((field) => inputType(field) !== null))
      .map(([owner]) => owner);
    this.input = {
      ...named(record.coreFields, inputType),
      ...(this.writable.length > 0 && { ext: `${record.typeName}ExtInput` }),
    };
  }

  addTo(table: TypeTable): void {
    this.addAnswers(table);
    this.addFilter(table);
    this.addSort(table);
    if (this.hasInput) table.input(`${this.record.typeName}Input`, this.input);
    this.addExtensions(table);
  }

  queries(): Record<string, FieldText> {
    const { name, typeName, definition } = this.record;
    const filter = `${typeName}Filter`;
    return {
      [name]: {
        type: typeName,
        description: 'One record, or null when it does not exist or may not be seen.',
        args: { id: 'ID!' },
      },
      [definition.plural]: {
        type: `${typeName}Page!`,
        args: { first: 'Int', after: 'String', filter, sort: `[${typeName}Sort!]`, deleted: 'Boolean' },
      },
      [`${name}Groups`]: {
        type: '[RecordGroup!]!',
        description: 'Groups with aggregates; money sums in the base currency.',
        args: { by: '[String!]!', filter, aggregate: '[AggregateInput!]' },
      },
    };
  }

  mutations(): Record<string, FieldText> {
    const { typeName, definition } = this.record;
    const plural = pascal(definition.plural);
    const input = `${typeName}Input!`;
    const writes: Record<string, FieldText> = {
      [`create${typeName}`]: { type: `${typeName}!`, args: { input } },
      [`update${typeName}`]: {
        type: `${typeName}!`,
        description: 'A stale `expectedVersion` answers CONFLICT with the current values.',
        args: { id: 'ID!', expectedVersion: 'Int!', input },
      },
    };
    return {
      ...(this.hasInput && writes),
      [`delete${plural}`]: {
        type: 'Int!',
        description: 'Moves records to the bin; answers how many.',
        args: { ids: '[ID!]!' },
      },
      [`restore${plural}`]: { type: 'Int!', args: { ids: '[ID!]!' } },
    };
  }

  /** Record types that only the system writes (scores, tier changes) have no input, and so no create and update. */
  private get hasInput(): boolean {
    return Object.keys(this.input).length > 0;
  }

  private addAnswers(table: TypeTable): void {
    const { typeName, definition, coreFields, inverses } = this.record;
    const lists: Record<string, FieldText> = {};
    for (const inverse of inverses.values()) {
      const related = this.registry.get(inverse.record).typeName;
      lists[inverse.name] = {
        type: `[${related}!]!`,
        args: { first: 'Int', filter: `${related}Filter`, sort: `[${related}Sort!]` },
      };
    }
    table.object(typeName, definition.label.en, {
      id: { type: 'ID!' },
      ...named(coreFields, (field) => outputField(this.registry, field, field.definition.label.en)),
      ...lists,
      ...(this.isExtended && { ext: { type: `${typeName}Ext` } }),
    });
    table.object(`${typeName}Page`, null, {
      nodes: { type: `[${typeName}!]!` },
      pageInfo: { type: 'PageInfo!' },
      totalCount: { type: 'Int!', description: 'Counted when selected, up to 10,000.' },
      totalCountCapped: { type: 'Boolean!' },
    });
  }

  private addFilter(table: TypeTable): void {
    const { name, typeName, coreFields, inverses } = this.record;
    const filter = `${typeName}Filter`;
    const lists: Record<string, string> = {};
    for (const inverse of inverses.values())
      lists[inverse.name] = `${this.registry.get(inverse.record).typeName}ListFilter`;
    table.input(filter, {
      and: `[${filter}!]`,
      or: `[${filter}!]`,
      not: filter,
      id: 'IdFilter',
      isNull: 'Boolean',
      ...named(coreFields, (field) => filterType(this.registry, field)),
      ...lists,
      ...(name === 'user' && { isMe: 'Boolean', inMyTeam: 'Boolean' }),
      ...this.ext('Filter'),
    });
    table.input(`${typeName}ListFilter`, { some: filter, none: filter, isNull: 'Boolean' });
  }

  private addSort(table: TypeTable): void {
    table.input(`${this.record.typeName}Sort`, {
      id: 'SortDirection',
      ...named(this.record.coreFields, (field) => sortType(this.registry, field)),
      ...this.ext('Sort'),
    });
  }

  /** `ext` nests by plugin: a holder with one field a plugin, and a type for each. */
  private addExtensions(table: TypeTable): void {
    if (!this.isExtended) return;
    const { typeName } = this.record;
    const part = (owner: string, suffix: string) => `${typeName}Ext${pascal(owner)}${suffix}`;
    const holder = (owners: Iterable<string>, suffix: string): Record<string, string> =>
      Object.fromEntries([...owners].map((owner) => [owner, part(owner, suffix)]));
    const answers = Object.entries(holder(this.extensions.keys(), ''));
    table.object(
      `${typeName}Ext`,
      null,
      Object.fromEntries(answers.map(([owner, type]) => [owner, { type }])),
    );
    for (const suffix of ['Filter', 'Sort'])
      table.input(`${typeName}Ext${suffix}`, holder(this.extensions.keys(), suffix));
    if (this.writable.length > 0) table.input(`${typeName}ExtInput`, holder(this.writable, 'Input'));
    for (const [owner, fields] of this.extensions) {
      const sorts = named(fields, (field) => sortType(this.registry, field));
      const isSorted = Object.keys(sorts).length > 0;
      table.object(
        part(owner, ''),
        null,
        named(fields, (field) => outputField(this.registry, field)),
      );
      table.input(
        part(owner, 'Filter'),
        named(fields, (field) => filterType(this.registry, field)),
      );
      table.input(part(owner, 'Sort'), isSorted ? sorts : { none: 'SortDirection' });
      if (this.writable.includes(owner)) table.input(part(owner, 'Input'), named(fields, inputType));
    }
  }

  private get isExtended(): boolean {
    return this.extensions.size > 0;
  }

  private ext(suffix: string): Record<string, string> {
    return this.isExtended ? { ext: `${this.record.typeName}Ext${suffix}` } : {};
  }
}

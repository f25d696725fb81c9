import type { GraphQLSchema } from 'graphql';
import { pascal } from '../records/naming.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';

/** GraphQL type of a field's value, and the input that filters on it. */
const KINDS: Record<
  RegisteredField['definition']['kind'],
  { output: string; input: string; filter: string | null }
> = {
  text: { output: 'String', input: 'String', filter: 'TextFilter' },
  longText: { output: 'String', input: 'String', filter: 'TextFilter' },
  email: { output: 'String', input: 'String', filter: 'TextFilter' },
  phone: { output: 'String', input: 'String', filter: 'TextFilter' },
  url: { output: 'String', input: 'String', filter: 'TextFilter' },
  choice: { output: 'String', input: 'String', filter: 'ChoiceFilter' },
  multiChoice: { output: '[String!]', input: '[String!]', filter: 'MultiChoiceFilter' },
  integer: { output: 'Int', input: 'Int', filter: 'IntFilter' },
  decimal: { output: 'Decimal', input: 'Decimal', filter: 'DecimalFilter' },
  percent: { output: 'Decimal', input: 'Decimal', filter: 'DecimalFilter' },
  money: { output: 'Money', input: 'MoneyInput', filter: 'DecimalFilter' },
  boolean: { output: 'Boolean', input: 'Boolean', filter: 'BooleanFilter' },
  date: { output: 'Date', input: 'Date', filter: 'DateFilter' },
  dateTime: { output: 'DateTime', input: 'DateTime', filter: 'DateTimeFilter' },
  json: { output: 'JSON', input: 'JSON', filter: 'NullFilter' },
  address: { output: 'Address', input: 'AddressInput', filter: 'AddressFilter' },
  personName: { output: 'PersonName', input: 'PersonNameInput', filter: 'TextFilter' },
  rating: { output: 'Int', input: 'Int', filter: 'IntFilter' },
  reference: { output: '', input: 'ID', filter: null },
  references: { output: '', input: '[ID!]', filter: null },
};

const UNSORTABLE: ReadonlySet<RegisteredField['definition']['kind']> = new Set([
  'json',
  'multiChoice',
  'longText',
  'references',
  'address',
]);

const ordered = (type: string) =>
  `eq: ${type} ne: ${type} in: [${type}!] notIn: [${type}!] gt: ${type} gte: ${type} lt: ${type} lte: ${type} between: [${type}!] isNull: Boolean`;

const SHARED = `
"A calendar day, \`2026-11-22\`."
scalar Date
"An instant in UTC, \`2026-11-22T08:00:00.000Z\`."
scalar DateTime
"A decimal number as text, so that no digit is lost."
scalar Decimal
"An amount with its ISO 4217 currency. \`base\` is the amount in the organisation's base currency."
type Money { amount: Decimal! currency: String! base: Decimal! }
input MoneyInput { amount: Decimal! currency: String! }
"A postal address; \`country\` is ISO 3166-1 alpha-2."
type Address { street: String city: String region: String postalCode: String country: String }
input AddressInput { street: String city: String region: String postalCode: String country: String }
"A person's name; \`full\` is in the order of its own script: 张伟, Wei Zhang."
type PersonName { family: String given: String full: String! }
input PersonNameInput { family: String given: String }
type PageInfo { hasNextPage: Boolean! endCursor: String }
type RecordGroup { key: JSON! count: Int! aggregates: JSON! }
enum SortDirection { ASC DESC }
enum AggregateOp { count countDistinct sum avg min max }
input AggregateInput { field: String! op: AggregateOp! }
input IdFilter { eq: ID ne: ID in: [ID!] notIn: [ID!] }
input TextFilter { eq: String ne: String in: [String!] notIn: [String!] contains: String startsWith: String isNull: Boolean }
input ChoiceFilter { eq: String ne: String in: [String!] notIn: [String!] isNull: Boolean }
input MultiChoiceFilter { contains: String isNull: Boolean }
input BooleanFilter { eq: Boolean ne: Boolean isNull: Boolean }
input AddressFilter { street: TextFilter city: TextFilter region: TextFilter postalCode: TextFilter country: TextFilter isNull: Boolean }
input NullFilter { isNull: Boolean }
input IntFilter { ${ordered('Int')} }
input DecimalFilter { ${ordered('Decimal')} }
input DateFilter { ${ordered('Date')} inLastDays: Int inNextDays: Int }
input DateTimeFilter { ${ordered('DateTime')} inLastDays: Int inNextDays: Int }
`;

/** The generated part of the API: types, filters, sorts, queries and mutations of every record type. */
export function recordSdl(registry: RecordRegistry, base: GraphQLSchema): string {
  const records = registry.all();
  const json = base.getType('JSON') ? '' : '"Any JSON value."\nscalar JSON\n';
  const queries = records.map((record) => queryFields(record)).join('\n');
  const mutations = records.map((record) => mutationFields(record)).join('\n');
  const mutationType = base.getMutationType() ? 'extend type Mutation' : 'type Mutation';
  return [
    json + SHARED,
    ...records.map((record) => typesOf(registry, record)),
    `extend type Query {\n${queries}\n}`,
    `${mutationType} {\n${mutations}\n}`,
  ].join('\n');
}

const quote = (text: string): string => JSON.stringify(text);

function queryFields({ name, typeName, definition }: RegisteredRecord): string {
  const { plural } = definition;
  return `
    "One record, or null when it does not exist or may not be seen."
    ${name}(id: ID!): ${typeName}
    ${plural}(first: Int, after: String, filter: ${typeName}Filter, sort: [${typeName}Sort!], deleted: Boolean): ${typeName}Page!
    "Groups with aggregates; money sums in the base currency."
    ${name}Groups(by: [String!]!, filter: ${typeName}Filter, aggregate: [AggregateInput!]): [RecordGroup!]!`;
}

/** Record types that only the system writes (scores, tier changes) have no input, and so no create and update. */
const inputFields = (fields: readonly RegisteredField[]): string[] =>
  fields
    .filter((field) => !field.definition.readOnly)
    .map(({ definition }) => `${definition.name}: ${KINDS[definition.kind].input}`);

/** Plugins (and `custom`) whose fields people may write. */
const writableExtensions = (record: RegisteredRecord): string[] =>
  [...record.extensions].filter(([, fields]) => inputFields(fields).length > 0).map(([owner]) => owner);

const hasInput = (record: RegisteredRecord): boolean =>
  inputFields(record.coreFields).length + writableExtensions(record).length > 0;

function mutationFields(record: RegisteredRecord): string {
  const { typeName, definition } = record;
  const plural = pascal(definition.plural);
  const writes = `
    create${typeName}(input: ${typeName}Input!): ${typeName}!
    "A stale \`expectedVersion\` answers CONFLICT with the current values."
    update${typeName}(id: ID!, expectedVersion: Int!, input: ${typeName}Input!): ${typeName}!`;
  return `${hasInput(record) ? writes : ''}
    "Moves records to the bin; answers how many."
    delete${plural}(ids: [ID!]!): Int!
    restore${plural}(ids: [ID!]!): Int!`;
}

function typesOf(registry: RecordRegistry, record: RegisteredRecord): string {
  const { typeName, definition } = record;
  const outputs = record.coreFields.map(
    (field) => `${quote(field.definition.label.en)} ${output(registry, field)}`,
  );
  const lists = [...record.inverses.values()].map((inverse) => {
    const related = registry.get(inverse.record).typeName;
    return `${inverse.name}(first: Int, filter: ${related}Filter, sort: [${related}Sort!]): [${related}!]!`;
  });
  const filters = record.coreFields.flatMap((field) => filter(registry, field));
  const listFilters = [...record.inverses.values()].map(
    (inverse) => `${inverse.name}: ${registry.get(inverse.record).typeName}ListFilter`,
  );
  const user = record.name === 'user' ? ['isMe: Boolean', 'inMyTeam: Boolean'] : [];
  const extInput = writableExtensions(record).length > 0 ? extField(record, 'Input') : '';
  const inputs = hasInput(record)
    ? `input ${typeName}Input { ${inputFields(record.coreFields).join('\n')} ${extInput} }`
    : '';
  const sorts = record.coreFields.flatMap((field) => sort(registry, field));
  return `
${quote(definition.label.en)}
type ${typeName} { id: ID! ${outputs.join('\n')} ${lists.join('\n')} ${extField(record, '')} }
type ${typeName}Page {
  nodes: [${typeName}!]! pageInfo: PageInfo!
  "Counted when selected, up to 10,000."
  totalCount: Int! totalCountCapped: Boolean!
}
input ${typeName}Filter {
  and: [${typeName}Filter!] or: [${typeName}Filter!] not: ${typeName}Filter id: IdFilter isNull: Boolean
  ${[...filters, ...listFilters, ...user].join('\n')} ${extField(record, 'Filter')}
}
input ${typeName}ListFilter { some: ${typeName}Filter none: ${typeName}Filter isNull: Boolean }
input ${typeName}Sort { id: SortDirection ${sorts.join('\n')} ${extField(record, 'Sort')} }
${inputs}
${extTypes(registry, record)}`;
}

function output(registry: RecordRegistry, field: RegisteredField): string {
  const { kind, target, name } = field.definition;
  const related = target ? registry.get(target).typeName : '';
  if (kind === 'references') return `${name}: [${related}!]!`;
  const type = kind === 'reference' ? related : KINDS[kind].output;
  return `${name}: ${type}${field.path === 'version' ? '!' : ''}`;
}

function filter(registry: RecordRegistry, field: RegisteredField): string[] {
  const { kind, target, name } = field.definition;
  const related = target ? registry.get(target).typeName : '';
  const inputs = { reference: `${related}Filter`, references: `${related}ListFilter` };
  return [`${name}: ${kind === 'reference' || kind === 'references' ? inputs[kind] : KINDS[kind].filter}`];
}

function sort(registry: RecordRegistry, field: RegisteredField): string[] {
  const { kind, target, name } = field.definition;
  if (UNSORTABLE.has(kind)) return [];
  return [
    `${name}: ${kind === 'reference' ? `${registry.get(target ?? '').typeName}Sort` : 'SortDirection'}`,
  ];
}

const extName = (record: RegisteredRecord, owner: string, suffix: string): string =>
  `${record.typeName}Ext${pascal(owner)}${suffix}`;

/** `ext` of a type, when any plugin adds fields to the record type. */
function extField(record: RegisteredRecord, suffix: string): string {
  return record.extensions.size === 0 ? '' : `ext: ${record.typeName}Ext${suffix}`;
}

function extTypes(registry: RecordRegistry, record: RegisteredRecord): string {
  if (record.extensions.size === 0) return '';
  const owners = [...record.extensions];
  const writable = writableExtensions(record);
  const holder = (keyword: string, suffix: string, names = owners.map(([owner]) => owner)) =>
    names.length === 0
      ? ''
      : `${keyword} ${record.typeName}Ext${suffix} { ${names.map((owner) => `${owner}: ${extName(record, owner, suffix)}`).join('\n')} }`;
  const perOwner = owners.map(([owner, fields]) => {
    const inputs = inputFields(fields);
    const sorts = fields.flatMap((field) => sort(registry, field));
    return `
type ${extName(record, owner, '')} { ${fields.map((field) => output(registry, field)).join('\n')} }
input ${extName(record, owner, 'Filter')} { ${fields.flatMap((field) => filter(registry, field)).join('\n')} }
input ${extName(record, owner, 'Sort')} { ${sorts.length > 0 ? sorts.join('\n') : 'none: SortDirection'} }
${inputs.length > 0 ? `input ${extName(record, owner, 'Input')} { ${inputs.join('\n')} }` : ''}`;
  });
  return [
    holder('type', ''),
    holder('input', 'Filter'),
    holder('input', 'Sort'),
    holder('input', 'Input', writable),
    ...perOwner,
  ].join('\n');
}

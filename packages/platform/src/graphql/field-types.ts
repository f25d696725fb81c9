import type { RecordRegistry, RegisteredField } from '../records/record-registry.js';
import type { FieldText } from './type-table.js';

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

const targetType = (registry: RecordRegistry, { definition: { target } }: RegisteredField): string =>
  target ? registry.get(target).typeName : '';

/** A field of the type that answers a record. */
export function outputField(
  registry: RecordRegistry,
  field: RegisteredField,
  description?: string,
): FieldText {
  const { kind } = field.definition;
  const related = targetType(registry, field);
  const type =
    kind === 'references'
      ? `[${related}!]!`
      : kind === 'reference'
        ? related
        : KINDS[kind].output + (field.path === 'version' ? '!' : '');
  return { type, ...(description !== undefined && { description }) };
}

export function filterType(registry: RecordRegistry, field: RegisteredField): string {
  const { kind } = field.definition;
  if (kind === 'reference') return `${targetType(registry, field)}Filter`;
  if (kind === 'references') return `${targetType(registry, field)}ListFilter`;
  return KINDS[kind].filter ?? 'NullFilter';
}

/** Null for what has no order. */
export function sortType(registry: RecordRegistry, field: RegisteredField): string | null {
  const { kind } = field.definition;
  if (UNSORTABLE.has(kind)) return null;
  return kind === 'reference' ? `${targetType(registry, field)}Sort` : 'SortDirection';
}

/** Null for what only the system writes. */
export const inputType = ({ definition: { kind, readOnly } }: RegisteredField): string | null =>
  readOnly ? null : KINDS[kind].input;

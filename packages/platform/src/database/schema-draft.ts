import { ident } from '../records/naming.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';

const TYPES: Record<RegisteredField['definition']['kind'], string> = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  choice: 'text',
  multiChoice: 'text[]',
  integer: 'integer',
  decimal: 'numeric(19,4)',
  percent: 'numeric(9,4)',
  money: 'numeric(19,4)',
  boolean: 'boolean',
  date: 'date',
  dateTime: 'timestamptz(3)',
  json: 'jsonb',
  reference: 'uuid',
  references: 'uuid[]',
  address: 'jsonb',
  personName: 'jsonb',
  rating: 'integer',
};

export interface ColumnDraft {
  name: string;
  type: string;
  nullable: boolean;
  /** What rows hold that say nothing, those there already included. */
  default?: number;
  /** Table a foreign key points to. */
  references?: { table: string; onDelete: string };
}

const ON_DELETE = { restrict: 'RESTRICT', setNull: 'SET NULL', cascade: 'CASCADE' } as const;

/** Decimals that declare more than four digits after the point keep them. */
function columnType({ definition: { kind, scale = 4 } }: RegisteredField): string {
  return kind === 'decimal' && scale > 4 ? `numeric(19,${scale})` : TYPES[kind];
}

/**
 * Who created and who last changed a record: set by the engine alone, on every row there is. Without a foreign key, which
 * would be a third of the cost of an insert; like the history, a signature outlives the one who signed.
 */
const isSignature = ({ path }: RegisteredField): boolean => path === 'createdBy' || path === 'updatedBy';

/** The columns a field needs: one, or three for money. Extra fields are always nullable, so that adding one rewrites no row. */
export function fieldColumns(registry: RecordRegistry, field: RegisteredField): ColumnDraft[] {
  const { kind, required, target, onDelete, owner } = field.definition;
  const nullable = !required || owner !== 'core';
  const columns: ColumnDraft[] = [
    {
      name: field.column,
      type: columnType(field),
      nullable,
      // None is a count as well, and the database writes it into a million rows for nothing.
      ...(field.definition.rollUp?.op === 'count' && { default: 0 }),
    },
  ];
  if (field.currencyColumn) columns.push({ name: field.currencyColumn, type: 'character(3)', nullable });
  if (field.baseColumn) columns.push({ name: field.baseColumn, type: TYPES.money, nullable });
  if (kind === 'reference' && target && columns[0] && !isSignature(field) && !field.definition.rollUp) {
    columns[0].references = {
      table: registry.get(target).table,
      onDelete: ON_DELETE[onDelete ?? 'restrict'],
    };
  }
  return columns;
}

export const recordColumns = (registry: RecordRegistry, record: RegisteredRecord): ColumnDraft[] =>
  [...record.fields.values()].flatMap((field) => fieldColumns(registry, field));

/** Adds a foreign key without looking at the rows there are: those of a new column are empty. */
export const addForeignKey = (table: string, { name, references }: ColumnDraft): string[] =>
  references
    ? [
        `ALTER TABLE ${ident(table)} ADD CONSTRAINT ${ident(`${table}_${name}_fkey`)} FOREIGN KEY (${ident(name)}) REFERENCES ${ident(references.table)} ON DELETE ${references.onDelete} NOT VALID`,
      ]
    : [];

export const addColumn = (table: string, column: ColumnDraft): string =>
  `ALTER TABLE ${ident(table)} ADD COLUMN IF NOT EXISTS ${columnSql(column)}`;

const columnSql = ({ name, type, nullable, default: initial, references }: ColumnDraft): string => {
  const reference = references
    ? ` REFERENCES ${ident(references.table)} ON DELETE ${references.onDelete}`
    : '';
  const given = initial === undefined ? '' : ` DEFAULT ${initial}`;
  return `${ident(name)} ${type}${nullable ? '' : ' NOT NULL'}${given}${reference}`;
};

/** A first draft of the migration that makes a record type's table: to be read and completed by hand. */
export function draftTable(registry: RecordRegistry, record: RegisteredRecord): string[] {
  const own = record.coreFields.flatMap((field) => fieldColumns(registry, field));
  const columns = own.map((column) =>
    column.name === 'version' ? 'version integer NOT NULL DEFAULT 1' : columnSql(column),
  );
  return [
    `CREATE TABLE ${ident(record.table)} (\n        id uuid PRIMARY KEY,\n        ${columns.join(',\n        ')}\n      )`,
    ...record.coreFields.flatMap((field) => fieldIndexes(record, field)),
    ...record.definition.indexes.map((index) => compositeIndex(record, index)),
  ];
}

/** What an index on a field holds: names in the order they are sorted in, addresses by the parts that are asked for. */
export function indexedParts({ definition, column, baseColumn }: RegisteredField): string[] {
  const parts = INDEXED_PARTS[definition.kind];
  if (!parts) return [ident(baseColumn ?? column)];
  return parts.map((part) => `(${ident(column)} ->> '${part}')`);
}

const INDEXED_PARTS: Partial<Record<RegisteredField['definition']['kind'], readonly string[]>> = {
  personName: ['family', 'given'],
  address: ['country', 'city'],
};

/**
 * Unique and single-column indexes a field asks for; references are always indexed, or deleting a target would scan, and
 * so are many references, which are asked for from the other side.
 */
export function fieldIndexes(record: RegisteredRecord, field: RegisteredField): string[] {
  const { unique, index, kind, owner } = field.definition;
  if (unique) {
    return [
      `CREATE UNIQUE INDEX ${record.table}_${field.column}_key ON ${ident(record.table)} (${indexedParts(field).join(', ')}) WHERE deleted_at IS NULL`,
    ];
  }
  if (kind === 'references')
    return [
      `CREATE INDEX ${record.table}_${field.column}_idx ON ${ident(record.table)} USING gin (${ident(field.column)})`,
    ];
  const pointing = kind === 'reference' && !field.definition.rollUp;
  if (isSignature(field) || (!index && !pointing)) return [];
  const parts = indexedParts(field);
  const name = `${record.table}_${field.column}_idx`;
  // In the order of a list that is sorted by it, its last key included.
  if (owner === 'custom' && index)
    return [
      `CREATE INDEX ${name} ON ${ident(record.table)} (${parts.map((part) => `${part} NULLS FIRST`).join(', ')}, id)`,
    ];
  const sparse = owner === 'core' ? '' : ` WHERE ${ident(field.column)} IS NOT NULL`;
  return [`CREATE INDEX ${name} ON ${ident(record.table)} (${parts.join(', ')})${sparse}`];
}

function compositeIndex(
  record: RegisteredRecord,
  { fields, unique }: { fields: readonly string[]; unique?: boolean },
): string {
  const parts = fields.map((name) => {
    const path = name.replace(/^-/, '');
    const field = record.fields.get(path);
    const column = path === 'id' ? 'id' : (field?.baseColumn ?? field?.column ?? path);
    const descending = name.startsWith('-');
    const nulls =
      path !== 'id' && !field?.definition.required ? (descending ? ' NULLS LAST' : ' NULLS FIRST') : '';
    return { column, sql: `${ident(column)}${descending ? ' DESC' : ''}${nulls}` };
  });
  const name = `${record.table}_${parts.map((part) => part.column).join('_')}_${unique ? 'key' : 'idx'}`;
  const live = unique ? ' WHERE deleted_at IS NULL' : '';
  return `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${ident(record.table)} (${parts.map((part) => part.sql).join(', ')})${live}`;
}

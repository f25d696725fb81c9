import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { RecordRegistry, RegisteredRecord } from '../records/record-registry.js';
import { recordColumns, type ColumnDraft } from './schema-draft.js';

/**
 * The record types as TypeORM entities, made from the registry instead of by decorators: TypeORM's own metadata storage
 * is global to the process and leaks from one application into the next.
 */
export const entitySchemas = (registry: RecordRegistry): EntitySchema[] =>
  registry.all().map((record) => entitySchema(registry, record));

function entitySchema(registry: RecordRegistry, record: RegisteredRecord): EntitySchema {
  const columns = recordColumns(registry, record);
  const id: EntitySchemaColumnOptions = {
    type: 'uuid',
    primary: true,
    primaryKeyConstraintName: `${record.table}_pkey`,
  };
  return new EntitySchema({
    name: record.table,
    tableName: record.table,
    columns: { id, ...Object.fromEntries(columns.map((column) => [column.name, columnOptions(column)])) },
    foreignKeys: columns.flatMap(({ name, references }) =>
      references
        ? [
            {
              target: references.table,
              columnNames: [name],
              referencedColumnNames: ['id'],
              onDelete: references.onDelete as 'RESTRICT' | 'SET NULL' | 'CASCADE',
              name: `${record.table}_${name}_fkey`,
            },
          ]
        : [],
    ),
  });
}

function columnOptions({ name, type, nullable, default: initial }: ColumnDraft): EntitySchemaColumnOptions {
  const [, base = type, sizes] = /^([a-z ]+)(?:\((.+)\))?$/.exec(type.replace('[]', '')) ?? [];
  const [first, second] = (sizes ?? '').split(',').filter(Boolean).map(Number);
  return {
    name,
    type: base as 'text',
    nullable,
    array: type.endsWith('[]'),
    ...(name === 'version' && { default: 1 }),
    ...(initial !== undefined && { default: initial }),
    ...(base === 'numeric' && { precision: first ?? 19, scale: second ?? 0 }),
    ...(base === 'timestamptz' && { precision: first ?? 3 }),
    ...(base === 'character' && { length: first ?? 1 }),
  };
}

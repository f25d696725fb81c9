import type { Sql } from '../database/database.js';
import { addForeignKey, fieldColumns, fieldIndexes } from '../database/schema-draft.js';
import { CUSTOM } from '../records/custom/schema/compose.js';
import { indexNameOf } from '../records/custom/index-build/index-builds.js';
import type { RecordRegistry } from '../records/record-registry.js';
import type { Catalog } from './catalog.js';
import type { Finding } from './finding.js';

interface Build {
  name: string;
  record: string;
  status: string;
  error: string | null;
}

/** Indexes that are not valid, that fields ask for and are not there, that failed to build; foreign keys of references. */
export async function checkIndexes(sql: Sql, registry: RecordRegistry, catalog: Catalog): Promise<Finding[]> {
  const builds = await sql.query<Build>(
    'select index_name as name, record, status, error from index_build order by index_name',
  );
  // What waits or is being built may lack, or be invalid, until it is done.
  const underWay = new Set(builds.filter((one) => one.status !== 'ready').map((one) => one.name));
  const valid = new Set(catalog.indexes.filter((one) => one.isValid).map((one) => one.name));
  const invalid = catalog.indexes
    .filter((one) => !one.isValid && !underWay.has(one.name))
    .map((one) => `index ${one.name} on ${one.table} is not valid: drop it, or build it anew`);
  const failed = builds
    .filter((one) => one.status === 'failed')
    .map((one) => `index ${one.name} could not be built: ${one.error ?? 'no reason was kept'}`);
  const gone = builds
    .filter((one) => one.status === 'ready' && !valid.has(one.name))
    .map((one) => `index ${one.name} was built and is not there`);
  return [
    ...invalid,
    ...failed,
    ...gone,
    ...missingIndexes(registry, new Set([...valid, ...underWay])),
    ...missingKeys(registry, catalog.foreignKeys),
  ].map((text) => ({ check: 'indexes', text }));
}

/** Of extra fields and administrators' record types: the indexes of modules are as their migrations wrote them. */
function missingIndexes(registry: RecordRegistry, known: ReadonlySet<string>): string[] {
  return registry.all().flatMap((record) =>
    [...record.fields.values()]
      .filter((field) => field.definition.owner !== 'core' || record.definition.module === CUSTOM)
      .flatMap((field) =>
        fieldIndexes(record, field)
          .map(indexNameOf)
          .filter((name) => !known.has(name))
          .map((name) => `${record.name}.${field.path} has no index ${name}`),
      ),
  );
}

function missingKeys(registry: RecordRegistry, known: ReadonlySet<string>): string[] {
  return registry.all().flatMap((record) =>
    [...record.fields.values()].flatMap((field) =>
      fieldColumns(registry, field)
        .filter((column) => addForeignKey(record.table, column).length > 0)
        .map((column) => `${record.table}_${column.name}_fkey`)
        .filter((name) => !known.has(name))
        .map((name) => `${record.name}.${field.path} has no foreign key ${name}`),
    ),
  );
}

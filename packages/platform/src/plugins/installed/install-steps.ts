import { Logger } from '@nestjs/common';
import type { PluginDefinition } from '@ricejar/sdk';
import { fieldColumns, fieldIndexes } from '../../database/schema-draft.js';
import { ensureDerived } from '../../records/derived/ensure-derived.js';
import type { RegisteredField, RegisteredRecord } from '../../records/record-registry.js';
import { ensureExtraColumns } from '../plugin-columns.js';
import type { PluginSet } from '../plugin-set.js';
import { dropLeftovers, FieldConversion, type Conversion } from './field-conversion.js';
import { configure } from './configure.js';
import { installedErrors } from './installed.errors.js';
import { INSTALLING, putInstalled, setConfig, type Installation } from './installations.js';
import type { InstallerParts } from './installer-parts.js';
import type { OnStep } from './operations.js';
import type { PluginPackage } from './package-file.js';
import { removeColumns } from './purge.js';
import { changingTables, ledgerOf, removeObjects, runMigrations, type LedgerColumn } from './schema-steps.js';

const logger = new Logger('Plugins');

export interface Installing {
  definition: PluginDefinition;
  file: PluginPackage;
  /** Of the version that is there. */
  row: Installation | null;
  /** All that runs today, and all that will run, with what administrators have declared. */
  before: PluginSet;
  set: PluginSet;
  /** Settings that came with it. */
  values: object;
}

/**
 * Brings the database to the new version and has it tried: converted fields, migrations, columns, then the health check.
 * Throws, with the database as it was: `PLUGIN_FIELD_CHANGE`, `PLUGIN_VALUE_REFUSED`, `PLUGIN_MIGRATION_FAILED`,
 * `PLUGIN_UNHEALTHY`.
 */
export async function install(parts: InstallerParts, installing: Installing, onStep: OnStep): Promise<void> {
  const { database } = parts;
  const { definition, file, row, before, set, values } = installing;
  const { id: plugin, version } = definition;
  const misfit = set.failed.find((one) => one.definition.id === plugin);
  if (misfit) throw installedErrors.PLUGIN_UNHEALTHY({ plugin, version, reason: misfit.error });
  // One that was begun and whose process died is begun anew.
  const isNew = row?.origin !== 'installed' || row.reason === INSTALLING;
  const ledger = await ledgerOf(database, plugin);
  const conversions = conversionsOf(definition, set, ledger).map((one) => new FieldConversion(database, one));
  const done: (() => Promise<void>)[] = [];
  try {
    for (const conversion of conversions) {
      done.push(() => conversion.undo());
      onStep('convert', 0);
      await conversion.prepare((rows, total) => onStep('convert', total === 0 ? 0 : rows / total));
    }
    onStep('migrate', 0);
    if (isNew) {
      done.push(() => forgetRow(parts, plugin));
      await putInstalled(database, file.manifest, file.locked.integrity, false);
      await configure(database, parts.dataDir, definition, values);
    } else if (row && Object.keys(values).length > 0) {
      done.push(() => setConfig(database, definition, row.config, row.secrets));
      await configure(database, parts.dataDir, definition, { ...(row.config as object), ...values });
    }
    done.push(() => undoSchema(parts, isNew ? { id: plugin } : definition, before, isNew ? [] : ledger));
    await runMigrations(database, definition, definition.migrations ?? []).catch((error: unknown) => {
      throw installedErrors.PLUGIN_MIGRATION_FAILED({ plugin, version, reason: (error as Error).message });
    });
    for (const conversion of conversions) await conversion.swap();
    await ensureExtraColumns(database, set.registry, new Set([plugin]));
    onStep('check', 0);
    const health = await parts.rehearse({ id: plugin, locked: file.locked }, file.manifest);
    if (!health.healthy) throw installedErrors.PLUGIN_UNHEALTHY({ plugin, version, reason: health.reason });
  } catch (error) {
    // One step back that fails keeps none of the others from being taken; the doctor tells what it left.
    for (const undo of done.toReversed()) await undo().catch((failure: unknown) => logger.error(failure));
    throw error;
  }
  await dropLeftovers(database, plugin);
}

/** What was there before this version stays; what it brought goes, and triggers are again those of the set of before. */
async function undoSchema(
  { database }: InstallerParts,
  { id, version }: { id: string; version?: string },
  before: PluginSet,
  ledger: readonly LedgerColumn[],
): Promise<void> {
  const known = new Set(ledger.map(({ record, column }) => `${record}.${column}`));
  const added = (await ledgerOf(database, id)).map(({ record, column }) => `${record}.${column}`);
  // The candidate's triggers go before its columns.
  await ensureDerived(database, before.registry);
  await changingTables(database, async (tx) => {
    await removeColumns(tx, id, new Set(added.filter((one) => !known.has(one))));
    await removeObjects(tx, id, version);
  });
}

const forgetRow = async ({ database }: InstallerParts, plugin: string): Promise<void> => {
  await database.query('delete from plugin_installation where id = $1', [plugin]);
};

/** Columns whose declared type is not the one that is kept. Throws `PLUGIN_FIELD_CHANGE` where nothing says how values follow. */
function conversionsOf(
  definition: PluginDefinition,
  { registry }: PluginSet,
  ledger: readonly LedgerColumn[],
): Conversion[] {
  const kept = new Map(ledger.map((one) => [`${one.record}.${one.column}`, one.type]));
  const fields = registry
    .all()
    .flatMap((record) => (record.extensions.get(definition.id) ?? []).map((field) => ({ record, field })));
  return fields.flatMap(({ record, field }) =>
    fieldColumns(registry, field).flatMap(({ name, type, references }) => {
      const from = kept.get(`${record.name}.${name}`);
      if (from === undefined || from === type) return [];
      return [conversionOf(definition, record, field, { column: name, from, to: type, references })];
    }),
  );
}

function conversionOf(
  { id: plugin, version, fieldChanges }: PluginDefinition,
  record: RegisteredRecord,
  field: RegisteredField,
  {
    column,
    from,
    to,
    references,
  }: { column: string; from: string; to: string; references?: object | undefined },
): Conversion {
  const { name } = field.definition;
  const change = fieldChanges?.[record.name]?.[name];
  const told = `${record.name}.${name}`;
  if (!change || references || field.currencyColumn)
    throw installedErrors.PLUGIN_FIELD_CHANGE({ plugin, version, field: told, from, to });
  return {
    record: record.name,
    table: record.table,
    column,
    field: told,
    from,
    to,
    using: change.using,
    indexes: fieldIndexes(record, field),
  };
}

import { stat } from 'node:fs/promises';
import type { Database } from '../../database/database.js';
import type { Finding } from '../../doctor/finding.js';
import { INSTALLING, readInstallations } from './installations.js';
import { pluginFolder, readLock } from './lock-file.js';

/** What was noted of plugins against what is on this machine and in the database. */
export async function checkPlugins(database: Database, dataDir: string): Promise<Finding[]> {
  const rows = await readInstallations(database);
  const lock = await readLock(dataDir);
  const texts: string[] = [];
  for (const { id, version, origin, enabled, reason, integrity } of rows.values()) {
    if (origin !== 'installed') continue;
    const locked = lock[id];
    if (!enabled && reason === INSTALLING)
      texts.push(`${id} ${version} was not added to the end: run "ricejar plugin add" again, or purge it`);
    if (enabled && locked?.integrity !== integrity)
      texts.push(`this server lacks the files of ${id} ${version}: run "ricejar plugin add" here`);
    if (locked && !(await stat(pluginFolder(dataDir, id, locked.version)).catch(() => null)))
      texts.push(
        `the folder of ${id} ${locked.version} is gone: run "ricejar plugin add" with its file again`,
      );
  }
  for (const [id, { version }] of Object.entries(lock))
    if (rows.get(id)?.origin !== 'installed')
      texts.push(
        `this server has files of ${id} ${version}, which is not installed: run "ricejar plugin purge ${id}"`,
      );
  return [...texts, ...(await leftovers(database))].map((text) => ({ check: 'plugins', text }));
}

/** Columns of a conversion that nobody finished, objects that somebody took away. */
async function leftovers(database: Database): Promise<string[]> {
  const columns = await database.query<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not a.attisdropped
       and a.attname ~ '^x_[a-z0-9]+__.*__(next|old)$'
       and not exists (select from extra_column e where e.column_name = a.attname)`,
  );
  const tables = await database.query<{ plugin: string; name: string }>(
    `select plugin, name from plugin_object where kind = 'table' and to_regclass(quote_ident(name)) is null`,
  );
  return [
    ...columns.map(
      ({ name }) => `column ${name} is left over from an upgrade that did not end: upgrade again`,
    ),
    ...tables.map(({ plugin, name }) => `table ${name} of ${plugin} is gone`),
  ];
}

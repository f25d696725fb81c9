import type { Migration } from '@ricejar/sdk';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { RecordRegistry } from '../records/record-registry.js';
import { entitySchemas } from './entities.js';

const LOCK = 7_240_118;

/** TypeORM takes classes: one is made of each list of statements. */
function migrationClass({ name, up }: Migration): new () => MigrationInterface {
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of up) await runner.query(statement);
    }

    // The way back is a restore: a migration that drops what people have entered since is no way back.
    async down(): Promise<void> {
      throw new Error(`${name} has no way back`);
    }
  };
}

const dataSource = (url: string, registry: RecordRegistry, migrations: readonly Migration[]): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: entitySchemas(registry),
    migrations: migrations.map(migrationClass),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    extra: { max: 2, application_name: 'ricejar-migrate' },
  });

/** Runs what is pending, in order, under a lock that lets one server migrate at a time. Returns the names that ran. */
export async function migrate(
  url: string,
  registry: RecordRegistry,
  migrations: readonly Migration[],
): Promise<string[]> {
  const source = await dataSource(url, registry, migrations).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    const ran = await source.runMigrations();
    return ran.map((one) => one.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** The statements that would bring the tables of the record types to their declarations: none, when migrations are complete. */
export async function schemaDrift(url: string, registry: RecordRegistry): Promise<string[]> {
  const source = await dataSource(url, registry, []).initialize();
  try {
    const log = await source.driver.createSchemaBuilder().log();
    const tables = new Set(registry.all().map((record) => record.table));
    return log.upQueries
      .map((query) => query.query)
      .filter(
        (query) => tables.has(/(?:TABLE|ON) "([a-z_]+)"/.exec(query)?.[1] ?? '') && !/\bINDEX\b/.test(query),
      );
  } finally {
    await source.destroy();
  }
}

import { Database, type Transaction } from '@ricejar/platform/database/database';
import { draftTable, fieldIndexes } from '@ricejar/platform/database/schema-draft';
import { diagnose } from '@ricejar/platform/doctor/doctor';
import { assemble } from '@ricejar/platform/plugins/plugin-set';
import { addFieldColumns } from '@ricejar/platform/records/custom/field/field-columns';
import { readSnapshot } from '@ricejar/platform/records/custom/schema/snapshot';
import type { RecordRegistry } from '@ricejar/platform/records/record-registry';
import { MODULES, PLUGINS } from '@ricejar/server';
import { fields, recordTypes, VALUES } from './declarations.js';

/**
 * Declares hundreds of fields and record types in one transaction: by the API it is one a transaction, and each would be
 * brought into force on its own. The doctor then has to find what the API would have left.
 * @throws when it finds anything
 */
export async function declareAll(databaseUrl: string): Promise<void> {
  const database = new Database({ url: databaseUrl, poolSize: 2 });
  const set = assemble(MODULES, PLUGINS);
  try {
    await database.transaction(async (tx) => {
      for (const { name, definition } of recordTypes)
        await tx.query('insert into custom_record_type (name, definition) values ($1, $2)', [
          name,
          JSON.stringify(definition),
        ]);
      for (const { record, name, definition } of fields)
        await tx.query('insert into custom_field (record, name, definition) values ($1, $2, $3)', [
          record,
          name,
          JSON.stringify(definition),
        ]);
      const { registry } = set.custom.compose(await readSnapshot(tx));
      for (const { name } of recordTypes)
        for (const statement of draftTable(registry, registry.get(name))) await tx.query(statement);
      await addColumns(tx, registry);
      await tx.query('update schema_version set version = version + 1');
    });
    const values = Object.entries(VALUES).map(([column, value]) => `${column} = ${value}`);
    await database.transaction((tx) => tx.query(`update customer set ${values.join(', ')}`));
    await database.transaction(async (tx) => void (await tx.query('cluster customer using customer_pkey')));
    await database.query('analyze customer');
    const findings = await diagnose(database, set);
    if (findings.length > 0) throw new Error(findings.map((one) => one.text).join('\n'));
  } finally {
    await database.close();
  }
}

async function addColumns(tx: Transaction, registry: RecordRegistry): Promise<void> {
  for (const { record: recordName, name } of fields) {
    const record = registry.get(recordName);
    const field = record.fields.get(`ext.custom.${name}`);
    if (!field) throw new Error(`${recordName}.${name} is not registered`);
    await addFieldColumns(tx, registry, record, field);
    for (const index of fieldIndexes(record, field)) await tx.query(index);
  }
}

import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../test/garden.js';
import { assemble } from '../plugins/plugin-set.js';
import { diagnose } from './doctor.js';

const env = useTestCrm({ modules: [gardenModule], plugins: [beePlugin] });
const label = { en: 'Tea', zh: '茶' };

describe('the doctor', () => {
  let admin: TestUser;

  const examine = async (): Promise<string[]> => {
    const findings = await diagnose(env.crm.application.database, assemble([gardenModule], [beePlugin]));
    return findings.map((one) => `${one.check}: ${one.text}`);
  };
  const sql = (text: string) => env.crm.application.database.query(text);

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    const add = `mutation($record: String!, $input: FieldInput!) { addField(record: $record, input: $input) { name } }`;
    await admin.client.run(`mutation($input: RecordTypeInput!) { addRecordType(input: $input) { name } }`, {
      input: {
        name: 'xNote',
        plural: 'xNotes',
        label,
        labelPlural: label,
        access: 'owned',
        parent: 'garden',
      },
    });
    await admin.client.run(add, {
      record: 'garden',
      input: { name: 'tea', kind: 'text', label, unique: true },
    });
    await admin.client.run(add, {
      record: 'xNote',
      input: { name: 'fee', kind: 'money', label, indexed: true },
    });
    await admin.client.run(add, {
      record: 'garden',
      input: { name: 'note', kind: 'reference', target: 'xNote', label },
    });
    await admin.client.run(add, { record: 'garden', input: { name: 'old', kind: 'date', label } });
    await admin.client.run(`mutation { retireField(record: "garden", name: "old") { name } }`);
  });

  it('finds nothing in a database that is as it is declared', async () => {
    expect(await examine()).toEqual([]);
  });

  it.each([
    [
      'alter table garden drop column x_custom__tea',
      'alter table garden add column x_custom__tea text; create unique index garden_x_custom__tea_key on garden (x_custom__tea) where deleted_at is null',
      'columns: garden.ext.custom.tea has no column garden.x_custom__tea',
    ],
    [
      'alter table garden drop column x_custom__old',
      'alter table garden add column x_custom__old date',
      'columns: the ledger has garden.x_custom__old, which is no column',
    ],
    [
      'alter table garden add column x_custom__stray int',
      'alter table garden drop column x_custom__stray',
      'columns: column garden.x_custom__stray is not in the ledger',
    ],
    [
      `update extra_column set owner = 'bees' where field = 'tea'`,
      `update extra_column set owner = 'custom' where field = 'tea'`,
      'columns: column garden.x_custom__tea belongs to custom, but the ledger says bees',
    ],
    [
      'alter table x_note alter column x_custom__fee type numeric(20,4)',
      'alter table x_note alter column x_custom__fee type numeric(19,4)',
      'columns: column x_note.x_custom__fee is numeric(20,4), but xNote.ext.custom.fee needs numeric(19,4)',
    ],
    ['create table x_stray (id int)', 'drop table x_stray', 'columns: table x_stray is of no record type'],
    [
      `update index_build set status = 'failed', error = 'no room' where index_name = 'x_note_x_custom__fee_idx'`,
      `update index_build set status = 'ready' where index_name = 'x_note_x_custom__fee_idx'`,
      'indexes: index x_note_x_custom__fee_idx could not be built: no room',
    ],
    [
      'alter table garden drop constraint garden_x_custom__note_id_fkey',
      'alter table garden add constraint garden_x_custom__note_id_fkey foreign key (x_custom__note_id) references x_note not valid',
      'indexes: garden.ext.custom.note has no foreign key garden_x_custom__note_id_fkey',
    ],
    [
      `delete from migration where name like 'garden-tables%'`,
      `insert into migration (timestamp, name) values (1795305700000, 'garden-tables-1795305700000')`,
      'migrations: migration garden-tables-1795305700000 has not run: start the server once',
    ],
    [
      `insert into event_outbox (id, occurred_at, name, payload, parked_at, error) values (gen_random_uuid(), now(), 'garden.dug', '{}', now(), 'rain')`,
      `delete from event_outbox where name = 'garden.dug'`,
      'events: 1 events garden.dug could not be delivered and are put aside: rain',
    ],
  ])('%s is found', async (harm, cure, finding) => {
    await sql(harm);
    try {
      expect(await examine()).toContain(finding);
    } finally {
      await sql(cure);
    }
    expect(await examine()).toEqual([]);
  });

  it('finds what a build that broke off left behind', async () => {
    for (const name of ['One', 'Two'])
      await env.crm.change.create(env.crm.system, 'garden', { name, size: 7 });
    await expect(sql('create unique index concurrently garden_half on garden (size)')).rejects.toThrow(
      'unique',
    );
    expect(await examine()).toEqual([
      'indexes: index garden_half on garden is not valid: drop it, or build it anew',
    ]);
    await sql('drop index garden_half');
  });
});

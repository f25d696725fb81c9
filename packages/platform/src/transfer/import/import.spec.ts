import { describe, expect, it } from 'vitest';
import { CODE, errorsOf, NAME, PREVIEW, START, STATUS, useImportDesk } from '../../../test/import-desk.js';
import { BeforeRules } from '../../records/change/before-rules.js';
import { importErrors } from './import.errors.js';

const desk = useImportDesk();

describe('an import', () => {
  it('writes rows with history, audit and event, once, for the person who asked', async () => {
    const file =
      'name,code,fruit,turnover,founded,organic,hands\n" Kew ",K1,梨,"1,234.5",1759-06-01,是,12\nWisley,W1,,,,,\n';
    const settings = {
      columns: [
        NAME,
        CODE,
        { index: 2, field: 'fruit' },
        { index: 3, field: 'turnover', currency: 'USD' },
        { index: 4, field: 'foundedOn' },
        { index: 5, field: 'organic' },
        { index: 6, field: 'ext.gardeners.hands' },
      ],
    };
    expect(await desk.run(file, settings)).toMatchObject({
      status: 'done',
      rows: 2,
      done: 2,
      inserted: 2,
      errorCount: 0,
    });
    expect(
      await desk.rows(
        `select name, code, fruit, turnover::text, turnover_currency, turnover_base::text, founded_on, organic,
           x_gardeners__hands as hands, owner_id, org_unit_id, version, created_by_id from orchard where code in ('K1', 'W1') order by code`,
      ),
    ).toEqual([
      {
        name: 'Kew',
        code: 'K1',
        fruit: 'pear',
        turnover: '1234.5000',
        turnover_currency: 'USD',
        turnover_base: '8641.5000',
        founded_on: '1759-06-01',
        organic: true,
        hands: 12,
        owner_id: desk.admin.id,
        org_unit_id: desk.admin.orgUnitId,
        version: 1,
        created_by_id: desk.admin.id,
      },
      {
        name: 'Wisley',
        code: 'W1',
        fruit: 'apple',
        turnover: null,
        turnover_currency: null,
        turnover_base: null,
        founded_on: null,
        organic: false,
        hands: null,
        owner_id: desk.admin.id,
        org_unit_id: desk.admin.orgUnitId,
        version: 1,
        created_by_id: desk.admin.id,
      },
    ]);
    const history = await desk.rows(
      `select h.action, h.reason like 'import:%' as import, h.actor_user_id from field_history h join orchard o on o.id = h.record_id where o.code in ('K1', 'W1')`,
    );
    const told = { action: 'create', import: true, actor_user_id: desk.admin.id };
    expect(history).toEqual([told, told]);
  });

  it('leaves no tables of its own behind', async () => {
    expect(
      await desk.rows(
        `select tablename from pg_tables where tablename like 'import\\_%\\_%' and tablename !~ 'import_(run|mapping)'`,
      ),
    ).toEqual([]);
  });

  it('updates what a key finds, leaves what a cell does not say, and counts the same again as unchanged', async () => {
    await desk.run('name,code,fruit\nUpsala,U1,pear\n', {
      columns: [NAME, CODE, { index: 2, field: 'fruit' }],
    });
    const settings = { columns: [NAME, CODE, { index: 2, field: 'fruit' }], mode: 'upsert', key: 'code' };
    const file = 'name,code,fruit\nUppsala,U1,\nUmea,U2,apple\n';
    expect(await desk.run(file, settings)).toMatchObject({
      status: 'done',
      done: 2,
      inserted: 1,
      updated: 1,
    });
    expect(await desk.run(file, settings)).toMatchObject({
      status: 'done',
      done: 2,
      inserted: 0,
      updated: 0,
    });
    expect(
      await desk.rows(`select name, fruit, version from orchard where code like 'U%' order by code`),
    ).toEqual([
      { name: 'Uppsala', fruit: 'pear', version: 2 },
      { name: 'Umea', fruit: 'apple', version: 1 },
    ]);
    const [change] = await desk.rows(
      `select changes from field_history where action = 'update' and record_id = (select id from orchard where code = 'U1')`,
    );
    expect(change?.['changes']).toEqual({ name: { before: 'Upsala', after: 'Uppsala' } });
  });

  it('finds references by any key, ignores case and punctuation when told, and creates what is missing', async () => {
    const file =
      'orchard;date;amount\nkew;19970101;1,50\nK E W.;19970102;2\nNew-Place;19970103;3\nnewplace;19970104;4\n';
    const columns = [
      { index: 0, field: 'orchard', match: 'name', matchMode: 'normalised', onMissing: 'create' },
      { index: 1, field: 'pickedOn' },
      { index: 2, field: 'amount', currency: 'USD', numberFormat: 'comma' },
    ];
    const settings = { record: 'picking', columns };
    expect(await desk.dryRun(file, settings)).toMatchObject({
      valid: 4,
      wouldInsert: 4,
      wouldCreate: { orchard: 1 },
    });
    expect(await desk.run(file, settings)).toMatchObject({
      status: 'done',
      inserted: 4,
      created: { orchard: 1 },
    });
    expect(
      await desk.rows(
        `select o.name, p.picked_on, p.amount::text, o.owner_id = '${desk.admin.id}' as mine from picking p join orchard o on o.id = p.orchard_id order by 2`,
      ),
    ).toEqual([
      { name: 'Kew', picked_on: '1997-01-01', amount: '1.5000', mine: true },
      { name: 'Kew', picked_on: '1997-01-02', amount: '2.0000', mine: true },
      { name: 'New-Place', picked_on: '1997-01-03', amount: '3.0000', mine: true },
      { name: 'New-Place', picked_on: '1997-01-04', amount: '4.0000', mine: true },
    ]);
  });

  it('takes references within the file in any order of rows, through batches of any size', async () => {
    const engine = desk.engine;
    const size = engine.batchSize;
    engine.batchSize = 1;
    const file = 'name,code,parent\nLeaf,T3,Branch\nBranch,T2,Root\nRoot,T1,\n';
    const columns = [NAME, CODE, { index: 2, field: 'parent', match: 'name' }];
    expect(await desk.run(file, { columns })).toMatchObject({ status: 'done', inserted: 3 });
    engine.batchSize = size;
    expect(
      await desk.rows(
        `select o.name, p.name as parent from orchard o left join orchard p on p.id = o.parent_id where o.code like 'T%' order by o.code`,
      ),
    ).toEqual([
      { name: 'Root', parent: null },
      { name: 'Branch', parent: 'Root' },
      { name: 'Leaf', parent: 'Branch' },
    ]);
  });

  it('takes rows that repeat each other as one when they have a key', async () => {
    const settings = { columns: [NAME, CODE], mode: 'upsert', key: 'code' };
    expect(await desk.run('name,code\nTwin,R1\nTwin,R1\n', settings)).toMatchObject({
      status: 'done',
      done: 2,
      inserted: 1,
    });
  });

  it('is written once when two workers run it at once', async () => {
    const lines = Array.from({ length: 300 }, (_, row) => `Row ${row},D${row}\n`).join('');
    const size = desk.engine.batchSize;
    desk.engine.batchSize = 20;
    const id = await desk.start(`name,code\n${lines}`, { columns: [NAME, CODE] });
    await Promise.all([desk.engine.run(id), desk.engine.run(id)]);
    desk.engine.batchSize = size;
    const { importStatus } = await desk.admin.client.run(STATUS, { id });
    expect(importStatus).toMatchObject({ status: 'done', inserted: 300, done: 300 });
    expect(await desk.rows(`select count(*) from orchard where code like 'D%'`)).toEqual([{ count: 300 }]);
  });

  it('ends with a code, and nothing half-written, when something of ours breaks', async () => {
    const id = await desk.start('name,code\nBroken,B1\n', { columns: [NAME, CODE] });
    await desk.rows(`alter table orchard add constraint grumpy check (name <> 'Broken')`);
    await desk.engine.run(id);
    await desk.rows('alter table orchard drop constraint grumpy');
    const { importStatus } = await desk.admin.client.run(STATUS, { id });
    expect(importStatus).toMatchObject({ status: 'failed', inserted: 0, failure: { code: 'IMPORT_BROKEN' } });
    expect(await desk.rows(`select 1 from orchard where code = 'B1'`)).toEqual([]);
  });

  it('stops where somebody took a key after it was checked, and says how far it came', async () => {
    const size = desk.engine.batchSize;
    desk.engine.batchSize = 1;
    const id = await desk.start('name,code\nFirst,M1\nSecond,M2\n', { columns: [NAME, CODE] });
    await desk.rows(
      `create function take() returns trigger language plpgsql as $$ begin
         insert into orchard (id, created_at, updated_at, name, code) values (gen_random_uuid(), now(), now(), 'Other', 'M2');
         return null; end $$`,
    );
    await desk.rows(
      `create trigger take after insert on orchard for each row when (new.code = 'M1') execute function take()`,
    );
    await desk.engine.run(id);
    desk.engine.batchSize = size;
    await desk.rows('drop function take cascade');
    const { importStatus } = await desk.admin.client.run(STATUS, { id });
    expect(importStatus).toMatchObject({
      status: 'failed',
      inserted: 1,
      failure: { code: 'IMPORT_CHANGED_MEANWHILE', message: expect.stringContaining('1 rows were written') },
    });
    expect(await desk.rows(`select name from orchard where code like 'M%' order by code`)).toEqual([
      { name: 'First' },
      { name: 'Other' },
    ]);
  });

  it('can write the right rows and report the others', async () => {
    const file = 'name,code\nGood,S1\n,S2\nAlso good,S3\n';
    const status = await desk.run(file, { columns: [NAME, CODE], skipErrors: true });
    expect(status).toMatchObject({ status: 'done', rows: 3, inserted: 2, errorCount: 1 });
    expect(errorsOf(status)).toEqual([[3, 'name', 'VALUE_REQUIRED']]);
  });

  it('puts rows through the rules of modules and plugins', async () => {
    const rules = desk.crm.application.get(BeforeRules);
    rules.add('orchard.create', async ({ input }) => {
      if (input['name'] === 'Eden') throw importErrors.IMPORT_OUT_OF_REACH();
      if (input['name'] === 'Ruled') input['organic'] = true;
    });
    const before = await desk.state();
    expect(errorsOf(await desk.run('name,code\nRuled,E1\nEden,E2\n', { columns: [NAME, CODE] }))).toEqual([
      [3, null, 'IMPORT_OUT_OF_REACH'],
    ]);
    expect(await desk.state()).toEqual(before);
    expect(await desk.run('name,code\nRuled,E1\n', { columns: [NAME, CODE] })).toMatchObject({
      status: 'done',
      inserted: 1,
    });
    expect(await desk.rows(`select organic, fruit, version from orchard where code = 'E1'`)).toEqual([
      { organic: true, fruit: 'apple', version: 1 },
    ]);
  });
});

describe('a preview', () => {
  it('shows the file, guesses fields in both languages, and remembers what was chosen', async () => {
    const file = '名称,编号,营业额,Founded on,隶属\n邱园,Q1,"1.234,50",31.12.2016,\n';
    const input = { fileId: await desk.upload(file), record: 'orchard' };
    const { importPreview } = await desk.admin.client.run(PREVIEW, { input });
    expect(importPreview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      hasHeader: true,
      rows: 1,
      remembered: false,
      mode: 'upsert',
      key: 'code',
      warnings: [],
      sample: [['邱园', 'Q1', '1.234,50', '31.12.2016', '']],
    });
    expect(importPreview.columns.map((column: { guess: string }) => column.guess)).toEqual([
      'name',
      'code',
      'turnover',
      'foundedOn',
      'parent',
    ]);
    const columns = [
      { index: 0, field: 'code' },
      { index: 1, field: 'name' },
    ];
    await desk.admin.client.run(START, { input: { ...input, columns, mode: 'upsert', key: 'code' } });
    const again = (
      await desk.admin.client.run(PREVIEW, { input: { ...input, fileId: await desk.upload(file) } })
    ).importPreview;
    expect(again).toMatchObject({ remembered: true, mode: 'upsert', key: 'code' });
    expect(again.columns.map((column: { guess: string }) => column.guess)).toEqual([
      'code',
      'name',
      null,
      null,
      null,
    ]);
  });

  it('reads GB18030 without a mark and says that it is a guess', async () => {
    const file = Buffer.from('c3fbb3c62cb1e0bac50ad3c0bbd4b9fbd4b02c47310a', 'hex');
    const input = { fileId: await desk.upload(file), record: 'orchard', columns: [NAME, CODE] };
    const { importPreview } = await desk.admin.client.run(PREVIEW, { input });
    expect(importPreview).toMatchObject({ encoding: 'gb18030', sample: [['永辉果园', 'G1']] });
    expect(importPreview.warnings).toHaveLength(1);
    expect(await desk.run(file, { columns: [NAME, CODE] })).toMatchObject({ status: 'done', inserted: 1 });
    expect(await desk.rows(`select name from orchard where code = 'G1'`)).toEqual([{ name: '永辉果园' }]);
    expect(await desk.admin.client.code(PREVIEW, { input: { ...input, encoding: 'utf-8' } })).toBe(
      'FILE_WRONG_ENCODING',
    );
  });
});

import type { Filter, Sort } from '@ricejar/sdk';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { beePlugin, gardenModule } from '../../../test/garden.js';
import { labelsPlugin, specimenModule } from '../../../test/specimen.js';
import { Database } from '../../database/database.js';
import { IndexBuilds } from '../custom/index-build/index-builds.js';

const ROWS = 200_000;
/** What a list that needs no advice may read: the advisor's 5,000 rows, and what lies about them. */
const LITTLE = 6_000;

interface PlanNode {
  'Node Type': string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** Rows that a plan has read from tables. */
const rowsRead = (node: PlanNode): number => {
  const each = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  const own = node['Node Type'].includes('Scan') ? each * (node['Actual Loops'] ?? 1) : 0;
  return (node.Plans ?? []).reduce((sum, one) => sum + rowsRead(one), own);
};

const env = useTestCrm({ modules: [gardenModule, specimenModule], plugins: [beePlugin, labelsPlugin] });
const ADVICE = `query($record: String!, $filter: JSON, $sort: JSON) {
  indexAdvice(record: $record, filter: $filter, sort: $sort) { fields rows text { en zh } } }`;
const BUILD = `mutation($record: String!, $fields: [String!]!) {
  buildIndex(record: $record, fields: $fields) { id status progress fields } }`;
const BUILDS = `query($record: String!) { indexBuilds(record: $record) { id status progress error fields } }`;
const DROP = `mutation($id: ID!) { dropIndex(id: $id) }`;

describe('the index advisor', () => {
  let admin: TestUser;

  const advise = async (filter: Filter | null, sort: Sort | null, record = 'garden') =>
    (await admin.client.run(ADVICE, { record, filter, sort })).indexAdvice;
  const fieldsOf = async (filter: Filter | null, sort: Sort | null, record = 'garden') =>
    (await advise(filter, sort, record)).map((one: { fields: string[] }) => one.fields);
  const builds = async (record = 'garden') => (await admin.client.run(BUILDS, { record })).indexBuilds;
  const build = async (...fields: string[]) => {
    const { buildIndex } = await admin.client.run(BUILD, { record: 'garden', fields });
    return buildIndex;
  };
  const runBuilds = () => env.crm.application.get(IndexBuilds).buildWaiting();
  const sql = <T extends object = { [column: string]: unknown }>(text: string) =>
    env.crm.application.database.query<T>(text);

  /** The plan of the statement that the engine itself runs for a list, as `explain` tells it. */
  const planOf = async (
    filter: Filter | undefined,
    sort: Sort,
    options = '(format json)',
  ): Promise<PlanNode> => {
    const spy = vi.spyOn(Database.prototype, 'query');
    await env.crm.query.list(admin.actor, 'garden', {
      select: { id: true, name: true },
      sort,
      ...(filter && { filter }),
    });
    const [text, values] = spy.mock.calls.find(([one]) => one.includes('from "garden"')) ?? [];
    spy.mockRestore();
    const [row] = await env.crm.application.database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `explain ${options} ${text}`,
      values,
    );
    const [told] = row?.['QUERY PLAN'] ?? [];
    if (!told) throw new Error('no plan');
    return told.Plan;
  };

  // In a transaction, where statements may take their time.
  const fill = (text: string) => env.crm.application.database.transaction((tx) => tx.query(text));

  beforeAll(async () => {
    admin = await env.crm.user({ role: 'administrator' });
    await fill(`insert into garden (id, created_at, updated_at, name, code, size, slope, kind, rent, rent_currency, rent_base, planted_on, rank, owner_id)
      select gen_random_uuid(), now(), now(), 'Garden ' || n, 'G' || n, n % 5000, (n * 7919 % 90001) / 10.0,
        case when n % 3 = 0 then 'roses' when n % 3 = 1 then 'herbs' end, n % 9973, 'CNY',
        case when n % 10 > 0 then n * 7919 % 99991 end, date '2000-01-01' + n % 9000, n, '${admin.id}'
      from generate_series(1, ${ROWS}) n`);
    await sql('analyze garden');
    await fill(`insert into specimen (id, created_at, updated_at, name, colours, x_labels__quality)
      select gen_random_uuid(), now(), now(), 'S' || n, case when n % 500 = 0 then array['red'] else array['blue'] end, n % 10
      from generate_series(1, 30000) n`);
    await sql('analyze specimen');
  });

  it('says nothing of what is served, or small', async () => {
    expect(await advise(null, null)).toEqual([]);
    expect(await advise(null, [{ size: 'DESC' }])).toEqual([]);
    expect(await advise(null, [{ size: 'ASC' }])).toEqual([]);
    expect(await advise({ code: { eq: 'G7' } }, [{ name: 'ASC' }])).toEqual([]);
    expect(await advise({ id: { in: [admin.id] } }, [{ name: 'ASC' }])).toEqual([]);
    // Every third garden has roses: a page of the newest is full before much was read.
    expect(await advise({ kind: { eq: 'roses' } }, null)).toEqual([]);
    expect(await advise({ owner: { isMe: true }, size: { eq: 5 } }, null)).toEqual([]);
    expect(await advise({ name: { contains: 'x' } }, [{ name: 'ASC' }], 'drawer')).toEqual([]);
  });

  it.each<[string, Filter | null, Sort | null, string[]]>([
    ['a sort', null, [{ name: 'ASC' }], ['name']],
    ['a sort the other way round', null, [{ rent: 'DESC' }], ['rent']],
    ['a sort of two directions', null, [{ slope: 'ASC' }, { rent: 'DESC' }], ['-slope', 'rent']],
    ['a value and a sort', { kind: { eq: 'herbs' } }, [{ plantedOn: 'DESC' }], ['kind', 'plantedOn']],
    [
      'a narrow range',
      { plantedOn: { between: ['2001-01-01', '2001-01-03'] } },
      [{ name: 'ASC' }],
      ['plantedOn'],
    ],
    ['several values', { slope: { in: ['1.1', '2.2'] } }, [{ name: 'ASC' }], ['slope']],
    ['empty values', { kind: { isNull: true } }, [{ rent: 'ASC' }], ['kind', 'rent']],
    ["a plugin's field", null, [{ ext: { bees: { honey: 'DESC' } } }], ['ext.bees.honey']],
  ])('proposes an index for %s', async (_name, filter, sort, fields) => {
    expect(await fieldsOf(filter, sort)).toEqual([fields]);
  });

  it('proposes an index for what lists hold, and one for each side of an or', async () => {
    expect(await fieldsOf({ colours: { contains: 'red' } }, [{ name: 'ASC' }], 'specimen')).toEqual([
      ['colours'],
    ]);
    const either = {
      or: [{ code: { eq: 'G1' } }, { slope: { eq: '77.7' } }, { plantedOn: { eq: '2001-02-03' } }],
    };
    expect(await fieldsOf(either, [{ size: 'ASC' }])).toEqual([['slope'], ['plantedOn']]);
    expect(await fieldsOf({ or: [{ code: { eq: 'G1' } }, { code: { eq: 'G2' } }] }, null)).toEqual([]);
  });

  it('is silent on no list that reads much', async () => {
    const filters: Filter[] = [
      {},
      { kind: { eq: 'roses' } },
      { kind: { eq: 'herbs' }, size: { gt: 4990 } },
      { kind: { isNull: true } },
      { kind: { ne: 'roses' } },
      { size: { eq: 7 }, name: { contains: '1' } },
      { size: { in: [7, 8] } },
      { plantedOn: { gte: '2024-08-01' } },
      { plantedOn: { gte: '2002-01-01' } },
      { code: { eq: 'G5' }, kind: { eq: 'roses' } },
      { code: { isNull: true } },
      { name: { contains: '777' } },
      { owner: { isMe: true } },
      { or: [{ code: { eq: 'G5' } }, { size: { eq: 9 } }] },
      { not: { size: { gt: 3 } } },
    ];
    const sorts: Sort[] = [
      [],
      [{ id: 'ASC' }],
      [{ size: 'ASC' }],
      [{ size: 'DESC' }, { name: 'ASC' }],
      [{ name: 'DESC' }],
      [{ code: 'ASC' }],
    ];
    const silent: string[] = [];
    for (const filter of filters)
      for (const sort of sorts) {
        if ((await advise(filter, sort)).length > 0) continue;
        const read = rowsRead(await planOf(filter, sort, '(analyze, timing off, format json)'));
        if (read > LITTLE) silent.push(`${JSON.stringify({ filter, sort })}: ${read} rows`);
      }
    expect(silent).toEqual([]);
  });

  it('says why no index helps', async () => {
    const [inside] = await advise({ name: { contains: 'den 77' } }, [{ size: 'ASC' }]);
    expect(inside).toMatchObject({ fields: [], rows: ROWS });
    expect(inside.text.en).toContain('part of "Name"');
    const [kept] = await advise({ rank: { gt: 199_990 } }, [{ rank: 'DESC' }]);
    expect(kept.fields).toEqual([]);
    expect(kept.text.en).toContain('kept by the system');
    const [related] = await advise(null, [{ owner: { name: 'ASC' } }]);
    expect(related.text.zh).toContain('其他记录');
    expect(await admin.client.code(ADVICE, { record: 'garden', filter: { smell: { eq: 1 } } })).toBe(
      'FIELD_UNKNOWN',
    );
    expect(await admin.client.code(ADVICE, { record: 'garden', filter: [] })).toBe('FILTER_INVALID');
    expect(await admin.client.code(ADVICE, { record: 'castle' })).toBe('RECORD_TYPE_UNKNOWN');
  });

  it.each<[string[], string]>([
    [['rank'], 'INDEX_FIELD_KEPT'],
    [['size'], 'INDEX_EXISTS'],
    [['-size'], 'INDEX_EXISTS'],
    [['smell'], 'FIELD_UNKNOWN'],
    [[], 'INDEX_FIELDS_INVALID'],
    [['kind', '-kind'], 'INDEX_FIELDS_INVALID'],
  ])('builds no index on %j', async (fields, code) => {
    expect(await admin.client.code(BUILD, { record: 'garden', fields })).toBe(code);
  });

  it('is for those who manage the schema', async () => {
    const rep = await env.crm.user({ role: 'salesRep' });
    expect(await rep.client.code(ADVICE, { record: 'garden' })).toBe('FORBIDDEN');
    expect(await rep.client.code(BUILD, { record: 'garden', fields: ['name'] })).toBe('FORBIDDEN');
  });

  it.each<[string[], Filter | undefined, Sort]>([
    [['rent'], undefined, [{ rent: 'DESC' }]],
    [['kind', 'plantedOn'], { kind: { eq: 'herbs' } }, [{ plantedOn: 'DESC' }]],
    [['-slope', 'rent'], undefined, [{ slope: 'ASC' }, { rent: 'DESC' }]],
    [['plantedOn'], { plantedOn: { between: ['2001-01-01', '2001-01-03'] } }, [{ name: 'ASC' }]],
  ])('builds %j, which the list then uses, and drops it again', async (fields, filter, sort) => {
    const { id, status } = await build(...fields);
    expect(status).toBe('queued');
    expect(await build(...fields)).toMatchObject({ id, status });
    await runBuilds();
    const [built] = await builds();
    expect(built).toEqual({ id, status: 'ready', progress: 1, error: null, fields });
    await sql('analyze garden');
    const [{ index_name: name } = { index_name: '' }] = await sql(
      `select index_name from index_build where id = '${id}'`,
    );
    expect(JSON.stringify(await planOf(filter, sort))).toContain(name);
    expect(await advise(filter ?? null, sort)).toEqual([]);
    expect(await admin.client.run(DROP, { id })).toEqual({ dropIndex: true });
    expect(await builds()).toEqual([]);
    expect(JSON.stringify(await planOf(filter, sort))).not.toContain(name);
    expect((await fieldsOf(filter ?? null, sort))[0]).toEqual(fields);
  });

  it('tells how far it is, survives the end of its connection, and is called off by a drop', async () => {
    const { id } = await build('name');
    const writer = new pg.Client({ connectionString: env.crm.database.url });
    await writer.connect();
    const building = async () => {
      await vi.waitFor(async () => expect((await builds())[0]?.status).toBe('building'));
      await vi.waitFor(async () =>
        expect(await sql('select 1 from pg_stat_progress_create_index')).toHaveLength(1),
      );
    };
    const hold = () =>
      writer.query('begin; update garden set slope = slope where id = (select id from garden limit 1)');
    // A writer that does not end keeps the build waiting, and the invalid index there.
    await hold();
    const first = runBuilds().catch((error: unknown) => error);
    await building();
    await sql('select pg_terminate_backend(pid) from pg_stat_progress_create_index');
    expect(await first).toBeInstanceOf(Error);
    await writer.query('rollback');
    const left = () =>
      sql(
        `select i.indisvalid as valid from pg_index i where i.indexrelid = to_regclass('garden_name_id_idx')`,
      );
    expect(await left()).toEqual([{ valid: false }]);
    expect(await advise(null, [{ name: 'ASC' }])).not.toEqual([]);
    await runBuilds();
    expect(await left()).toEqual([{ valid: true }]);
    expect((await builds())[0]).toMatchObject({ id, status: 'ready' });
    await admin.client.run(DROP, { id });

    const second = await build('name');
    await hold();
    const again = runBuilds().catch((error: unknown) => error);
    await building();
    const dropped = admin.client.run(DROP, { id: second.id });
    await again;
    await writer.query('rollback');
    expect(await dropped).toEqual({ dropIndex: true });
    await writer.end();
    await runBuilds();
    expect(await left()).toEqual([]);
    expect(await builds()).toEqual([]);
  });

  it('builds what lists hold into an index of its own kind', async () => {
    await admin.client.run(BUILD, { record: 'specimen', fields: ['colours'] });
    await runBuilds();
    expect(await builds('specimen')).toMatchObject([{ status: 'ready', fields: ['colours'] }]);
    expect(await advise({ colours: { contains: 'red' } }, [{ name: 'ASC' }], 'specimen')).toEqual([]);
  });

  it('leaves a build to the next worker when the server stops', async () => {
    const { id } = await build('slope');
    const writer = new pg.Client({ connectionString: env.crm.database.url });
    await writer.connect();
    await writer.query('begin; update garden set slope = slope where id = (select id from garden limit 1)');
    const stopped = new IndexBuilds(env.crm.application.database);
    const run = stopped.buildWaiting();
    await vi.waitFor(async () =>
      expect(await sql('select 1 from pg_stat_progress_create_index where index_relid <> 0')).toHaveLength(1),
    );
    await stopped.stop();
    await run;
    await writer.query('rollback');
    await writer.end();
    expect((await builds())[0]).toMatchObject({ id, status: 'building' });
    await runBuilds();
    expect((await builds())[0]).toMatchObject({ id, status: 'ready', progress: 1 });
  });

  it('drops nothing else', async () => {
    const code = (id: string) => admin.client.code(DROP, { id });
    expect(await code('garden_size_id_idx')).toBe('INDEX_NOT_OURS');
    expect(await code(crypto.randomUUID())).toBe('INDEX_NOT_OURS');
  });
});

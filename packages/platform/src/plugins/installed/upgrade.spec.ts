import { RecordChange, RecordQuery, type Row } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { packMoss } from '../../../test/moss-plugin.js';
import { usePluginLife } from '../../../test/plugin-life.js';
import type { Application } from '../../application.js';
import { readPackage } from './package-file.js';

const env = usePluginLife();

/** RICEJAR_UPGRADE_ROWS=1000000 for the million. */
const ROWS = Number(process.env['RICEJAR_UPGRADE_ROWS'] ?? 20_000);
/** What a writer may be kept waiting for at most, in milliseconds. */
const LONGEST_WAIT = 1_000;

const DECIMAL = `field.decimal({ label: { en: 'Mossiness', zh: '苔藓程度' }, index: true })`;
const change = (using: string): string =>
  `fieldChanges: { garden: { mossiness: { from: 'text', using: ${JSON.stringify(using)} } } },`;
const NUMBERS = change(`case when value ~ '^[0-9]+([.][0-9]+)?$' then value::numeric end`);

const second = (using = NUMBERS) =>
  packMoss(env.life.folder, {
    version: '2.0.0',
    mossiness: DECIMAL,
    more: using,
    migration: ['ALTER TABLE moss_frond ADD COLUMN colour text'],
  });

describe('an upgrade that changes the type of a field', () => {
  let server: Application;
  let garden = '';
  let before = '';

  beforeAll(async () => {
    const { life } = env;
    const { path } = await packMoss(life.folder);
    await life.installer().install(path);
    server = await life.start();
    const { id } = await server
      .get<RecordChange>(RecordChange)
      .create(life.system, 'garden', { name: 'Eden', ext: { moss: { mossiness: '7.5' } } });
    garden = id;
    await life.database.transaction(async (tx) => {
      await tx.takeTime();
      await tx.query(
        `insert into garden (id, name, size, x_moss__mossiness, created_at, updated_at)
         select gen_random_uuid(), 'Garden ' || n, n % 100, case when n % 10 = 0 then 'a lot' else (n % 100)::text end, now(), now()
         from generate_series(1, $1::int) n`,
        [ROWS],
      );
    });
    await life.database.query('analyze garden');
    before = await life.dump();
  }, 300_000);

  it('tells in its plan that values will be converted', async () => {
    const { path } = await second();
    const plan = await env.life.installer().plan(await readPackage(path));
    expect(plan.from).toBe('1.0.0');
    expect(plan.columns).toEqual([
      {
        table: 'garden',
        column: 'x_moss__mossiness',
        type: 'numeric(19,4)',
        change: 'convert',
        from: 'text',
      },
    ]);
    expect(plan.migrations).toEqual(['moss-more-1795350000001']);
  });

  it('is refused when nothing says how values follow, and when a value cannot', async () => {
    const { life } = env;
    await expect(life.installer().install((await second('')).path)).rejects.toMatchObject({
      code: 'PLUGIN_FIELD_CHANGE',
      details: { field: 'garden.mossiness', from: 'text', to: 'numeric(19,4)' },
    });
    await expect(
      life.installer().install((await second(change('value::numeric'))).path),
    ).rejects.toMatchObject({ code: 'PLUGIN_VALUE_REFUSED', details: { id: expect.any(String) } });
    expect(await life.dump()).toBe(before);
    expect((await life.load()).plugins.find((one) => one.id === 'moss')?.version).toBe('1.0.0');
  });

  it('goes all the way back when Ricejar does not run with it', async () => {
    const { life } = env;
    const failing = await packMoss(life.folder, {
      version: '2.0.1',
      mossiness: DECIMAL,
      more: `${NUMBERS} resolvers: [(() => { class R { onModuleInit() { throw new Error('not today'); } } Injectable()(R); return R; })()],`,
      migration: ['ALTER TABLE moss_frond ADD COLUMN colour text', 'CREATE TABLE moss_more (id uuid)'],
    });
    await expect(life.installer().install(failing.path)).rejects.toMatchObject({
      code: 'PLUGIN_UNHEALTHY',
      details: { reason: expect.stringContaining('not today') },
    });
    expect(await life.dump()).toBe(before);
    const [row] = await life.database.query('select x_moss__mossiness as value from garden where id = $1', [
      garden,
    ]);
    expect(row).toEqual({ value: '7.5' });
  });

  it(`converts ${ROWS} rows while people write, and none of them waits for long`, async () => {
    const { life } = env;
    const { path } = await second();
    const stop = new AbortController();
    let longest = 0;
    let written = 0;
    const write = async (): Promise<void> => {
      const changes = server.get<RecordChange>(RecordChange);
      for (let n = 0; !stop.signal.aborted; n++) {
        const begun = performance.now();
        await changes.create(life.system, 'garden', { name: `New ${n}`, size: n % 100 });
        await life.database.query(
          `update garden set size = size + 1, updated_at = now() where id = (select id from garden where name = $1 limit 1)`,
          [`Garden ${(n % ROWS) + 1}`],
        );
        longest = Math.max(longest, performance.now() - begun);
        written += 2;
      }
    };
    await life.database.query('create index if not exists garden_name_test on garden (name)');
    const writers = [write(), write()];
    const begun = performance.now();
    const progress: number[] = [];
    const result = await life.installer().install(path, (step, done) => {
      if (step === 'convert') progress.push(done);
    });
    stop.abort();
    await Promise.all(writers);
    await life.database.query('drop index garden_name_test');
    if (process.env['RICEJAR_UPGRADE_ROWS'])
      process.stdout.write(
        `${ROWS} rows in ${Math.round(performance.now() - begun)} ms, ${written} writes, longest wait ${Math.round(longest)} ms\n`,
      );
    expect(result).toMatchObject({ outcome: 'upgraded', version: '2.0.0' });
    expect(written).toBeGreaterThan(10);
    expect(longest).toBeLessThan(LONGEST_WAIT);
    expect(progress.at(-1)).toBe(1);

    server = await life.start();
    const query = server.get<RecordQuery>(RecordQuery);
    const select = { ext: { moss: { mossiness: true } } } as const;
    const found: Row | null = await query.get(life.system, 'garden', garden, select);
    expect(found).toMatchObject({ ext: { moss: { mossiness: '7.5000' } } });
    const [counts] = await life.database.query(
      `select count(*)::int as rows, count(x_moss__mossiness)::int as filled from garden where name like 'Garden %'`,
    );
    expect(counts).toEqual({ rows: ROWS, filled: ROWS * 0.9 });
    const dump = await life.dump();
    expect(dump).toContain('column garden.x_moss__mossiness numeric(19,4)');
    expect(dump).not.toMatch(/__(next|old|keep|convert)/);
    expect(dump).toContain('garden_x_moss__mossiness_idx');
  }, 900_000);

  it('is followed by a purge that knows what both versions made', async () => {
    const { life } = env;
    await life.installer().disable('moss');
    await life.stop();
    await life.installer().purge('moss');
    expect(await life.dump()).not.toMatch(/moss/);
  });
});

import { systemActor, type Input, type Row } from '@ricejar/sdk';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../../testing/src/crm/test-crm.js';
import { harbourModule } from '../../../test/harbour.js';
import { uuidv7 } from '../../database/uuid.js';
import { PgBossJobs } from '../../jobs/pg-boss-jobs.js';
import { ImportEngine } from '../../transfer/import/import-engine.js';
import { RecordRegistry } from '../record-registry.js';
import { DerivedKeeper } from './derived-keeper.js';
import { verifyDerived } from './verify-derived.js';

const env = useTestCrm({ modules: [harbourModule] });
const actor = systemActor('test');
const HARBOURS = 3;
const KINDS = 2;

/** Sums as people make them: one row after the other. */
const total = (values: readonly (string | number | null | undefined)[]): string | null => {
  const given = values.filter((value) => value !== null && value !== undefined);
  return given.length === 0
    ? null
    : given.reduce((sum: Decimal, value) => sum.plus(value), new Decimal(0)).toFixed(4);
};
const rounded = (value: Decimal): string => value.toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed(4);

interface Values {
  harbour: number | null;
  kind: number | null;
  hazard: string | null;
  worth: number | null;
  crates: number | null;
  weight: number | null;
  sealed: boolean | null;
  landedOn: string | null;
}

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 4 });
const values: fc.Arbitrary<Values> = fc.record({
  harbour: maybe(fc.nat(HARBOURS - 1)),
  kind: maybe(fc.nat(KINDS - 1)),
  hazard: maybe(fc.constantFrom('none', 'fire')),
  worth: maybe(fc.integer({ min: -99_999, max: 99_999 })),
  crates: maybe(fc.integer({ min: -3, max: 3 })),
  weight: maybe(fc.integer({ min: -2_000_000, max: 2_000_000 })),
  sealed: maybe(fc.boolean()),
  landedOn: maybe(fc.constantFrom('2026-01-31', '2024-02-01', '2026-11-22')),
});

const pick = fc.nat(1_000);
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), values }),
  fc.record({
    do: fc.constant('update' as const),
    at: pick,
    values,
    only: fc.subarray(
      ['harbour', 'kind', 'worth', 'crates', 'weight', 'sealed', 'hazard', 'landedOn'] as const,
      { minLength: 1 },
    ),
  }),
  fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const, 'erase' as const), at: pick }),
  fc.record({
    do: fc.constantFrom('insertMany' as const, 'import' as const),
    rows: fc.array(values, { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    do: fc.constant('updateMany' as const),
    at: fc.uniqueArray(pick, { minLength: 1, maxLength: 6 }),
    values,
  }),
  fc.record({ do: fc.constant('turn' as const), kind: fc.nat(KINDS - 1) }),
  fc.record({
    do: fc.constant('under' as const),
    at: fc.nat(HARBOURS - 1),
    under: maybe(fc.nat(HARBOURS - 1)),
  }),
  fc.record({ do: fc.constant('berths' as const), at: fc.nat(HARBOURS - 1), berths: maybe(fc.nat(3)) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('whatever is written, and by whatever way', () => {
  let admin: TestUser;
  let harbours: string[];
  let kinds: string[];

  beforeAll(async () => {
    await env.crm.application.get(PgBossJobs).start('sender');
    admin = await env.crm.user({ role: 'administrator' });
    const { change } = env.crm;
    const made = (record: string, input: Input) => change.create(actor, record, input).then(({ id }) => id);
    harbours = await Promise.all(
      Array.from({ length: HARBOURS }, (_, nth) => made('harbour', { name: `H${nth}` })),
    );
    kinds = await Promise.all(
      Array.from({ length: KINDS }, (_, nth) => made('cargoKind', { name: `K${nth}`, state: 'open' })),
    );
  });

  const input = (one: Partial<Values>): Input => ({
    ...one,
    ...('harbour' in one && { harbour: one.harbour === null ? null : harbours[one.harbour ?? 0] }),
    ...('kind' in one && { kind: one.kind === null ? null : kinds[one.kind ?? 0] }),
    ...('worth' in one && {
      worth: typeof one.worth === 'number' ? { amount: (one.worth / 100).toFixed(2), currency: 'CNY' } : null,
    }),
    ...('weight' in one && {
      weight: typeof one.weight === 'number' ? (one.weight / 10_000).toFixed(4) : null,
    }),
  });

  const rowsOf = (record: string, select: Row) =>
    env.crm.query
      .list(actor, record, { select: { id: true, ...select }, first: 200 })
      .then(({ nodes }) => nodes);

  async function importRows(rows: readonly Values[]): Promise<void> {
    const line = (one: Values): string =>
      [
        'Imported',
        one.harbour === null ? '' : `H${one.harbour}`,
        one.kind === null ? '' : `K${one.kind}`,
        one.crates ?? '',
        one.worth === null ? '' : (one.worth / 100).toFixed(2),
      ].join(',');
    const headers = { cookie: admin.client.cookie ?? '', 'x-ricejar-file-name': 'cargo.csv' };
    const body = ['name,harbour,kind,crates,worth', ...rows.map(line)].join('\n');
    const file = (await (
      await fetch(`${env.crm.url}/api/files`, { method: 'POST', headers, body })
    ).json()) as { id: string };
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'harbour', match: 'name' },
      { index: 2, field: 'kind', match: 'name' },
      { index: 3, field: 'crates' },
      { index: 4, field: 'worth', currency: 'CNY' },
    ];
    const started = await admin.client.run(
      'mutation($input: ImportInput!) { startImport(input: $input) { id } }',
      {
        input: { fileId: file.id, record: 'cargo', columns },
      },
    );
    await env.crm.application.get(ImportEngine).run(started.startImport.id);
    const { importStatus } = await admin.client.run(
      'query($id: ID!) { importStatus(id: $id) { status inserted } }',
      { id: started.startImport.id },
    );
    expect(importStatus).toEqual({ status: 'done', inserted: rows.length });
  }

  async function take(one: Step, ids: string[]): Promise<void> {
    const { change, application } = env.crm;
    const idAt = (at: number): string | undefined => ids[at % Math.max(1, ids.length)];
    const settled = (work: Promise<unknown>) =>
      work.catch((error: { code?: string }) => expect(error.code).toBe('NOT_FOUND'));
    switch (one.do) {
      case 'create':
        ids.push((await change.create(actor, 'cargo', { name: 'One', ...input(one.values) })).id);
        return;
      case 'update': {
        const some = Object.fromEntries(one.only.map((name) => [name, one.values[name]]));
        const id = idAt(one.at);
        return id ? void (await settled(change.update(actor, 'cargo', id, null, input(some)))) : undefined;
      }
      case 'delete':
      case 'restore': {
        const id = idAt(one.at);
        return id ? void (await settled(change[one.do](actor, 'cargo', [id]))) : undefined;
      }
      case 'erase':
        return void (await application.database.query('delete from cargo where id = $1', [
          idAt(one.at) ?? null,
        ]));
      case 'insertMany': {
        const rows = one.rows.map((row) => ({ id: uuidv7(), name: 'Many', ...input(row) }));
        ids.push(...rows.map((row) => row.id));
        return void (await change.insertMany(actor, 'cargo', rows));
      }
      case 'import':
        return importRows(one.rows);
      case 'updateMany': {
        const some = [...new Set(one.at.flatMap((at) => idAt(at) ?? []))];
        return void (await change.updateMany(
          actor,
          'cargo',
          some.map((id) => ({ id, ...input(one.values) })),
        ));
      }
      case 'turn': {
        const kind = kinds[one.kind] ?? '';
        const row = await env.crm.query.get(actor, 'cargoKind', kind, { state: true });
        return void (await change.update(actor, 'cargoKind', kind, null, {
          state: row?.['state'] === 'open' ? 'closed' : 'open',
        }));
      }
      case 'under': {
        const under = one.under === null ? null : harbours[one.under];
        return void (await change.update(actor, 'harbour', harbours[one.at] ?? '', null, { under }));
      }
      case 'berths':
        return void (await change.update(actor, 'harbour', harbours[one.at] ?? '', null, {
          berths: one.berths,
        }));
    }
  }

  const CARGO = {
    name: true,
    createdAt: true,
    harbour: { id: true },
    kind: { id: true, state: true },
    hazard: true,
    worth: { amount: true },
    crates: true,
    weight: true,
    landedOn: true,
    sealed: true,
    price: true,
    grossPrice: true,
    tag: true,
    due: true,
    heavy: true,
  };

  function cargoFormulas({ name, hazard, worth, crates, weight, landedOn }: Row): Row {
    const price = worth && crates ? rounded(new Decimal(worth.amount).div(crates)) : null;
    const day = landedOn && new Date(Date.parse(landedOn) + 30 * 86_400_000).toISOString().slice(0, 10);
    return {
      price,
      grossPrice: price && rounded(new Decimal(price).times('1.13')),
      tag: hazard ? `${name} / ${hazard}` : name,
      due: day ?? null,
      heavy: weight && new Decimal(weight).gt('100.5'),
    };
  }

  function harbourValues(own: Row, cargo: readonly Row[]): Row {
    const here = cargo.filter((row) => row['harbour']?.id === own['id']);
    const open = here.filter((row) => row['kind']?.state === 'open').length;
    const worths = here.flatMap((row) => row['worth']?.amount ?? []);
    const days = here.flatMap((row) => row['landedOn'] ?? []).toSorted();
    const newest = here.toSorted((a, b) => (a['createdAt'] + a['id'] < b['createdAt'] + b['id'] ? 1 : -1))[0];
    const money = (amount: string | null) => (amount === null ? null : { amount });
    const loaded =
      own['berths'] === null
        ? '0.0000'
        : own['berths']
          ? rounded(new Decimal(open).div(own['berths']))
          : null;
    return {
      openCargoes: open,
      worth: money(total(worths)),
      sealedCrates: total(here.filter((row) => row['sealed']).map((row) => row['crates'])),
      dearest: money(worths.length ? Decimal.max(...worths).toFixed(4) : null),
      firstLanding: days[0] ?? null,
      lastKind: newest?.['kind'] ? { id: newest['kind'].id } : null,
      load: loaded,
    };
  }

  async function judge(): Promise<void> {
    const cargo = await rowsOf('cargo', CARGO);
    for (const row of cargo) expect(row).toMatchObject(cargoFormulas(row));
    const HARBOUR = {
      berths: true,
      openCargoes: true,
      worth: { amount: true },
      sealedCrates: true,
      dearest: { amount: true },
      firstLanding: true,
      lastKind: { id: true },
      load: true,
      under: { id: true },
      worthBelow: { amount: true },
    };
    const ports = await rowsOf('harbour', HARBOUR);
    for (const row of ports) {
      const below = ports.filter((one) => one['under']?.id === row['id']).map((one) => one['worth']?.amount);
      const amount = total(below);
      expect(row).toMatchObject({ ...harbourValues(row, cargo), worthBelow: amount && { amount } });
    }
    const groups = await env.crm.query.group(actor, 'cargo', {
      by: ['kind'],
      aggregate: [
        { field: 'worth', op: 'sum' },
        { field: 'crates', op: 'count' },
      ],
    });
    const expected = [...new Set(cargo.map((row) => row['kind']?.id ?? null))].map((kind) => {
      const own = cargo.filter((row) => (row['kind']?.id ?? null) === kind);
      const crates = own.filter((row) => row['crates'] !== null).length;
      return {
        key: { kind },
        count: own.length,
        aggregates: {
          sum: { worth: total(own.map((row) => row['worth']?.amount)) ?? '0' },
          count: { crates },
        },
      };
    });
    const byKind = (a: { key: Row }, b: { key: Row }) =>
      String(a.key['kind']) < String(b.key['kind']) ? -1 : 1;
    expect(groups.toSorted(byKind)).toEqual(expected.toSorted(byKind));
    expect(
      await verifyDerived(env.crm.application.database, env.crm.application.get(RecordRegistry)),
    ).toEqual([]);
  }

  it('what is kept is what a slow count comes to, after every step', async () => {
    const keeper = env.crm.application.get(DerivedKeeper);
    const runs = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      await env.crm.application.database.query('delete from cargo');
      const ids: string[] = [];
      for (const one of steps) {
        await take(one, ids);
        await keeper.drain();
        await judge();
      }
    });
    await fc.assert(runs, { numRuns: 12 });
  }, 120_000);
});

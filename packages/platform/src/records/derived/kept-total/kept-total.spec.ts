import { systemActor, type Actor, type Input } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../../../testing/src/crm/test-crm.js';
import { harbourModule } from '../../../../test/harbour.js';
import { uuidv7 } from '../../../database/uuid.js';
import { RecordRegistry } from '../../record-registry.js';
import { DerivedKeeper } from '../derived-keeper.js';
import { ensureDerived } from '../ensure-derived.js';
import { rebuildDerived, verifyDerived } from '../verify-derived.js';

const env = useTestCrm({ modules: [harbourModule] });
const actor = systemActor('test');
const TOTALS =
  'select coalesce(sum(n), 0)::int as n, coalesce(sum(worth_sum), 0)::text as worth from kept_cargo_by_kind_id';

describe('kept totals', () => {
  let kinds: string[];

  beforeAll(async () => {
    const rows = ['Grain', 'Steel', 'Tea'].map((name) => ({ id: uuidv7(), name, state: 'open' }));
    await env.crm.change.insertMany(actor, 'cargoKind', rows);
    kinds = rows.map((row) => row.id);
  });

  const cargo = (nth: number, more: Input = {}): Input => ({
    name: `Cargo ${nth}`,
    kind: kinds[nth % 3],
    worth: { amount: `${nth}.25`, currency: 'CNY' },
    crates: nth,
    ...more,
  });
  const faults = () => verifyDerived(env.crm.application.database, env.crm.application.get(RecordRegistry));
  const totals = async () =>
    (await env.crm.application.database.query<{ n: number; worth: string }>(TOTALS))[0];

  it('follow every way of writing', async () => {
    const { change } = env.crm;
    const { id } = await change.create(actor, 'cargo', cargo(1));
    expect(await totals()).toEqual({ n: 1, worth: '1.2500' });
    await change.update(actor, 'cargo', id, 1, { kind: kinds[2], worth: { amount: '7', currency: 'CNY' } });
    await change.update(actor, 'cargo', id, 2, { name: 'Renamed' });
    expect(await totals()).toEqual({ n: 1, worth: '7.0000' });
    await change.delete(actor, 'cargo', [id]);
    expect(await totals()).toEqual({ n: 0, worth: '0.0000' });
    await change.restore(actor, 'cargo', [id]);
    const many = Array.from({ length: 30 }, (_, nth) => ({ id: uuidv7(), ...cargo(nth) }));
    await change.insertMany(actor, 'cargo', many);
    await change.updateMany(
      actor,
      'cargo',
      many.slice(0, 20).map((row) => ({ id: row.id, kind: null, hazard: 'fire', crates: null })),
    );
    await env.crm.application.database.query('delete from cargo where crates > 25');
    expect(await faults()).toEqual([]);
    expect((await totals())?.n).toBe(27);
  });

  it('answer questions about groups byte for byte as the rows would, to those who see every row', async () => {
    const { change, query } = env.crm;
    await change.insertMany(actor, 'cargo', [
      { id: uuidv7(), name: 'Nothing known' },
      { id: uuidv7(), name: 'No worth', kind: kinds[1], crates: 3, weight: '1.5' },
      { id: uuidv7(), name: 'Heavy', hazard: 'none', kind: kinds[1], weight: '-0.25' },
    ]);
    const all = { field: 'worth', op: 'sum' } as const;
    const aggregates = [
      [],
      [all],
      [all, { field: 'crates', op: 'sum' }, { field: 'crates', op: 'avg' }, { field: 'worth', op: 'count' }],
      [
        { field: 'weight', op: 'avg' },
        { field: 'weight', op: 'sum' },
        { field: 'worth', op: 'avg' },
      ],
    ] as const;
    const filters = [
      {},
      { kind: { id: { in: [kinds[0], kinds[1]] } } },
      { or: [{ kind: { isNull: true } }, { kind: { name: { eq: 'Tea' } } }] },
      { not: { kind: { id: { eq: kinds[0] } } } },
      { kind: { id: { eq: uuidv7() } } },
    ];
    // A condition that every row meets, and that no total covers.
    const named = { name: { isNull: false } };
    const user = await env.crm.user({ role: 'salesRep' });
    await change.create(actor, 'cargo', {
      ...cargo(5),
      owner: user.id,
    });
    const own = { ...user.actor, grants: [{ cargo: { read: 'own' }, cargoKind: { read: 'all' } }] } as Actor;
    for (const who of [actor, own]) {
      for (const filter of filters) {
        for (const aggregate of aggregates) {
          for (const by of [['kind'], [], ['hazard']]) {
            const kept = await query.group(who, 'cargo', { by, aggregate, filter });
            const rows = await query.group(who, 'cargo', { by, aggregate, filter: { and: [filter, named] } });
            expect(JSON.stringify(kept)).toBe(JSON.stringify(rows));
          }
        }
      }
    }
    const [seen] = await query.group(own, 'cargo', { by: [] });
    expect(seen?.count).toBe(1);
  });

  it('are read where they cover the question', async () => {
    const { database } = env.crm.application;
    await database.query(`insert into kept_cargo_by_kind_id values (null, 1000, 0, 0, 0, 0, 0, 0)`);
    const [group] = await env.crm.query.group(actor, 'cargo', { by: [] });
    expect(group?.count).toBeGreaterThan(1000);
    await database.transaction((tx) => rebuildDerived(tx, env.crm.application.get(RecordRegistry)));
  });

  it('are exact at any moment under 16 writers, folds and a rebuild', async () => {
    const { change, application } = env.crm;
    const { database } = application;
    const keeper = application.get(DerivedKeeper);
    const registry = application.get(RecordRegistry);
    const writing = { now: true };
    const write = async (writer: number): Promise<void> => {
      for (let turn = 0; turn < 8; turn++) {
        const { id } = await change.create(actor, 'cargo', cargo(writer + turn));
        await change.update(actor, 'cargo', id, 1, { kind: kinds[turn % 3], worth: null });
        if (turn % 4 === 0) await change.delete(actor, 'cargo', [id]);
        await change.update(actor, 'cargo', many[(writer * 7 + turn) % 40] ?? '', null, {
          crates: writer * turn,
        });
      }
    };
    const many = Array.from({ length: 40 }, () => uuidv7());
    await change.insertMany(
      actor,
      'cargo',
      many.map((id, nth) => ({ id, ...cargo(nth) })),
    );
    const watch = async (): Promise<number> => {
      let looks = 0;
      while (writing.now) {
        expect(await faults()).toEqual([]);
        await keeper.round();
        if (++looks % 5 === 0) await database.transaction((tx) => rebuildDerived(tx, registry));
      }
      return looks;
    };
    const looking = watch();
    await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
    writing.now = false;
    expect(await looking).toBeGreaterThan(0);
    await keeper.round();
    expect(await faults()).toEqual([]);
    const [bag] = await database.query<{ rows: number }>(
      'select count(*)::int as rows from kept_cargo_by_kind_id',
    );
    expect(bag?.rows).toBeLessThanOrEqual(4);
  });

  it('a total that was tampered with, and a trigger that was switched off, are found', async () => {
    const { database } = env.crm.application;
    await database.query(`insert into kept_cargo_by_hazard values ('fire', 1)`);
    await database.query('alter table cargo disable trigger derived_cargo_delete');
    expect(await faults()).toEqual([
      { name: 'triggers:cargo', problem: 'triggerMissing', detail: 'derived_cargo_delete' },
      { name: 'keptTotal:kept_cargo_by_hazard', problem: 'wrong' },
    ]);
    await database.query('alter table cargo enable trigger derived_cargo_delete');
    await database.transaction((tx) => rebuildDerived(tx, env.crm.application.get(RecordRegistry)));
    expect(await faults()).toEqual([]);
  });

  it('are made again at the start of a server after their triggers were taken away', async () => {
    const { database } = env.crm.application;
    const registry = env.crm.application.get(RecordRegistry);
    await database.query('drop function derived_cargo_insert() cascade');
    await env.crm.change.create(actor, 'cargo', cargo(3));
    await ensureDerived(database, registry);
    await env.crm.drain();
    expect(await faults()).toEqual([]);
    await env.crm.change.create(actor, 'cargo', cargo(4));
    expect(await faults()).toEqual([]);
  });
});

import {
  field,
  systemActor,
  type Actor,
  type Filter,
  type Input,
  type RecordChange,
  type RecordGrant,
  type Row,
} from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../../../testing/src/crm/test-crm.js';
import { harbourModule } from '../../../../test/harbour.js';
import { corePlugin } from '../../../core-plugin.js';
import { uuidv7 } from '../../../database/uuid.js';
import { recordsOf } from '../../../plugins/preflight.js';
import { RecordRegistry } from '../../record-registry.js';
import { DerivedKeeper } from '../derived-keeper.js';
import { derivedPlan } from '../derived-plan.js';
import { verifyDerived } from '../verify-derived.js';

const env = useTestCrm({ modules: [harbourModule] });
const actor = systemActor('test');

describe('roll-ups', () => {
  let open: string;
  let closed: string;

  beforeAll(async () => {
    const { change } = env.crm;
    open = (await change.create(actor, 'cargoKind', { name: 'Grain', state: 'open' })).id;
    closed = (await change.create(actor, 'cargoKind', { name: 'Steel', state: 'closed' })).id;
    await change.create(actor, 'exchangeRate', { currency: 'EUR', validFrom: '2020-01-01', rate: '8' });
  });

  const harbour = async (name: string): Promise<string> =>
    (await env.crm.change.create(actor, 'harbour', { name })).id;
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const kept = async (id: string): Promise<Row> => {
    const select = {
      version: true,
      openCargoes: true,
      worth: true,
      sealedCrates: true,
      dearest: true,
      firstLanding: true,
      lastKind: { id: true },
    } as const;
    return (await env.crm.query.get(actor, 'harbour', id, select)) ?? {};
  };
  const faults = () => verifyDerived(env.crm.application.database, env.crm.application.get(RecordRegistry));

  it('start at nothing and follow each write of a child, without being an edit of the parent', async () => {
    const { change } = env.crm;
    const [north, south] = [await harbour('North'), await harbour('South')];
    const nothing = {
      version: 1,
      openCargoes: 0,
      worth: null,
      sealedCrates: null,
      dearest: null,
      firstLanding: null,
      lastKind: null,
    };
    expect(await kept(north)).toEqual(nothing);
    const first = await change.create(actor, 'cargo', {
      name: 'One',
      harbour: north,
      kind: open,
      worth: { amount: '10', currency: 'EUR' },
      crates: 3,
      sealed: true,
      landedOn: '2026-03-01',
    });
    env.crm.clock.advance(1_000);
    const second = await change.create(actor, 'cargo', {
      name: 'Two',
      harbour: north,
      kind: closed,
      worth: yuan('30.50'),
      crates: 4,
      landedOn: '2026-01-01',
    });
    expect(await kept(north)).toEqual({
      version: 1,
      openCargoes: 1,
      worth: { amount: '110.5000', currency: 'CNY' },
      sealedCrates: '3.0000',
      dearest: { amount: '10.0000', currency: 'EUR' },
      firstLanding: '2026-01-01',
      lastKind: { id: closed },
    });
    await change.update(actor, 'cargo', second.id, 1, { harbour: south, sealed: true });
    expect(await kept(south)).toMatchObject({
      openCargoes: 0,
      worth: yuan('30.5000'),
      sealedCrates: '4.0000',
    });
    expect(await kept(north)).toMatchObject({ worth: { amount: '80.0000' }, lastKind: { id: open } });
    await change.delete(actor, 'cargo', [first.id]);
    expect(await kept(north)).toEqual(nothing);
    await change.restore(actor, 'cargo', [first.id]);
    expect(await kept(north)).toMatchObject({ version: 1, openCargoes: 1 });
    expect(await faults()).toEqual([]);
  });

  it('follow writes in bulk', async () => {
    const { change, application } = env.crm;
    const harbours = [await harbour('A'), await harbour('B'), await harbour('C')];
    const rows = Array.from({ length: 90 }, (_, nth) => ({
      id: uuidv7(),
      name: `Cargo ${nth}`,
      harbour: harbours[nth % 3],
      kind: nth % 2 ? open : closed,
      worth: yuan('1.01'),
    }));
    await change.insertMany(actor, 'cargo', rows);
    expect(await kept(harbours[0] ?? '')).toMatchObject({ openCargoes: 15, worth: yuan('30.3000') });
    await change.updateMany(
      actor,
      'cargo',
      rows.map(({ id }) => ({ id, harbour: harbours[0] })),
    );
    expect(await kept(harbours[0] ?? '')).toMatchObject({ openCargoes: 45, worth: yuan('90.9000') });
    expect(await kept(harbours[1] ?? '')).toMatchObject({ openCargoes: 0, worth: null });
    await application.database.query('delete from cargo where harbour_id = $1', [harbours[0]]);
    expect(await kept(harbours[0] ?? '')).toMatchObject({ openCargoes: 0, worth: null });
    expect(await faults()).toEqual([]);
  });

  it('are exact under 50 writers on one parent and on many', async () => {
    const { change } = env.crm;
    const harbours = [await harbour('Crowded'), ...(await Promise.all(['D', 'E', 'F', 'G'].map(harbour)))];
    const crowded = harbours[0] ?? '';
    const create = (changes: Pick<RecordChange, 'create'>, at: string | undefined, amount: string) =>
      changes.create(actor, 'cargo', { name: 'Tea', harbour: at, kind: open, worth: yuan(amount) });
    const write = async (writer: number): Promise<void> => {
      const { id } = await create(change, crowded, '2.5');
      if (writer % 5 === 0) await change.delete(actor, 'cargo', [id]);
      if (writer % 5 === 1) await change.update(actor, 'cargo', id, 1, { kind: closed });
      const [one, other] = [harbours[1 + (writer % 4)], harbours[1 + ((writer + 1) % 4)]];
      if (writer > 1) await Promise.all([create(change, one, '1'), create(change, other, '1')]);
      // Two parents in one transaction, in an order of their own: some will have to be done again.
      else
        await change.transaction(async (tx) => {
          for (const at of writer % 2 ? [one, other] : [other, one]) await create(tx, at, '1');
        });
    };
    await Promise.all(Array.from({ length: 50 }, (_, writer) => write(writer)));
    expect(await kept(crowded)).toMatchObject({ openCargoes: 30, worth: yuan('100.0000') });
    const others = await Promise.all(harbours.slice(1).map(kept));
    expect(others.reduce((sum, row) => sum + row['openCargoes'], 0)).toBe(100);
    expect(await faults()).toEqual([]);
  });

  it('follow what their filter looks at from afar', async () => {
    const { change, application } = env.crm;
    const [port, kind] = [
      await harbour('Far'),
      (await change.create(actor, 'cargoKind', { name: 'Silk', state: 'open' })).id,
    ];
    const keeper = application.get(DerivedKeeper);
    const cargo = (at: string): Input => ({ name: 'Silk', harbour: at, kind });
    const other = await harbour('Other');
    await change.create(actor, 'cargo', cargo(other));
    // Somebody counts by the old state, and is not done yet when the state changes and is followed.
    await change.transaction(async (tx) => {
      await tx.create(actor, 'cargo', cargo(port));
      await application.database.query(`update cargo_kind set state = 'closed' where id = $1`, [kind]);
      await keeper.drain();
      expect((await kept(other))['openCargoes']).toBe(0);
    });
    expect((await kept(port))['openCargoes']).toBe(1);
    // Other databases of the cluster count as well among those who have to come to an end.
    do await keeper.drain();
    while ((await application.database.query('select id from derived_stale')).length > 0);
    expect((await kept(port))['openCargoes']).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('tell nobody of records and fields that are not theirs to see', async () => {
    const { change, query } = env.crm;
    const port = await harbour('Shared');
    const user = await env.crm.user({ role: 'salesRep' });
    const other = await env.crm.user({ role: 'salesRep' });
    for (const [owner, amount] of [
      [user.id, '5'],
      [other.id, '70'],
      [other.id, '800'],
    ])
      await change.create(actor, 'cargo', {
        name: 'Pearls',
        harbour: port,
        kind: open,
        worth: yuan(`${amount}`),
        owner,
      });
    const as = (cargo: RecordGrant): Actor => ({
      ...user.actor,
      grants: [{ harbour: { read: 'all' }, cargo, cargoKind: { read: 'all' } }],
    });
    const see = async (who: Actor, field: string): Promise<unknown> => {
      const row = await query.get(who, 'harbour', port, { [field]: true });
      return row?.[field];
    };
    const own = as({ read: 'own' });
    expect(await see(as({ read: 'all' }), 'openCargoes')).toBe(3);
    expect(await see(as({ read: 'all' }), 'load')).toBe('0.0000');
    expect(await see(own, 'openCargoes')).toBe(1);
    expect(await see(own, 'worth')).toEqual(yuan('5.0000'));
    expect(await see(own, 'dearest')).toEqual(yuan('5.0000'));
    const names = async (who: Actor, filter: Filter) => {
      const page = await query.list(who, 'harbour', {
        select: { name: true },
        filter: { and: [{ id: { eq: port } }, filter] },
        sort: [{ worth: 'DESC' }],
      });
      return page.nodes.length;
    };
    expect(await names(own, { worth: { gt: '100' } })).toBe(0);
    expect(await names(own, { openCargoes: { eq: 1 } })).toBe(1);
    expect(await names(as({ read: 'all' }), { worth: { gt: '100' } })).toBe(1);
    const group = await query.group(own, 'harbour', {
      by: ['openCargoes'],
      filter: { id: { eq: port } },
      aggregate: [{ field: 'worth', op: 'sum' }],
    });
    expect(group).toEqual([{ key: { openCargoes: 1 }, count: 1, aggregates: { sum: { worth: '5.0000' } } }]);
    for (const [who, field] of [
      [own, 'load'],
      [own, 'lastKind'],
      [as({ read: 'all', readable: ['harbour', 'kind'] }), 'worth'],
      [as({ read: 'all', readable: ['worth', 'kind'] }), 'openCargoes'],
      [as({}), 'openCargoes'],
    ] as const)
      await expect(see(who, field), field).rejects.toMatchObject({ code: 'FIELD_UNKNOWN' });
  });

  it.each<[string, Filter, string]>([
    ['asks who looks', { owner: { isMe: true } }, '"isMe" depends on who asks or on the day'],
    ['asks for the day', { landedOn: { inLastDays: 3 } }, '"inLastDays" depends on who asks or on the day'],
    ['looks at lists', { harbour: { cargoes: { some: { sealed: { eq: true } } } } }, 'not at "cargoes"'],
    ['is none at all', { nothing: { eq: 1 } }, 'not at "nothing"'],
  ])('one whose filter %s is refused, and says so', (_case, filter, reason) => {
    const label = { en: 'One', zh: '一' };
    const one = field.rollUp({ label, record: 'cargo', via: 'harbour', op: 'count', filter });
    const records = recordsOf([corePlugin, harbourModule]);
    const registry = new RecordRegistry(records, [
      { owner: 'custom', record: 'harbour', name: 'one', field: one },
    ]);
    expect(() => derivedPlan(registry)).toThrow(reason);
  });
});

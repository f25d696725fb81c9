import { field, systemActor, type FormulaResult, type Row } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../../../testing/src/crm/test-crm.js';
import { harbourModule } from '../../../../test/harbour.js';
import { corePlugin } from '../../../core-plugin.js';
import { uuidv7 } from '../../../database/uuid.js';
import { recordsOf } from '../../../plugins/preflight.js';
import { RecordRegistry } from '../../record-registry.js';
import { DerivedKeeper } from '../derived-keeper.js';
import { derivedPlan } from '../derived-plan.js';
import { ensureDerived } from '../ensure-derived.js';
import { verifyDerived } from '../verify-derived.js';

const env = useTestCrm({ modules: [harbourModule] });
const actor = systemActor('test');

describe('formulas', () => {
  const yuan = (amount: string) => ({ amount, currency: 'CNY' });
  const kept = async (id: string): Promise<Row> => {
    const select = {
      version: true,
      price: true,
      grossPrice: true,
      tag: true,
      due: true,
      heavy: true,
    } as const;
    return (await env.crm.query.get(actor, 'cargo', id, select)) ?? {};
  };
  const faults = () => verifyDerived(env.crm.application.database, env.crm.application.get(RecordRegistry));

  it("are stored with the values they follow from, and are nobody's edit", async () => {
    const { change, application } = env.crm;
    const { id } = await change.create(actor, 'cargo', {
      name: 'Silk',
      worth: yuan('10'),
      crates: 3,
      landedOn: '2026-01-31',
    });
    expect(await kept(id)).toEqual({
      version: 1,
      price: '3.3333',
      // Of the price as it is kept, not of what it was before it was rounded.
      grossPrice: '3.7666',
      tag: 'Silk',
      due: '2026-03-02',
      heavy: null,
    });
    await change.update(actor, 'cargo', id, 1, { crates: 0, hazard: 'fire', weight: '100.5001' });
    expect(await kept(id)).toMatchObject({ price: null, grossPrice: null, tag: 'Silk / fire', heavy: true });
    const history = await application.database.query<{ changes: object }>(
      `select changes from field_history where record_id = $1 and action = 'update'`,
      [id],
    );
    expect(Object.keys(history[0]?.changes ?? {}).toSorted()).toEqual(['crates', 'hazard', 'weight']);
  });

  it('are computed in bulk as one by one', async () => {
    const { change, application } = env.crm;
    const rows = Array.from({ length: 40 }, (_, nth) => ({
      id: uuidv7(),
      name: `Cargo ${nth}`,
      worth: yuan(String(nth)),
      crates: nth % 7,
    }));
    await change.insertMany(actor, 'cargo', rows);
    expect(await kept(rows[9]?.id ?? '')).toMatchObject({
      price: '4.5000',
      grossPrice: '5.0850',
      tag: 'Cargo 9',
    });
    await change.updateMany(
      actor,
      'cargo',
      rows.map(({ id }, nth) => ({ id, hazard: nth % 2 ? 'fire' : null, crates: 2 })),
    );
    expect(await kept(rows[9]?.id ?? '')).toMatchObject({
      version: 2,
      price: '4.5000',
      tag: 'Cargo 9 / fire',
    });
    const told = await application.database.query<{ changes: object }>(
      `select changes from field_history where record_id = $1 and action = 'update'`,
      [rows[9]?.id],
    );
    expect(told[0]?.changes).toEqual({ hazard: { before: null, after: 'fire' } });
    expect(await faults()).toEqual([]);
  });

  it('follow the roll-ups that they read', async () => {
    const { change, application } = env.crm;
    const harbour = await change.create(actor, 'harbour', { name: 'Hub', berths: 4 });
    const kind = await change.create(actor, 'cargoKind', { name: 'Tea', state: 'open' });
    const load = async () =>
      (await env.crm.query.get(actor, 'harbour', harbour.id, { load: true }))?.['load'];
    expect(await load()).toBe('0.0000');
    for (let nth = 0; nth < 3; nth++)
      await change.create(actor, 'cargo', { name: 'Tea', harbour: harbour.id, kind: kind.id });
    await application.get(DerivedKeeper).drain();
    expect(await load()).toBe('0.7500');
    await change.update(actor, 'harbour', harbour.id, 1, { berths: 2 });
    expect(await load()).toBe('1.5000');
  });

  it('new ones are computed for the rows there are, while others write', async () => {
    const { change, application } = env.crm;
    const { database } = application;
    const registry = application.get(RecordRegistry);
    const keeper = application.get(DerivedKeeper);
    const port = (await change.create(actor, 'harbour', { name: 'Old' })).id;
    const rows = Array.from({ length: 12 }, (_, nth) => ({
      id: uuidv7(),
      name: `Old ${nth}`,
      crates: 1,
      harbour: port,
    }));
    await change.insertMany(actor, 'cargo', rows);
    // As it was before these fields were declared.
    await database.query(`alter table cargo disable trigger user`);
    await database.query(`update cargo set tag = null, price = null, gross_price = null`);
    await database.query(`update harbour set worth = 1, worth_base = 1`);
    await database.query(`alter table cargo enable trigger user`);
    await database.query(`delete from derived_object where name like 'formula:%' or name like 'rollUp:%'`);
    await ensureDerived(database, registry);
    await database.query('update derived_backfill set starts_at = now()');
    const writes = Promise.all(
      rows.map(({ id }, nth) =>
        change.update(actor, 'cargo', id, 1, { worth: yuan(`${nth}`), name: `New ${nth}` }),
      ),
    );
    await keeper.drain();
    await writes;
    expect(await faults()).toEqual([]);
    expect(await database.query('select * from derived_backfill')).toEqual([]);
    expect((await kept(rows[3]?.id ?? ''))['tag']).toBe('New 3');
  });

  it.each<[string, string, FormulaResult, string]>([
    ['reads a field of another record', 'harbour.name', 'text', 'it reads a field of "harbour"'],
    ['moves with every save', 'version + 1', 'integer', '"version" changes with every save'],
    ['comes to something else', 'crates + 1', 'text', 'it comes to integer or decimal, not to text'],
    ['puts together what does not fit', 'name + crates', 'text', 'these values cannot be put together'],
    [
      'reads itself by others',
      'price + ext.custom.one',
      'decimal',
      'in a circle: ext.custom.one -> ext.custom.one',
    ],
    ['could run for ever', `name.matches('(a+)+$')`, 'boolean', 'matches cannot be used here'],
  ])('one that %s is refused, and says so', (_case, expression, result, reason) => {
    const one = field.formula({ label: { en: 'One', zh: '一' }, expression, result });
    const records = recordsOf([corePlugin, harbourModule]);
    const registry = new RecordRegistry(records, [
      { owner: 'custom', record: 'cargo', name: 'one', field: one },
    ]);
    expect(() => derivedPlan(registry)).toThrow(reason);
  });
});

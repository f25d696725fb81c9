import { TestClock, useTestCrm } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { customerModule, ScoringService, TierRegrade, TierService } from '../src/index.js';
import { ledgerPlugin, type LedgerEntry } from './ledger.plugin.js';

const entries: LedgerEntry[] = [];
const clock = new TestClock(new Date('2026-11-20T02:00:00.000Z'));
const kit = useTestCrm({ modules: [customerModule], plugins: [ledgerPlugin(entries)], clock });

const FIELDS = { id: true, version: true, tier: true, tierSince: true, tierPolicyVersion: true } as const;

describe('grading anew by the policy in force', () => {
  it('says that there is none, then grades new customers and moves old ones without touching their version', async () => {
    const { crm } = kit;
    const regrades = crm.application.get(TierRegrade);
    await expect(regrades.run(crm.system)).rejects.toMatchObject({ code: 'TIER_POLICY_NONE' });
    await expect(regrades.runQuietly(crm.system)).resolves.toBeUndefined();

    const { id: old } = await crm.change.create(crm.system, 'customer', { name: 'Old' });
    entries.push({ customerId: old, day: '2026-10-01', amount: 200 });
    const policy = {
      model: 'ledger',
      rule: 'score' as const,
      cutoffs: [
        { tier: 'S', value: 1000 },
        { tier: 'A', value: 500 },
        { tier: 'B', value: 100 },
      ],
    };
    await crm.application.get(TierService).publish(crm.system, policy);
    const before = await crm.query.get(crm.system, 'customer', old, FIELDS);
    expect(before).toMatchObject({ tier: 'B', tierSince: '2026-11-20' });

    crm.clock.advance(86_400_000);
    entries.push({ customerId: old, day: '2026-11-20', amount: 400 });
    const { id: young } = await crm.change.create(crm.system, 'customer', { name: 'Young' });
    const result = await regrades.run(crm.system);
    expect(result).toMatchObject({
      policy: 1,
      asOf: '2026-11-21',
      customers: 2,
      up: 1,
      down: 0,
      entering: 1,
    });
    expect(await crm.query.get(crm.system, 'customer', old, FIELDS)).toEqual({
      ...before,
      tier: 'A',
      tierSince: '2026-11-21',
    });
    expect(await crm.query.get(crm.system, 'customer', young, FIELDS)).toMatchObject({
      tier: 'C',
      tierPolicyVersion: 1,
    });
    const { nodes } = await crm.query.list(crm.system, 'tierChange', {
      select: { fromTier: true, toTier: true, policy: { number: true } },
      filter: { customer: { id: { eq: old } } },
      sort: [{ changedAt: 'ASC' }],
    });
    expect(nodes).toEqual([
      { fromTier: null, toTier: 'B', policy: { number: 1 } },
      { fromTier: 'B', toTier: 'A', policy: { number: 1 } },
    ]);
    const again = await regrades.run(crm.system);
    expect(again).toMatchObject({ up: 0, down: 0, entering: 0, unchanged: 2 });
  });

  it('grades from stored scores what was moved by other hands, without running a model', async () => {
    const { crm } = kit;
    const regrades = crm.application.get(TierRegrade);
    const { id } = await crm.change.create(crm.system, 'customer', { name: 'Moved' });
    entries.push({ customerId: id, day: '2026-11-01', amount: 600 });
    await regrades.run(crm.system);
    const graded = await crm.query.get(crm.system, 'customer', id, {
      ...FIELDS,
      tierReasons: true,
      risk: true,
    });
    expect(graded).toMatchObject({ tier: 'A' });
    const { nodes: runs } = await crm.query.list(crm.system, 'scoreRun', { select: { id: true } });
    await crm.change.updateMany(crm.system, 'customer', [{ id, tier: 'C', tierReasons: [] }]);
    // Bought since: stored scores know nothing of it.
    entries.push({ customerId: id, day: '2026-11-20', amount: 9000 });
    expect(await regrades.fromScores(crm.system)).toMatchObject({ up: 1, down: 0, entering: 0, leaving: 0 });
    expect(
      await crm.query.get(crm.system, 'customer', id, { ...FIELDS, tierReasons: true, risk: true }),
    ).toEqual(graded);
    expect((await crm.query.list(crm.system, 'scoreRun', { select: { id: true } })).nodes).toEqual(runs);
    const { nodes } = await crm.query.list(crm.system, 'tierChange', {
      select: { fromTier: true, toTier: true, score: true },
      filter: { customer: { id: { eq: id } } },
      sort: [{ id: 'DESC' }],
      first: 1,
    });
    expect(nodes).toEqual([{ fromTier: 'C', toTier: 'A', score: '600.000000' }]);
    expect(await regrades.fromScores(crm.system)).toMatchObject({ up: 0, down: 0 });
  });

  it('writes only those of whom something new is said, and everybody when that cannot be told', async () => {
    const { crm } = kit;
    const regrades = crm.application.get(TierRegrade);
    const { id: quiet } = await crm.change.create(crm.system, 'customer', { name: 'Quiet' });
    const { id: busy } = await crm.change.create(crm.system, 'customer', { name: 'Busy' });
    entries.push({ customerId: quiet, day: '2026-11-01', amount: 150 });
    entries.push({ customerId: busy, day: '2026-11-01', amount: 150 });
    await regrades.run(crm.system);
    // A mark that grading would overwrite: it stays where nothing is written.
    const marked = [{ code: 'mark', text: { en: 'Mark', zh: '标记' } }];
    const mark = () =>
      crm.change.updateMany(
        crm.system,
        'customer',
        [quiet, busy].map((id) => ({ id, tierReasons: marked })),
      );
    const isMarked = async (id: string): Promise<boolean> =>
      (await crm.query.get(crm.system, 'customer', id, { tierReasons: true }))?.['tierReasons'][0].code ===
      'mark';
    await mark();
    entries.push({ customerId: busy, day: '2026-11-20', amount: 10 });
    await regrades.run(crm.system);
    expect([await isMarked(quiet), await isMarked(busy)]).toEqual([true, false]);
    // Scores that were stored in between, by whatever else, do not count as what stands at the customers.
    await mark();
    await crm.application.get(ScoringService).run(crm.system, 'ledger');
    await crm.application.get(ScoringService).run(crm.system, 'ledger');
    await regrades.run(crm.system);
    expect([await isMarked(quiet), await isMarked(busy)]).toEqual([false, false]);
  });

  it('is not for everybody', async () => {
    const rep = await kit.crm.user({ role: 'salesRep' });
    expect(await rep.client.code('mutation { regradeCustomers { policy } }')).toBe('FORBIDDEN');
    const analyst = await kit.crm.user({ role: 'analyst' });
    expect(await analyst.client.run('mutation { regradeCustomers { policy } }')).toEqual({
      regradeCustomers: { policy: 1 },
    });
  });
});

import { systemActor, type Input, type RecordChange, type RecordQuery } from '@ricejar/sdk';
import { dateText, dayOf } from '../base/days.js';

/** What the company does for customers of each tier. */
const TREATMENTS: Readonly<Record<string, Input>> = {
  S: {
    visitEveryDays: 60,
    promiseFactor: '0.5',
    discountLimit: '0.15',
    poolAfterDays: 180,
    leastContacts: 3,
    leastDecisionMakers: 1,
  },
  A: {
    visitEveryDays: 120,
    promiseFactor: '0.75',
    discountLimit: '0.1',
    poolAfterDays: 120,
    leastContacts: 2,
    leastDecisionMakers: 1,
  },
  B: { discountLimit: '0.05', poolAfterDays: 90, leastContacts: 1 },
  C: { discountLimit: '0.03', poolAfterDays: 60 },
};
/** Tiers whose exceptions the sales managers decide on. */
const DECIDED_BY_MANAGERS = ['S', 'A'];

interface Demo {
  changes: RecordChange;
  records: RecordQuery;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * Fills the matrix of treatments, asks for one tier against the policy and plans a review of who is S: once, after the first
 * grading; what people changed since stays.
 */
export async function treatTiers({ changes, records, today }: Demo): Promise<void> {
  const actor = systemActor('demo');
  const one = async (record: string, filter: Input) =>
    (await records.list(actor, record, { select: { id: true }, filter, sort: [{ id: 'ASC' }], first: 1 }))
      .nodes[0];
  if (await one('tierReview', { subject: { eq: 'tier' } })) return;
  const managers = await one('role', { name: { eq: 'salesManager' } });
  const manager = await one('user', { roles: { some: { role: { name: { eq: 'salesManager' } } } } });
  const { nodes: treatments } = await records.list(actor, 'tierTreatment', {
    select: { id: true, tier: true },
    first: 20,
  });
  const { nodes: wanted } = await records.list(actor, 'customer', {
    select: { id: true, owner: { id: true } },
    filter: { tier: { eq: 'A' }, lifecycle: { eq: 'active' }, owner: { isNull: false } },
    sort: [{ annualRevenue: 'DESC' }, { id: 'ASC' }],
    first: 1,
  });
  const day = dayOf(today);
  await changes.transaction(async (tx) => {
    for (const { id, tier } of treatments) {
      const approvalRole = DECIDED_BY_MANAGERS.includes(String(tier)) ? managers?.['id'] : null;
      await tx.update(actor, 'tierTreatment', String(id), null, {
        ...TREATMENTS[String(tier)],
        approvalRole,
      });
    }
    for (const { id, owner } of wanted)
      await tx.insertMany(actor, 'tierOverride', [
        {
          customer: id,
          tier: 'S',
          reason:
            '明年将铺设全国门店，值得提前按 S 级投入。Rolls out to all its stores next year: worth the effort now.',
          expiresOn: dateText(day + 180),
          status: 'proposed',
          requestedBy: owner?.id,
        },
      ]);
    await tx.create(actor, 'tierReview', {
      title: 'S 级名单季度复核 Quarterly review of the S list',
      subject: 'tier',
      tier: 'S',
      dueOn: dateText(day + 20),
      everyMonths: 3,
      assignee: manager?.['id'] ?? null,
    });
  });
}

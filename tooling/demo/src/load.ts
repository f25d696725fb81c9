import { systemActor, type Input, type RecordChange, type RecordQuery } from '@ricejar/sdk';
import { dateText, dayOf } from './base/days.js';
import { treatTiers } from './tiers/treatments.js';
import { DEMO_RECORDS, type DemoData, type DemoRecord } from './demo-data.js';

/** The grading that the demo starts with: the best 5 % are S, the next 15 % A, the next 30 % B. */
const FIRST_POLICY = {
  model: 'rfm',
  rule: 'share',
  cutoffs: [
    { tier: 'S', value: 0.05 },
    { tier: 'A', value: 0.15 },
    { tier: 'B', value: 0.3 },
  ],
} as const;

/** The grading in force: where the company wants to be counts, the lost are not courted, and S is a list of a hundred. */
const POLICY = {
  ...FIRST_POLICY,
  criteria: [
    {
      key: 'growth',
      label: { en: 'An industry we want to grow in', zh: '重点拓展行业' },
      filter: { industry: { in: ['newRetail', 'convenience'] } },
      points: 2,
    },
  ],
  vetoes: [
    {
      key: 'lost',
      label: { en: 'Lost customer', zh: '已流失客户' },
      filter: { lifecycle: { eq: 'lost' } },
      atMost: 'C',
    },
  ],
  quotas: [{ tier: 'S', atMost: 100 }],
  hysteresis: { margin: 1 },
} as const;

/** Published in this order: what moved between the two days shows as changes of tier. */
export const DEMO_GRADINGS = [
  { daysAgo: 182, policy: FIRST_POLICY, note: '首次分级 First grading' },
  {
    daysAgo: 0,
    policy: POLICY,
    note: '半年后复评：加入重点行业、否决项与 S 级名额 Graded again half a year later: with industries to grow in, a veto and a limit on S',
  },
] as const;

export type DemoTierPolicy = (typeof DEMO_GRADINGS)[number]['policy'];

export interface LoadDemoOptions {
  data: DemoData;
  changes: RecordChange;
  records: RecordQuery;
  /** Gives a user a password to sign in with. May be called again for the same user. */
  setPassword(userId: string, password: string): Promise<void>;
  /** Publishes a policy and grades all customers on what they bought up to `asOf` (`YYYY-MM-DD`). */
  publishTierPolicy(policy: DemoTierPolicy, options: { asOf: string; note: string }): Promise<unknown>;
  /** Told before each step, for a progress line; `rows` is how many are about to be written. */
  onStep?(step: DemoRecord | 'passwords' | 'tiers', rows: number): void;
}

/** Amounts are converted when they are written, so the rates must be there before. */
const FIRST: readonly DemoRecord[] = ['orgUnit', 'user', 'userRole', 'exchangeRate'];

/**
 * Loads the demo company into an empty installation whose base currency is CNY. A load that was cut short is picked up
 * by the next call, be it on another day: what was written stays, what is missing follows.
 */
export async function loadDemo(options: LoadDemoOptions): Promise<void> {
  const { data, changes, records, onStep } = options;
  const actor = systemActor('demo');
  const has = async (record: DemoRecord): Promise<boolean> => {
    const id = data.records[record][0]?.id;
    return id === undefined || (await records.get(actor, record, id, { id: true })) !== null;
  };
  const insert = (tx: Pick<RecordChange, 'insertMany'>, record: DemoRecord) => {
    const rows: readonly Input[] = data.records[record];
    onStep?.(record, rows.length);
    return tx.insertMany(actor, record, rows);
  };

  // Users and products have the same ids in every demo, whatever day and seed: they tell which step is done.
  if (!(await has('user'))) {
    await changes.transaction(async (tx) => {
      for (const record of FIRST) await insert(tx, record);
      await tx.updateMany(actor, 'orgUnit', data.orgUnitManagers);
    });
  }
  if (!(await has('product'))) {
    await changes.transaction(async (tx) => {
      for (const record of DEMO_RECORDS) if (!FIRST.includes(record)) await insert(tx, record);
      for (const [series, last] of Object.entries(data.numberSeries)) {
        for (let number = 0; number < last; number++) await tx.nextNumber(series);
      }
    });
  }

  onStep?.('passwords', data.logins.length);
  for (const { userId, password } of data.logins) await options.setPassword(userId, password);
  const published = await records.list(actor, 'tierPolicy', {
    select: { id: true },
    first: DEMO_GRADINGS.length,
  });
  for (const [nth, { daysAgo, policy, note }] of DEMO_GRADINGS.entries()) {
    // Once there are tiers; the last grading tells that the load is complete.
    if (nth > 0) await treatTiers({ changes, records, today: data.today });
    if (nth < published.nodes.length) continue;
    onStep?.('tiers', data.records.customer.length);
    await options.publishTierPolicy(policy, { asOf: dateText(dayOf(data.today) - daysAgo), note });
  }
}

import {
  Extensions,
  systemActor,
  type Extension,
  type ExtensionPoint,
  type PluginContext,
  type RecordQuery,
} from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { collectTable, type Wanted } from './purchase-collector.js';
import { summariesOf } from './purchase-table.js';
import type { PurchaseSource, PurchaseSummary } from './purchase-source.js';

const summary = (
  customerId: string,
  amount: string,
  firstDay = '2026-01-05',
  lastDay = '2026-03-01',
): PurchaseSummary => ({
  customerId,
  purchaseDays: 2,
  firstDay,
  lastDay,
  amount,
});

const source = (...batches: PurchaseSummary[][]): PurchaseSource => ({
  label: { en: 'x', zh: 'x' },
  async *summaries({ asOf }) {
    for (const batch of batches) yield batch.filter(({ lastDay }) => lastDay <= asOf);
  },
});

class Listed extends Extensions {
  constructor(private readonly sources: readonly PurchaseSource[]) {
    super();
  }
  of<Entry>(_point: ExtensionPoint<Entry>): readonly Extension<Entry>[] {
    return this.sources.map((entry, index) => ({ key: String(index), plugin: 'x', entry: entry as Entry }));
  }
  find<Entry>(): Extension<Entry> | undefined {
    return undefined;
  }
  async call<Entry, Result>(
    { entry }: Extension<Entry>,
    _what: string,
    work: (entry: Entry, context: PluginContext) => Result | Promise<Result>,
  ): Promise<Result> {
    return work(entry, {} as PluginContext);
  }
}

const collect = async (
  sources: readonly PurchaseSource[],
  options: Partial<Wanted> = {},
): Promise<PurchaseSummary[]> => {
  const reader = { extensions: new Listed(sources), records: {} as RecordQuery, actor: systemActor('test') };
  return summariesOf(await collectTable(reader, { asOf: '2026-06-30', ...options }));
};

describe('collectTable', () => {
  it('reads every batch of every source and orders by customer', async () => {
    const found = await collect([
      source([summary('c', '1.00')], [summary('a', '2.00')]),
      source([summary('b', '3.00')]),
    ]);
    expect(found.map(({ customerId }) => customerId)).toEqual(['a', 'b', 'c']);
  });

  it('adds up one customer of two sources', async () => {
    const found = await collect([
      source([summary('a', '10.10', '2026-01-05', '2026-03-01')]),
      source([summary('a', '-0.3', '2025-12-01', '2026-02-01')]),
    ]);
    expect(found).toEqual([
      { customerId: 'a', purchaseDays: 4, firstDay: '2025-12-01', lastDay: '2026-03-01', amount: '9.8000' },
    ]);
  });

  it('leaves out who is not wanted', async () => {
    expect(
      await collect([source([summary('a', '1'), summary('gone', '1')])], { wanted: (id) => id !== 'gone' }),
    ).toHaveLength(1);
  });

  it('puts the days of two sources together, each day once', async () => {
    const bought = (...days: [day: string, amount: string][]): PurchaseSummary => ({
      ...summary('a', '0'),
      days: days.map(([day, amount]) => ({ day, amount })),
    });
    const sources = [
      source([bought(['2026-01-05', '10.10'], ['2026-03-01', '5'])]),
      source([bought(['2025-12-01', '1'], ['2026-01-05', '-0.3'])]),
    ];
    expect(await collect(sources, { needs: 'days' })).toEqual([
      {
        customerId: 'a',
        purchaseDays: 3,
        firstDay: '2025-12-01',
        lastDay: '2026-03-01',
        amount: '15.8000',
        days: [
          { day: '2025-12-01', amount: '1.0000' },
          { day: '2026-01-05', amount: '9.8000' },
          { day: '2026-03-01', amount: '5.0000' },
        ],
      },
    ]);
  });

  it('refuses a source that does not tell the days that a model needs', async () => {
    await expect(collect([source([summary('a', '1')])], { needs: 'days' })).rejects.toMatchObject({
      code: 'SCORING_DAYS_MISSING',
      details: { source: '0' },
    });
  });
});

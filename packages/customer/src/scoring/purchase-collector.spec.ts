import {
  Extensions,
  systemActor,
  type Extension,
  type ExtensionPoint,
  type PluginContext,
  type RecordQuery,
} from '@ricejar/sdk';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPurchases, collectPurchases } from './purchase-collector.js';
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

const collect = (sources: readonly PurchaseSource[], wanted = (_id: string) => true) =>
  collectPurchases(
    { extensions: new Listed(sources), records: {} as RecordQuery, actor: systemActor('test') },
    '2026-06-30',
    wanted,
  );

describe('collectPurchases', () => {
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
      await collect([source([summary('a', '1'), summary('gone', '1')])], (id) => id !== 'gone'),
    ).toHaveLength(1);
  });

  it('adds amounts exactly', () => {
    const cents = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n });
    const text = (value: bigint) => {
      const digits = (value < 0n ? -value : value).toString().padStart(5, '0');
      return `${value < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
    };
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        expect(addPurchases(summary('x', text(a)), summary('x', text(b))).amount).toBe(text(a + b));
      }),
    );
  });
});

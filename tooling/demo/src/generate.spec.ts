import { createHash } from 'node:crypto';
import type { Money } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { dayOf } from './base/days.js';
import { DEMO_RECORDS, generateDemo, type DemoData, type DemoRecord, type DemoRow } from './index.js';
import { STAGES } from './sales/stages.js';

const TODAY = '2026-11-22';
const data = generateDemo({ today: TODAY });
const { records } = data;

/** Field -> record type it points to. What is not named points to nothing, or to what the migrations bring along. */
const REFERENCES: Partial<Record<DemoRecord, Readonly<Record<string, DemoRecord>>>> = {
  orgUnit: { parent: 'orgUnit' },
  user: { orgUnit: 'orgUnit' },
  userRole: { user: 'user' },
  customer: { parent: 'customer', owner: 'user', orgUnit: 'orgUnit' },
  contact: { customer: 'customer' },
  opportunity: { customer: 'customer', product: 'product', owner: 'user', orgUnit: 'orgUnit' },
  salesOrder: { customer: 'customer', opportunity: 'opportunity' },
  salesOrderLine: { salesOrder: 'salesOrder', product: 'product' },
  activity: { customer: 'customer', contact: 'contact' },
  task: { customer: 'customer', owner: 'user', orgUnit: 'orgUnit' },
  insightFact: { customer: 'customer', supersedes: 'insightFact' },
  selectionPolicy: { publishedBy: 'user' },
  selectionReview: { customer: 'customer', policy: 'selectionPolicy', decidedBy: 'user' },
  complaint: { customer: 'customer', contact: 'contact', owner: 'user', orgUnit: 'orgUnit' },
  complaintEntry: { complaint: 'complaint' },
  commitment: { complaint: 'complaint', escalatedTo: 'user' },
};

const yuan = ({ amount, currency }: Money): number =>
  Number(amount) * ({ CNY: 1, EUR: 7.8, GBP: 9.05, USD: 7.15 }[currency] ?? Number.NaN);

const purchases = records.salesOrder.filter((row) => !['draft', 'cancelled'].includes(String(row['status'])));

const sumBy = (rows: readonly DemoRow[], value: (row: DemoRow) => number): Map<unknown, number> => {
  const sums = new Map<unknown, number>();
  for (const row of rows) sums.set(row['customer'], (sums.get(row['customer']) ?? 0) + value(row));
  return sums;
};
const revenue = sumBy(purchases, (row) => yuan(row['amount'] as Money));
const ranked = [...revenue].sort(([, one], [, other]) => other - one).map(([id]) => id);

describe('the demo company', () => {
  it('is the same for the same day and seed, and another for another', () => {
    const print = (demo: DemoData): string => createHash('sha1').update(JSON.stringify(demo)).digest('hex');
    expect(print(generateDemo({ today: TODAY }))).toBe(print(data));
    expect(generateDemo({ today: TODAY, seed: 'other' }).records.customer[0]).not.toEqual(
      records.customer[0],
    );
  });

  it('is of the promised size', () => {
    const counts = Object.fromEntries(DEMO_RECORDS.map((record) => [record, records[record].length]));
    expect(counts).toMatchObject({
      customer: 2000,
      opportunity: 3000,
      complaint: 600,
      task: 800,
      orgUnit: 12,
    });
    expect(counts['contact']).toBeGreaterThan(5700);
    expect(counts['contact']).toBeLessThan(6300);
    expect(counts['salesOrder']).toBeGreaterThan(38_000);
    expect(counts['salesOrder']).toBeLessThan(42_000);
    expect(counts['activity']).toBeGreaterThan(13_500);
    expect(counts['activity']).toBeLessThan(16_500);
    expect(counts['user']).toBe(29);
  });

  it('refers only to rows that stand before', () => {
    const seen = new Map<DemoRecord, Set<string>>();
    for (const record of DEMO_RECORDS) {
      const ids = new Set<string>();
      seen.set(record, ids);
      const references = Object.entries(REFERENCES[record] ?? {});
      for (const row of records[record]) {
        for (const [field, target] of references) {
          const value = row[field];
          if (value === null || value === undefined) continue;
          if (!seen.get(target)?.has(String(value))) throw new Error(`${record}.${field} of ${row.id}`);
        }
        ids.add(row.id);
      }
      expect(ids.size, record).toBe(records[record].length);
    }
    for (const { id, manager } of data.orgUnitManagers) {
      expect(seen.get('orgUnit')?.has(id) && seen.get('user')?.has(manager)).toBe(true);
    }
  });

  it('names nobody twice', () => {
    const unique = (record: DemoRecord, field: string) => {
      const values = records[record].map((row) => row[field]);
      expect(new Set(values).size, `${record}.${field}`).toBe(values.length);
    };
    unique('customer', 'name');
    unique('customer', 'code');
    unique('customer', 'website');
    unique('contact', 'email');
    unique('user', 'email');
    unique('opportunity', 'code');
    unique('product', 'code');
    unique('salesOrder', 'number');
    unique('complaint', 'number');
  });

  it('holds no empty text, no unfilled word and no real host', () => {
    const ids = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (const record of DEMO_RECORDS) {
      for (const row of records[record]) {
        if (!ids.test(row.id)) throw new Error(`${record} ${row.id}`);
        for (const [field, value] of Object.entries(row)) {
          if (
            value === undefined ||
            (typeof value === 'string' && (!value.trim() || /[{}]|undefined|NaN/.test(value)))
          ) {
            throw new Error(`${record}.${field}: "${String(value)}"`);
          }
        }
      }
    }
    for (const row of [...records.customer, ...records.contact]) {
      expect(String(row['email'])).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
    }
  });

  it('names no company that exists', () => {
    const real = new RegExp(
      '永辉|华润|大润发|家乐福|物美|盒马|美宜佳|罗森|全家便利|步步高|沃尔玛|中百|联华|华联|天虹|百果园|钱大妈|便利蜂|苏果|' +
        '欧尚|麦德龙|山姆|胖东来|家家悦|\\b(edeka|rewe|lidl|aldi|kaufland|netto|penny|norma|migros|coop|spar|billa|denner|' +
        'hofer|ica|axfood|hemköp|willys|kiwi|rema|salling|føtex|tesco|sainsbury|asda|morrisons?|waitrose|carrefour|' +
        'leclerc|auchan|monoprix|jumbo|albert heijn|delhaize|colruyt|esselunga|conad|mercadona|eroski|dunnes)\\b',
      'i',
    );
    for (const { name, alias } of records.customer)
      expect(`${String(name)} ${String(alias)}`).not.toMatch(real);
  });

  it('keeps every date within three years and nothing in the future but plans', () => {
    const today = dayOf(TODAY);
    const within = (record: DemoRecord, field: string, from: number, to: number) => {
      for (const row of records[record]) {
        const value = row[field];
        if (value === null || value === undefined) continue;
        const day = dayOf(String(value).slice(0, 10));
        if (day < today + from || day > today + to) throw new Error(`${record}.${field}: ${String(value)}`);
      }
    };
    within('salesOrder', 'orderedOn', -1096, -1);
    within('activity', 'occurredAt', -1096, -1);
    within('complaint', 'openedAt', -1096, 0);
    within('complaint', 'closedAt', -1096, 0);
    within('complaintEntry', 'enteredAt', -1096, 0);
    within('commitment', 'settledAt', -1096, 0);
    within('opportunity', 'engagedOn', -1096, -1);
    within('opportunity', 'closedOn', -1096, -1);
    within('opportunity', 'closeOn', -1130, 130);
    within('task', 'dueOn', -1096, 31);
    within('customer', 'nextContactOn', -7, 36);
    for (const record of DEMO_RECORDS) within(record, 'createdAt', -3000, 0);
  });

  it('adds up: the lines of an order are its amount', () => {
    const cents = ({ amount }: Money): number => Math.round(Number(amount) * 100);
    const sums = new Map<unknown, number>();
    for (const line of records.salesOrderLine) {
      const total = Number(line['quantity']) * cents(line['unitPrice'] as Money);
      if (cents(line['amount'] as Money) !== total) throw new Error(`line ${line.id}`);
      sums.set(line['salesOrder'], (sums.get(line['salesOrder']) ?? 0) + total);
    }
    const wrong = records.salesOrder.filter(
      (order) => sums.get(order.id) !== cents(order['amount'] as Money),
    );
    expect(wrong).toEqual([]);
  });

  it('closes deals as its stages say', () => {
    const orders = new Map(records.salesOrder.map((order) => [order['opportunity'], order]));
    for (const row of records.opportunity) {
      const closed = row['stage'] === STAGES.won || row['stage'] === STAGES.lost;
      expect(row['closedOn'] !== null).toBe(closed);
      expect(row['lostReason'] !== null).toBe(row['stage'] === STAGES.lost);
      if (row['stage'] === STAGES.won) {
        expect(orders.get(row.id)).toMatchObject({ amount: row['amount'], orderedOn: row['closedOn'] });
      }
    }
  });

  it('concentrates revenue on few customers', () => {
    const total = [...revenue.values()].reduce((sum, one) => sum + one, 0);
    const top = ranked.slice(0, Math.round(ranked.length * 0.05));
    const share = top.reduce<number>((sum, id) => sum + (revenue.get(id) ?? 0), 0) / total;
    expect(share).toBeGreaterThan(0.32);
    expect(share).toBeLessThan(0.5);
  });

  it('runs two dozen complaints, some promises missed, one about to be', () => {
    const open = records.complaint.filter((row) => row['closedAt'] === null);
    expect(open.length).toBeGreaterThanOrEqual(24);
    expect(new Set(open.map((row) => row['state'])).size).toBeGreaterThanOrEqual(4);
    const count = (status: string) => records.commitment.filter((row) => row['status'] === status).length;
    expect(count('kept')).toBeGreaterThan(1700);
    expect(count('missed')).toBeGreaterThan(100);
    expect(count('running')).toBeGreaterThan(25);
    expect(count('paused')).toBeGreaterThan(2);
    const soon = records.commitment.filter(
      (row) =>
        row['status'] === 'running' &&
        String(row['dueAt']) > `${TODAY}T12:00` &&
        String(row['dueAt']) <= `${TODAY}T12:30`,
    );
    expect(soon.length).toBeGreaterThanOrEqual(1);
  });

  it('knows its best customers, one key fact gone stale, and an industry with 20 firms left of 100', () => {
    const told = new Set(records.insightFact.map((row) => row['customer']));
    expect(ranked.slice(0, 30).filter((id) => !told.has(id))).toEqual([]);
    const superseded = new Set(records.insightFact.map((row) => row['supersedes']));
    const stale = records.insightFact.filter(
      (row) =>
        row['isKey'] === true &&
        !superseded.has(row.id) &&
        dayOf(String(row['datedOn'])) <= dayOf(TODAY) - 365,
    );
    expect(stale.map((row) => row['customer'])).toEqual([
      data.stories.find((one) => one.key === 'overdue')?.customerId,
    ]);
    const firms = records.industryProfile.map((row) => row['firms'] as { year: number; firms: number }[]);
    expect(firms.map((one) => `${one[0]?.firms} ${one.at(-1)?.year} ${one.at(-1)?.firms}`)).toContain(
      '100 2026 20',
    );
  });

  it('has one current review of a customer at most, one refused that waits, and some let through', () => {
    const ofCustomers = records.selectionReview.filter((row) => row['subject'] === 'customer');
    expect(new Set(ofCustomers.map((row) => row['customer'])).size).toBe(ofCustomers.length);
    const outcomes = records.selectionReview.map((row) => row['overrideStatus'] ?? row['result']);
    expect(outcomes.filter((outcome) => outcome === 'requested')).toHaveLength(1);
    expect(outcomes).toEqual(expect.arrayContaining(['approved', 'refused', 'conditional', 'pass']));
  });

  it('offers the five logins', () => {
    expect(data.logins.map((login) => login.email)).toEqual(
      ['admin', 'manager', 'rep', 'service', 'analyst'].map((name) => `${name}@demo.ricejar`),
    );
  });
});

describe('the stories', () => {
  it.each([TODAY, '2028-02-29'])('hold on %s', (today) => {
    expectStories(today === TODAY ? data : generateDemo({ today }));
  });
});

function expectStories({ today, records: rows, stories }: DemoData): void {
  const now = dayOf(today);
  const ageOf = (value: unknown): number => now - dayOf(String(value).slice(0, 10));
  const bought = rows.salesOrder.filter((row) => !['draft', 'cancelled'].includes(String(row['status'])));
  const spent = sumBy(bought, (row) => yuan(row['amount'] as Money));
  const order = [...spent].sort(([, one], [, other]) => other - one).map(([id]) => id);
  const of = (key: string) => {
    const { customerId, customerName } = stories.find((one) => one.key === key)!;
    expect(rows.customer.find((row) => row.id === customerId)?.['name']).toBe(customerName);
    const mine = (all: readonly DemoRow[]) => all.filter((row) => row['customer'] === customerId);
    return {
      place: order.indexOf(customerId) / order.length,
      orders: mine(bought).map((row) => ({
        age: ageOf(row['orderedOn']),
        yuan: yuan(row['amount'] as Money),
      })),
      contactAges: mine(rows.activity).map((row) => ageOf(row['occurredAt'])),
      complaints: mine(rows.complaint).length,
      openTasks: mine(rows.task).filter((row) => row['status'] === 'open').length,
    };
  };
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  expect(stories).toHaveLength(5);

  const silent = of('silent');
  expect(silent.place).toBeLessThan(0.05);
  expect(Math.min(...silent.contactAges)).toBeGreaterThan(120);
  expect(silent.openTasks).toBe(0);
  const lastContact = new Map<unknown, number>();
  for (const row of rows.activity) lastContact.set(row['customer'], ageOf(row['occurredAt']));
  const active = new Set(rows.customer.filter((row) => row['lifecycle'] === 'active').map((row) => row.id));
  const neglected = order
    .slice(0, Math.round(order.length * 0.05))
    .filter((id) => active.has(String(id)) && (lastContact.get(id) ?? 9999) > 120);
  expect(neglected).toEqual([stories.find((one) => one.key === 'silent')?.customerId]);

  const loud = of('loud');
  expect(loud.place).toBeGreaterThan(0.8);
  expect(loud.complaints).toBe(12);
  expect(loud.contactAges.filter((age) => age < 365).length).toBeGreaterThan(40);

  const decline = of('decline');
  const before = decline.orders.filter(({ age }) => age > 365 && age <= 730);
  const after = decline.orders.filter(({ age }) => age <= 365);
  expect(after.length).toBeLessThan(before.length * 0.8);
  expect(mean(after.map((one) => one.yuan))).toBeLessThan(mean(before.map((one) => one.yuan)) * 0.75);

  const overdue = of('overdue');
  const ages = overdue.orders.map(({ age }) => age).sort((one, other) => one - other);
  const gaps = ages.slice(1).map((age, index) => age - ages[index]!);
  expect(ages[0]).toBeGreaterThanOrEqual(69);
  expect(Math.max(...gaps)).toBeLessThan(42);
  expect(gaps.length).toBeGreaterThan(25);

  const rising = of('rising');
  expect(Math.max(...rising.orders.map(({ age }) => age))).toBeLessThan(440);
  const half = rising.orders.length / 2;
  expect(mean(rising.orders.slice(half).map((one) => one.yuan))).toBeGreaterThan(
    3 * mean(rising.orders.slice(0, half).map((one) => one.yuan)),
  );
}

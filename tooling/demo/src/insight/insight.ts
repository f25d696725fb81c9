import { dateText, dayOf, dayStart, HOUR, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { centsFromYuan, money } from '../base/money.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';
import { countsAsPurchase, type Order } from '../sales/orders.js';
import { FACT_WORDS, STALE_FACT, WALLET_WORDS, type FactWords, type Written } from './insight-words.js';

/** How many of the best customers have a dossier. */
const BEST = 30;

/** Days that facts of a topic keep, as a new installation has them, and how likely a dossier covers the topic. */
const TOPICS: readonly { topic: Written; keeps: number; covered: number; key: boolean }[] = [
  { topic: 'industry', keeps: 365, covered: 0.8, key: false },
  { topic: 'finances', keeps: 365, covered: 0.85, key: true },
  { topic: 'strategy', keeps: 365, covered: 0.9, key: true },
  { topic: 'competitors', keeps: 180, covered: 0.8, key: false },
  { topic: 'alliances', keeps: 365, covered: 0.4, key: false },
  { topic: 'risk', keeps: 90, covered: 0.7, key: false },
];

/** Our share of what the customer buys, the year before last and last year, where a story asks for one. */
const SHARES: Partial<Record<NonNullable<CustomerProfile['story']>, readonly [number, number]>> = {
  silent: [0.58, 0.55],
  decline: [0.64, 0.57],
  rising: [0.08, 0.12],
};

/** `ranked`: customers by revenue, the best first. The planted stale fact is of the overdue one. */
export function buildInsight(
  random: Random,
  today: Day,
  ranked: readonly CustomerProfile[],
  orders: readonly Order[],
): DemoRow[] {
  const ids = new Ids(random.fork('ids'));
  const told = ranked.filter((one, rank) => rank < BEST || (one.story !== undefined && one.story !== 'loud'));
  const yearly = salesByYear(orders);
  return told.flatMap((customer) => {
    const fact = factOf(ids, today, customer);
    const written = TOPICS.flatMap(({ topic, keeps, covered, key }) => {
      if (customer.story === 'overdue' && topic === 'strategy') return stalePair(fact);
      if (!random.chance(covered)) return [];
      const words = random.pick(FACT_WORDS[customer.company.chinese ? 'zh' : 'en'][topic]);
      // What decisions rest on is looked after; the rest ages as it does everywhere.
      const age = random.int(3, Math.round(keeps * (key ? 0.7 : 1.25)));
      return [
        fact({ topic, age, ...fill(random, words, customer), isKey: key, confidence: confidence(random) }),
      ];
    });
    return [...written, ...wallet(random, today, customer, yearly, fact)];
  });
}

type NewFact = Record<string, unknown> & { age: number };

const factOf =
  (ids: Ids, today: Day, { id, owner }: CustomerProfile) =>
  ({ age, ...values }: NewFact): DemoRow => {
    const day = today - age;
    const at = dayStart(day) + 9 * HOUR;
    return {
      id: ids.at(at),
      customer: id,
      ...values,
      datedOn: dateText(day),
      createdAt: instantText(at),
      createdBy: owner.id,
      updatedAt: instantText(at),
    };
  };

const confidence = (random: Random): string =>
  random.weighted([
    ['high', 35],
    ['medium', 50],
    ['low', 15],
  ]);

function fill(random: Random, { statement, source, figure }: FactWords, { company }: CustomerProfile) {
  const value = figure ? random.int(figure[0], figure[1]) : null;
  return {
    statement: statement.replace('{b}', company.short).replace('{n}', String(value)),
    source,
    ...(figure && { figure: String(value), unit: figure[2] }),
  };
}

/** What was said two years ago, and what superseded it and has grown stale since. */
function stalePair(fact: (values: NewFact) => DemoRow): DemoRow[] {
  const shared = { topic: 'strategy', source: STALE_FACT.source, isKey: true, confidence: 'high' };
  const before = fact({ ...shared, age: 800, statement: STALE_FACT.before, figure: '90', unit: '家' });
  const { statement, note } = STALE_FACT;
  return [
    before,
    fact({ ...shared, age: 440, statement, figure: '40', unit: '家', note, supersedes: before.id }),
  ];
}

function salesByYear(orders: readonly Order[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const order of orders) {
    if (!countsAsPurchase(order)) continue;
    const key = `${order.customer.id} ${dateText(order.day).slice(0, 4)}`;
    sums.set(key, (sums.get(key) ?? 0) + order.yuan);
  }
  return sums;
}

/** Two whole years: what they buy in all follows from what they bought of us and our share. */
function wallet(
  random: Random,
  today: Day,
  customer: CustomerProfile,
  yearly: ReadonlyMap<string, number>,
  fact: (values: NewFact) => DemoRow,
): DemoRow[] {
  const { company, currency, story } = customer;
  const words = WALLET_WORDS[company.chinese ? 'zh' : 'en'];
  const earlier = random.between(0.18, 0.7);
  const shares = (story && SHARES[story]) ?? [earlier, Math.min(0.9, earlier * random.between(0.75, 1.3))];
  const thisYear = Number(dateText(today).slice(0, 4));
  return shares.flatMap((share, index) => {
    const year = thisYear - 2 + index;
    const sold = yearly.get(`${customer.id} ${year}`) ?? 0;
    if (sold === 0) return [];
    const known = dayOf(`${year + 1}-02-01`) + random.int(0, 24);
    const cents = Math.round(centsFromYuan(sold / share, currency) / 1_000_000) * 1_000_000;
    return [
      fact({
        age: today - Math.min(known, today),
        topic: 'wallet',
        statement: words.statement.replace('{b}', company.short).replace('{y}', String(year)),
        source: words.source,
        walletTotal: money(Math.max(cents, 1_000_000), currency),
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
        confidence: 'medium',
        isKey: false,
      }),
    ];
  });
}

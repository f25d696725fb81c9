import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { History } from '../src/histories.js';

/** A customer of CDNOW: repeats by day since its first purchase, and what was spent on each such day. */
export interface Buyer {
  id: string;
  firstDay: number;
  repeats: readonly { day: number; amount: number }[];
}

const DAY = 86_400_000;
export const dayOf = (date: string): number => Date.parse(date) / DAY;

/** End of the 39 weeks the models are fitted on, and of the 39 weeks they are judged on. */
export const CALIBRATED = dayOf('1997-09-30');
export const OBSERVED = dayOf('1998-06-30');

/** Transactions of one day count as one. */
function buyers(rows: Iterable<readonly [id: string, day: number, amount: number]>): Buyer[] {
  const byCustomer = new Map<string, Map<number, number>>();
  for (const [id, day, amount] of rows) {
    const days = byCustomer.get(id) ?? new Map<number, number>();
    byCustomer.set(id, days.set(day, (days.get(day) ?? 0) + amount));
  }
  return Array.from(byCustomer, ([id, days]) => {
    const [first = 0, ...later] = [...days.keys()].sort((a, b) => a - b);
    return { id, firstDay: first, repeats: later.map((day) => ({ day, amount: days.get(day) ?? 0 })) };
  });
}

const linesOf = (text: string): string[] => text.trim().split(/\r?\n/);

const SAMPLE = new URL('../../rfm/test/fixtures/cdnow-sample.csv', import.meta.url);

/** The systematic 1/10 sample, transaction by transaction. */
export const sample = (): Buyer[] =>
  buyers(
    linesOf(readFileSync(SAMPLE, 'utf8'))
      .slice(1)
      .map((line) => {
        const [id = '', date = '', amount = ''] = line.split(',');
        return [id, dayOf(date), Number(amount)] as const;
      }),
  );

export interface Member {
  /** To 1998-06-30, in weeks. */
  history: History;
  /** In dollars: on all days, and after the first one. */
  spend: number;
  repeatSpend: number;
}

/** Every customer of the full log, summed up: see fixtures/SOURCE.md. */
export const cohort = (): Member[] =>
  linesOf(gunzipSync(readFileSync(new URL('fixtures/cdnow-cohort.csv.gz', import.meta.url))).toString())
    .slice(1)
    .map((line) => {
      const [repeats = 0, recency = 0, age = 0, first = 0, later = 0] = line.split(',').map(Number);
      return {
        history: { repeats, recency: recency / 7, age: age / 7 },
        spend: (first + later) / 100,
        repeatSpend: later / 100,
      };
    });

const MASTER = new URL('../../../../shared/data/cdnow/CDNOW_master.txt', import.meta.url);

/** The full log itself, where the data sets lie beside the repository: it is too large to be part of it. */
export function fullLog(): Buyer[] | undefined {
  if (!existsSync(MASTER)) return undefined;
  return buyers(
    linesOf(readFileSync(MASTER, 'utf8'))
      .slice(1)
      .map((line) => {
        const [id = '', date = '', , amount = ''] = line.trim().split(/\s+/);
        return [
          id,
          dayOf(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`),
          Number(amount),
        ] as const;
      }),
  );
}

/** History in weeks up to and including a day. */
export function historyOf({ firstDay, repeats }: Buyer, until: number): History {
  const seen = repeats.filter(({ day }) => day <= until);
  return {
    repeats: seen.length,
    recency: ((seen.at(-1)?.day ?? firstDay) - firstDay) / 7,
    age: (until - firstDay) / 7,
  };
}

/** Repeat spend up to and including a day. */
export function spendOf({ repeats }: Buyer, until: number): { purchases: number; mean: number } {
  const seen = repeats.filter(({ day }) => day <= until);
  const total = seen.reduce((sum, { amount }) => sum + amount, 0);
  return { purchases: seen.length, mean: seen.length === 0 ? 0 : total / seen.length };
}

export const boughtBetween = ({ repeats }: Buyer, after: number, until: number): number =>
  repeats.filter(({ day }) => day > after && day <= until).length;

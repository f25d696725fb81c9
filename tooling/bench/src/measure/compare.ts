import type { Side } from '../servers/bench-server.js';
import type { Turn, Workload } from '../workloads/workload.js';
import { ask, type Caller } from './caller.js';
import { Connection } from './connection.js';

/** Turns compared a workload: all of these, or what fits into the time, yet some. */
const COMPARED = 12;
const LEAST_COMPARED = 2;
const TIME_MS = 10_000;

/** Asks both sides the same. @throws when their answers differ, or when none of them holds a record */
export async function requireEqualAnswers(
  sides: Record<Side, Caller>,
  workload: Workload,
  next: () => Turn,
): Promise<void> {
  const ours = await Connection.open(sides.ours.port);
  const raw = await Connection.open(sides.raw.port);
  const ignored = new Set(workload.ignored ?? []);
  const begun = performance.now();
  let records = 0;
  let compared = 0;
  try {
    for (; compared < COMPARED; compared++) {
      if (compared >= LEAST_COMPARED && performance.now() - begun > TIME_MS) break;
      const turn = next();
      const left = parse(await ask(ours, sides.ours, workload, turn), ignored);
      const right = parse(await ask(raw, sides.raw, workload, workload.writes ? next() : turn), ignored);
      const place = difference(left, right, 'data');
      if (place)
        throw new Error(`${workload.name}: the answers differ at ${place} (turn ${JSON.stringify(turn)})`);
      records += objects(left);
    }
  } finally {
    ours.close();
    raw.close();
  }
  if (records <= compared)
    throw new Error(`${workload.name}: the answers hold no records, so they prove nothing`);
}

const parse = (body: Buffer, ignored: ReadonlySet<string>): unknown =>
  JSON.parse(body.toString(), (key, value: unknown) => (ignored.has(key) ? undefined : value)).data;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where two values differ first, with both; null when they are equal. */
export function difference(left: unknown, right: unknown, path: string): string | null {
  if (!isObject(left) || !isObject(right))
    return Object.is(left, right)
      ? null
      : `${path}: ${JSON.stringify(left)} against ${JSON.stringify(right)}`;
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

const objects = (value: unknown): number =>
  isObject(value)
    ? Object.values(value).reduce((sum: number, one) => sum + objects(one), Array.isArray(value) ? 0 : 1)
    : 0;

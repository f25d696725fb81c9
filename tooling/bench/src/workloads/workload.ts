import type pg from 'pg';
import type { CALLERS } from '../data/organisation.js';

/** One request as either side takes it. */
export interface Turn {
  variables: Record<string, unknown>;
  /** Parameters of the raw statement. */
  values: readonly unknown[];
}

/** What workloads may look at while they make up their turns. */
export interface World {
  scale: number;
  database: pg.Client;
  /** Asks our server; answers its `data`. */
  ask<T>(caller: keyof typeof CALLERS, document: string, variables: object): Promise<T>;
}

/** One thing people do, in GraphQL and in SQL written by hand for it. */
export interface Workload {
  /** Also the name of the raw server's prepared statement. */
  name: string;
  caller: keyof typeof CALLERS;
  document: string;
  /** One row with one column, `answer`: the text of the same JSON. */
  sql: string;
  /** Makes up the turns: the n-th is the same for both sides, except where `writes`. */
  turns(world: World): Promise<(n: number) => Turn>;
  /** Keys that cannot be equal: made-up ids, opaque cursors. */
  ignored?: readonly string[];
  /** Each turn is taken once: never the same by both sides. */
  writes?: boolean;
}

/** Turns that come round again and again. */
export const cycle = (turns: readonly Turn[]): ((n: number) => Turn) => {
  if (turns.length === 0) throw new Error('a workload without a turn');
  return (n) => turns[n % turns.length] as Turn;
};

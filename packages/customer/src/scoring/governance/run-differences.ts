import { canonicalJson } from '../canonical-json.js';
import type { RunInputs } from '../scored-run.js';

/** What is known of a run, as far as it can be compared. */
export interface RunFacts {
  modelVersion: string;
  parameters: unknown;
  customers: number;
  /** Purchase days. */
  purchases: number;
  inputs: RunInputs;
  digest: string;
}

/** Causes come before what follows from them. */
export const DIFFERENCES = [
  'modelVersion',
  'parameters',
  'purchases',
  'facts',
  'customers',
  'results',
] as const;

export interface RunDifference {
  what: (typeof DIFFERENCES)[number];
  /** Of the run that was repeated, and of the repetition. Digests where the data differs. */
  before: string;
  after: string;
}

/** In what a repetition is not the run it repeats. Empty when it is, byte for byte. */
export function runDifferences(run: RunFacts, again: RunFacts): RunDifference[] {
  const sides = (one: RunFacts): Record<RunDifference['what'], string> => ({
    modelVersion: one.modelVersion,
    parameters: canonicalJson(one.parameters),
    purchases: `${one.inputs.purchases}:${one.purchases}`,
    facts: one.inputs.facts ?? '',
    customers: String(one.customers),
    results: one.digest,
  });
  const before = sides(run);
  const after = sides(again);
  return DIFFERENCES.filter((what) => before[what] !== after[what]).map((what) => ({
    what,
    before: before[what],
    after: after[what],
  }));
}

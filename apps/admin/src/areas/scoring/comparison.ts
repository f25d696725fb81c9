import type { Validation, Values } from './model.js';

export interface ComparedRun {
  id: string;
  modelVersion: string;
  asOf: string;
  parameters: Values;
  customers: number;
  validation: Validation | null;
  source: 'stored' | 'recomputed';
  exact: boolean;
}

export interface Comparison {
  left: ComparedRun;
  right: ComparedRun;
  common: number;
  onlyLeft: number;
  onlyRight: number;
  rankCorrelation: number | null;
  fifths: readonly (readonly number[])[];
  sameFifth: number;
  movers: readonly {
    customerId: string;
    name: string;
    left: number;
    right: number;
    leftPercentile: number;
    rightPercentile: number;
  }[];
}

const RUN = 'id modelVersion asOf parameters customers validation source exact';

export const COMPARISON_FIELDS = `left { ${RUN} } right { ${RUN} } common onlyLeft onlyRight rankCorrelation fifths
  sameFifth movers { customerId name left right leftPercentile rightPercentile }`;

/** A rank correlation in a word. */
export function agreement(
  correlation: number | null,
): 'same' | 'high' | 'middling' | 'low' | 'opposite' | 'none' {
  if (correlation === null) return 'none';
  if (correlation > 1 - 1e-9) return 'same';
  if (correlation >= 0.9) return 'high';
  if (correlation >= 0.5) return 'middling';
  return correlation > -0.5 ? 'low' : 'opposite';
}

/** Names of parameters that the two runs had different. */
export const changedParameters = (left: Values, right: Values): string[] =>
  [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((name) => left[name] !== right[name]);

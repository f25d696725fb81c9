import type { ScoreTable } from '../scoring/score-table.js';
import type { ScoredRun } from '../scoring/scored-run.js';
import { SortedIds } from '../scoring/sorted-ids.js';
import type { Reason, ScoreResult } from '../scoring/scoring-model.js';
import type { TierOverrideInForce } from './overrides/tier-overrides.service.js';
import { assign, NO_TIER, type Assignment } from './tier-assignment.js';
import type { TierComponent, TierDefinition } from './tier-definition.js';
import { combineScores, percentileRanks } from './tier-score.js';
import type { Tier } from './tiers.js';

/** Live customers as grading finds them: each has one place in every column, in order of id. */
export interface CustomerColumns {
  ids: readonly string[];
  /** Places in the list of tiers. */
  current: Int8Array;
  override: Int8Array;
  overrides: ReadonlyMap<string, TierOverrideInForce>;
}

/** Grades as they stand at the customers, and what models said when they were made. */
export interface WrittenGrades {
  /** `NaN`: none. */
  score: Float64Array;
  /** Places in `DECIDED_BY`; -1: not known. */
  decidedBy: Int8Array;
  /** One of each component. */
  said: readonly ScoredColumn[];
}

/** What a scoring model says of customers, by their places. */
export class ScoredColumn {
  /** `NaN`: not scored. */
  readonly values: Float64Array;
  private readonly rows: Int32Array;
  private ranked: Float64Array | null = null;

  constructor(
    /** The run that was made for this; null where scores were stored already. */
    readonly run: ScoredRun | null,
    readonly table: ScoreTable,
    { ids }: Pick<CustomerColumns, 'ids'>,
  ) {
    this.values = new Float64Array(ids.length).fill(NaN);
    this.rows = new Int32Array(ids.length).fill(-1);
    const places = new SortedIds(ids);
    for (let row = 0; row < table.length; row++) {
      const place = places.placeOf(table.ids[row] ?? '');
      if (place === undefined) continue;
      this.values[place] = table.values[row] ?? NaN;
      this.rows[place] = row;
    }
  }

  /** From 0 to 100. */
  get percentiles(): Float64Array {
    return (this.ranked ??= percentileRanks(this.values));
  }

  /** The row of the table, -1 for a customer without a score. */
  rowAt(place: number): number {
    return this.rows[place] ?? -1;
  }

  reasonsAt(place: number): readonly Reason[] {
    const row = this.rowAt(place);
    return row < 0 ? [] : this.table.reasons(row);
  }

  riskAt(place: number): ScoreResult['risk'] {
    const row = this.rowAt(place);
    return row < 0 ? undefined : this.table.risk(row);
  }

  /** Everything it says of a customer in words, as one text. */
  saidAt(place: number): string {
    const row = this.rowAt(place);
    return row < 0 ? '' : this.table.said(row);
  }
}

/** All that a definition is applied to. Components, criteria and vetoes are those of the definition, in its order. */
export interface TierData {
  customers: CustomerColumns;
  components: readonly { values: Float64Array; percentiles: Float64Array }[];
  /** 1 where the filter finds the customer. */
  criteria: readonly Uint8Array[];
  vetoes: readonly Uint8Array[];
}

export interface Placement extends Assignment {
  score: Float64Array;
}

/** The score of every customer under a definition. */
export const scoresOf = (definition: TierDefinition, data: TierData): Float64Array =>
  combineScores(
    definition.scale,
    definition.components.map(({ weight }, index) => ({
      values: columnOf(definition.scale, data.components[index]),
      weight,
    })),
    definition.criteria.map(({ points }, index) => ({
      found: data.criteria[index] ?? new Uint8Array(),
      points,
    })),
  );

const columnOf = (
  scale: TierDefinition['scale'],
  component: TierData['components'][number] | undefined,
): Float64Array => {
  if (!component) return new Float64Array();
  return scale === 'raw' ? component.values : component.percentiles;
};

/** The highest tier that vetoes leave to each customer: see `Standing.ceiling`. */
export function ceilingOf(definition: TierDefinition, tiers: readonly Tier[], data: TierData): Int8Array {
  const ceiling = new Int8Array(data.customers.ids.length);
  definition.vetoes.forEach(({ atMost }, index) => {
    const highest = atMost === null ? tiers.length : Math.max(tiers.indexOf(atMost), 0);
    data.vetoes[index]?.forEach((found, at) => {
      if (found === 1) ceiling[at] = Math.max(ceiling[at] ?? 0, highest);
    });
  });
  return ceiling;
}

/** Applies a definition to data at hand: the same data answer the same. */
export function placeAll(definition: TierDefinition, tiers: readonly Tier[], data: TierData): Placement {
  const score = scoresOf(definition, data);
  const { current, override } = data.customers;
  const ceiling = ceilingOf(definition, tiers, data);
  return { score, ...assign(definition, tiers, { score, current, ceiling, override }) };
}

export const tierAt = (tiers: readonly Tier[], column: Int8Array, at: number): Tier | null =>
  tiers[column[at] ?? NO_TIER] ?? null;

/** Names a component's scores: equal for two that answer the same on the same day. */
export const componentKey = ({
  model,
  modelVersion,
  parameters,
}: Pick<TierComponent, 'model' | 'modelVersion' | 'parameters'>): string =>
  JSON.stringify([model, modelVersion, Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))]);

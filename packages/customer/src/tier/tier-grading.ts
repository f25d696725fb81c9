import type { Localized } from '@ricejar/sdk';
import type { ScoredRun } from '../scoring/scored-run.js';
import { RISKS, type Reason, type Risk } from '../scoring/scoring-model.js';
import { DECIDED_BY, type DecidedBy } from './tier-assignment.js';
import { placeAll, tierAt, type Placement, type ScoredColumn, type TierData } from './tier-columns.js';
import type { TierDefinition } from './tier-definition.js';
import type { Moves } from './tier-diff.js';
import {
  componentReason,
  criterionReason,
  hysteresisReason,
  NO_ORDER,
  overrideReason,
  quotaReason,
  vetoReason,
} from './tier-reasons.js';
import type { Tier } from './tiers.js';

/** What grading says of one customer. */
export interface GradedCustomer {
  customerId: string;
  from: Tier | null;
  to: Tier | null;
  /** Null: no score. */
  score: number | null;
  decidedBy: DecidedBy;
  reasons: readonly Reason[];
  risk: Risk | null;
  riskReasons: readonly Reason[];
}

export interface GradingWords {
  /** Best first. */
  tiers: readonly Tier[];
  nameOf(tier: Tier): Localized;
  modelLabel(key: string): Localized;
}

/** Components with what their models say of single customers. */
export interface GradingData extends TierData {
  components: readonly ScoredColumn[];
}

const MOST_OF_A_KIND = 3;

/** All customers graded, in columns; what is said of one is put into words when asked for. */
export class Grading implements Moves {
  readonly tiers: readonly Tier[];
  readonly ids: readonly string[];
  readonly from: Int8Array;
  readonly to: Int8Array;
  readonly score: Float64Array;
  private readonly weights: number;
  private withoutCriteria: Int8Array | null = null;

  constructor(
    readonly definition: TierDefinition,
    readonly data: GradingData,
    readonly placement: Placement,
    private readonly words: GradingWords,
  ) {
    this.tiers = words.tiers;
    this.ids = data.customers.ids;
    this.from = data.customers.current;
    this.to = placement.tier;
    this.score = placement.score;
    this.weights = definition.components.reduce((sum, { weight }) => sum + weight, 0);
  }

  get runs(): readonly ScoredRun[] {
    return this.data.components.flatMap(({ run }) => run ?? []);
  }

  /** Places of the customers that change tier. */
  get movers(): number[] {
    const movers: number[] = [];
    this.to.forEach((place, at) => {
      if (place !== this.from[at]) movers.push(at);
    });
    return movers;
  }

  /** Customers with a score. */
  get scored(): number {
    return this.score.reduce((sum, score) => (Number.isNaN(score) ? sum : sum + 1), 0);
  }

  decidedBy(at: number): DecidedBy {
    return DECIDED_BY[this.placement.decidedBy[at] ?? 0] ?? 'score';
  }

  /** The customer at a place of the columns. */
  graded(at: number): GradedCustomer {
    const score = this.score[at] ?? NaN;
    return {
      customerId: this.ids[at] ?? '',
      from: tierAt(this.tiers, this.from, at),
      to: tierAt(this.tiers, this.to, at),
      score: Number.isNaN(score) ? null : score,
      decidedBy: this.decidedBy(at),
      reasons: this.reasons(at),
      ...this.risk(at),
    };
  }

  /** What decided first: the criteria too where they did, else they come after what the score is made of. */
  private reasons(at: number): Reason[] {
    const by = this.decidedBy(at);
    if (by === 'unscored') return this.definition.unscored === 'lowest' ? [NO_ORDER] : [];
    const criteria = this.definition.criteria
      .filter((_, index) => this.data.criteria[index]?.[at] === 1)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .slice(0, MOST_OF_A_KIND)
      .map(criterionReason);
    if (Number.isNaN(this.score[at] ?? NaN)) return this.decision(by, at);
    const score = [...this.componentReasons(at), ...this.modelReasons(at)];
    const rest =
      criteria.length > 0 && this.byCriteria(at) ? [...criteria, ...score] : [...score, ...criteria];
    return [...this.decision(by, at), ...rest];
  }

  /** Whether the customer would stand in another tier if no criterion counted. */
  private byCriteria(at: number): boolean {
    this.withoutCriteria ??= placeAll({ ...this.definition, criteria: [] }, this.tiers, {
      ...this.data,
      criteria: [],
    }).tier;
    return this.withoutCriteria[at] !== this.to[at];
  }

  private decision(by: DecidedBy, at: number): Reason[] {
    const { quotas, vetoes, hysteresis } = this.definition;
    switch (by) {
      case 'override': {
        const given = this.data.customers.overrides.get(this.ids[at] ?? '');
        return given ? [overrideReason(given.reason, given.expiresOn)] : [];
      }
      case 'veto': {
        const found = vetoes.filter((_, index) => this.data.vetoes[index]?.[at] === 1);
        const strictness = (tier: Tier | null): number =>
          tier === null ? this.tiers.length : this.tiers.indexOf(tier);
        const [strictest] = found.sort((a, b) => strictness(b.atMost) - strictness(a.atMost));
        return strictest ? [vetoReason(strictest, this.words.nameOf)] : [];
      }
      case 'quota': {
        const full = this.tiers
          .slice(0, this.to[at])
          .flatMap((tier) => quotas.filter((quota) => quota.tier === tier))[0];
        return full ? [quotaReason(full.tier, this.words.nameOf(full.tier), full.atMost)] : [];
      }
      case 'hysteresis':
        return [hysteresisReason(hysteresis.margin)];
      default:
        return [];
    }
  }

  /** Components in order of weight. */
  private byWeight(): { index: number; weight: number; model: string }[] {
    return this.definition.components
      .map(({ weight, model }, index) => ({ index, weight, model }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_OF_A_KIND);
  }

  private componentReasons(at: number): Reason[] {
    if (this.definition.scale === 'raw') return [];
    return this.byWeight().map(({ index, weight, model }) => {
      const rank = this.data.components[index]?.percentiles[at] ?? NaN;
      const percentile = Number.isNaN(rank) ? null : rank;
      return componentReason(model, this.words.modelLabel(model), percentile, weight / this.weights);
    });
  }

  /** All that a model alone says, and the first thing that each of several says. */
  private modelReasons(at: number): Reason[] {
    const each = this.definition.components.length === 1 ? MOST_OF_A_KIND : 1;
    return this.byWeight().flatMap(
      ({ index }) => this.data.components[index]?.reasonsAt(at).slice(0, each) ?? [],
    );
  }

  /** The worst that any component says. */
  private risk(at: number): Pick<GradedCustomer, 'risk' | 'riskReasons'> {
    const worst = this.data.components
      .flatMap((component) => component.riskAt(at) ?? [])
      .reduce<{ level: Risk; reasons: readonly Reason[] } | null>(
        (most, one) => (most && RISKS.indexOf(most.level) >= RISKS.indexOf(one.level) ? most : one),
        null,
      );
    return { risk: worst?.level ?? null, riskReasons: worst?.reasons ?? [] };
  }
}

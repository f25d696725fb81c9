import { descending } from './rank-order.js';
import type { Cutoff, TierDefinition, TierRule } from './tier-definition.js';
import { roundScore } from './tier-score.js';
import { TIERS, type Tier } from './tiers.js';

/** What put a customer into its tier. A code's place in the list is what `Assignment.decidedBy` holds. */
export const DECIDED_BY = ['score', 'hysteresis', 'quota', 'veto', 'override', 'unscored'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

const BY = Object.fromEntries(DECIDED_BY.map((by, code) => [by, code])) as Record<DecidedBy, number>;

/** Scores are rounded to six digits: a line less its margin may be off by less than this. */
const MOST_NOISE = 1e-6;

/** In columns of places in the list of tiers: no tier. */
export const NO_TIER = -1;

/** How customers stand before they are graded, each at one place of every column, in the order that breaks ties. */
export interface Standing {
  /** `NaN`: without a score. */
  score: Float64Array;
  /** The tier each stands in. */
  current: Int8Array;
  /** The highest tier that vetoes leave: 0 where there is none, the number of tiers where no tier is left. */
  ceiling: Int8Array;
  /** The tier that an override in force gives, `NO_TIER` without one. */
  override: Int8Array;
}

export interface Assignment {
  tier: Int8Array;
  /** Places in `DECIDED_BY`. */
  decidedBy: Uint8Array;
}

/** What assignment reads of a policy. */
export type AssignmentRule = Pick<
  TierDefinition,
  'rule' | 'cutoffs' | 'lowest' | 'quotas' | 'hysteresis' | 'unscored'
>;

/** Exact for shares such as .05 + .15 + .30, whose binary sums are a hair off. */
const nearest = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * How many places each cut-off gives. Shares are cut where the running share of customers is nearest to the running share
 * wanted; an exact half stays below the line. So of 2,357 customers 5 / 15 / 30 % are 118, 353, 707. Minimum scores give
 * as many places as are wanted.
 */
function placesOf(rule: TierRule, cutoffs: readonly Cutoff[], customers: number): number[] {
  let sum = 0;
  let before = 0;
  return cutoffs.map(({ value }) => {
    if (rule === 'score') return Infinity;
    sum += value;
    const end = rule === 'topN' ? sum : Math.ceil(nearest(sum * customers - 0.5));
    const at = Math.min(Math.max(end, 0), customers);
    const places = at - before;
    before = at;
    return rule === 'topN' ? value : places;
  });
}

/** The line of one tier, as those who have no place yet meet it. */
interface Line {
  /** Place in the list of tiers. */
  tier: number;
  /** The least score, or -Infinity where places alone decide. */
  least: number;
  /** Places there are, and places there would be without the quota. */
  places: number;
  unlimited: number;
  margin: number;
}

/** A list of places in the columns, as long as there are customers at most. */
class Places {
  length = 0;
  private readonly items: Uint32Array;

  constructor(most: number) {
    this.items = new Uint32Array(most);
  }

  push(at: number): void {
    this.items[this.length++] = at;
  }

  get(index: number): number {
    return this.items[index] ?? 0;
  }

  array(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}

/** Lets customers into one tier. */
class TierDoor {
  private readonly holders: Places;
  private readonly newcomers: Places;
  private readonly barred: Places;
  private taken = 0;
  private weakest = -Infinity;

  /** `byScore` is for marks: 1 at whom the scores alone would let in, without margin. All 0 before and after. */
  constructor(
    private readonly line: Line,
    private readonly standing: Standing,
    private readonly assignment: Assignment,
    private readonly byScore: Uint8Array,
    private readonly rest: Uint32Array,
  ) {
    this.holders = new Places(rest.length);
    this.newcomers = new Places(rest.length);
    this.barred = new Places(rest.length);
  }

  /** Places whom the line lets in and answers the others; all are in order of score. */
  fill(): Uint32Array {
    const met = this.sort();
    this.letIn();
    const { tier, decidedBy } = this.assignment;
    for (let index = 0; index < met; index++) {
      const at = this.rest[index] ?? 0;
      if (this.byScore[at] === 1 && tier[at] === NO_TIER) decidedBy[at] ||= BY.hysteresis;
      this.byScore[at] = 0;
    }
    for (let index = 0; index < this.barred.length; index++) {
      const at = this.barred.get(index);
      if (this.wouldStandHere(at)) decidedBy[at] = BY.veto;
    }
    const others = new Places(this.rest.length);
    for (const at of this.rest) if (tier[at] === NO_TIER) others.push(at);
    return others.array();
  }

  private scoreOf(at: number): number {
    return this.standing.score[at] ?? 0;
  }

  /** Whether the customer stands in this tier, or a better one, today. */
  private stands(at: number): boolean {
    const from = this.standing.current[at] ?? NO_TIER;
    return from !== NO_TIER && from <= this.line.tier;
  }

  private qualifies(at: number): boolean {
    const { least, margin } = this.line;
    const score = this.scoreOf(at);
    if (least === -Infinity || margin === 0 || this.standing.current[at] === NO_TIER) return score >= least;
    return score >= roundScore(this.stands(at) ? least - margin : least + margin);
  }

  /** Whoever stands here competes with `margin` more: a newcomer must be better by more than that. */
  private strength(at: number): number {
    const { margin } = this.line;
    return margin > 0 && this.stands(at) ? roundScore(this.scoreOf(at) + margin) : this.scoreOf(at);
  }

  /** Tells holders, newcomers and barred ones apart, down to whom the line cannot let in; answers how many it met. */
  private sort(): number {
    const { holders, newcomers, rest } = this;
    const { tier, places, unlimited, least, margin } = this.line;
    const lowest = least - margin - MOST_NOISE;
    let byScore = 0;
    for (let index = 0; index < rest.length; index++) {
      const at = rest[index] ?? 0;
      const score = this.scoreOf(at);
      const enough = newcomers.length >= unlimited && (margin === 0 || holders.length >= unlimited);
      if (score < lowest || enough) return index;
      if ((this.standing.ceiling[at] ?? 0) > tier) {
        this.barred.push(at);
        continue;
      }
      if (margin > 0 && byScore < places && score >= least) {
        this.byScore[at] = 1;
        byScore += 1;
      }
      if (!this.qualifies(at)) continue;
      if (margin > 0 && this.stands(at)) holders.push(at);
      else newcomers.push(at);
    }
    return rest.length;
  }

  /** The strongest first, a holder before a newcomer that is its equal. */
  private letIn(): void {
    const { holders, newcomers, line, byScore } = this;
    const { tier, decidedBy } = this.assignment;
    let held = 0;
    let fresh = 0;
    while (this.taken < line.unlimited && (held < holders.length || fresh < newcomers.length)) {
      const [holder, newcomer] = [holders.get(held), newcomers.get(fresh)];
      const holds =
        fresh === newcomers.length ||
        (held < holders.length && this.strength(holder) >= this.scoreOf(newcomer));
      const at = holds ? holder : newcomer;
      if (holds) held += 1;
      else fresh += 1;
      if (this.taken < line.places) {
        tier[at] = line.tier;
        this.weakest = this.strength(at);
        if (line.margin > 0 && byScore[at] !== 1) decidedBy[at] = BY.hysteresis;
      } else {
        decidedBy[at] ||= BY.quota;
      }
      this.taken += 1;
    }
  }

  private wouldStandHere(at: number): boolean {
    return this.qualifies(at) && (this.taken < this.line.places || this.strength(at) > this.weakest);
  }
}

/** Places whom no line decides: by an override, out of all tiers, without a score. Answers the scores of the others. */
function settle(
  policy: AssignmentRule,
  tiers: readonly Tier[],
  { score, ceiling, override }: Standing,
  { tier, decidedBy }: Assignment,
): { open: Float64Array; overrides: number[]; scored: number } {
  const lowest = tiers.indexOf(policy.lowest);
  const open = new Float64Array(score.length).fill(NaN);
  const overrides = tiers.map(() => 0);
  let scored = 0;
  score.forEach((value, at) => {
    const [given, highest] = [override[at] ?? NO_TIER, ceiling[at] ?? 0];
    const known = !Number.isNaN(value);
    if (given !== NO_TIER) {
      tier[at] = given;
      decidedBy[at] = BY.override;
      overrides[given] = (overrides[given] ?? 0) + 1;
    } else if (highest >= tiers.length) {
      decidedBy[at] = BY.veto;
      return;
    } else if (known) {
      open[at] = value;
    } else {
      tier[at] = policy.unscored === 'lowest' ? Math.max(lowest, highest) : NO_TIER;
      decidedBy[at] = BY.unscored;
    }
    if (known) scored += 1;
  });
  return { open, overrides, scored };
}

/**
 * Puts customers into tiers: every one into exactly one, or into none where an override, a veto or the rule for customers
 * without a score says so.
 *
 * An override comes first, and takes a place. Then, from the best tier down, whom no veto bars and whose score does are
 * let in while there are places; equal scores are let in together by a minimum score, and in the order of the columns
 * where places are short. What `current` holds matters by the margin alone, in a way that grading the answer again changes
 * nothing: whoever was let in competes the second time with at least the strength of the first, whoever was not with no
 * more.
 */
export function assign(policy: AssignmentRule, tiers: readonly Tier[], standing: Standing): Assignment {
  const customers = standing.score.length;
  const assignment: Assignment = {
    tier: new Int8Array(customers).fill(NO_TIER),
    decidedBy: new Uint8Array(customers),
  };
  const { open, overrides, scored } = settle(policy, tiers, standing, assignment);
  const places = placesOf(policy.rule, policy.cutoffs, scored);
  const quotas = new Map(policy.quotas.map(({ tier: key, atMost }) => [key, atMost]));
  const byScore = new Uint8Array(customers);
  let rest: Uint32Array = descending(open);
  policy.cutoffs.forEach((cutoff, index) => {
    const at = tiers.indexOf(cutoff.tier);
    const unlimited = Math.max((places[index] ?? 0) - (overrides[at] ?? 0), 0);
    const left = Math.max((quotas.get(cutoff.tier) ?? Infinity) - (overrides[at] ?? 0), 0);
    const line: Line = {
      tier: at,
      least: policy.rule === 'score' ? cutoff.value : -Infinity,
      places: Math.min(unlimited, left),
      unlimited,
      margin: policy.hysteresis.margin,
    };
    rest = new TierDoor(line, standing, assignment, byScore, rest).fill();
  });
  const lowest = tiers.indexOf(policy.lowest);
  for (const at of rest) assignment.tier[at] = Math.max(lowest, standing.ceiling[at] ?? 0);
  return assignment;
}

export interface Scored {
  customerId: string;
  score: number;
}

/**
 * Tiers of scored customers by cut-offs alone, as `checkCutoffs` answers them: as they were never graded before. Where
 * places are short and scores equal, ids decide.
 */
export function assignTiers(
  scored: readonly Scored[],
  rule: TierRule,
  cutoffs: readonly Cutoff[],
  tiers: readonly Tier[] = TIERS,
): Map<string, Tier> {
  const ordered = scored.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const policy: AssignmentRule = {
    rule,
    cutoffs,
    lowest: tiers.at(-1) ?? '',
    quotas: [],
    hysteresis: { margin: 0 },
    unscored: 'lowest',
  };
  const { tier } = assign(policy, tiers, {
    score: Float64Array.from(ordered, ({ score }) => score),
    current: new Int8Array(ordered.length).fill(NO_TIER),
    ceiling: new Int8Array(ordered.length),
    override: new Int8Array(ordered.length).fill(NO_TIER),
  });
  return new Map(ordered.map(({ customerId }, at) => [customerId, tiers[tier[at] ?? 0] ?? '']));
}

import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { accessErrors, actingUserId, hasPermission, systemActor, type Actor } from '@ricejar/sdk';
import { ScoringService } from '../../scoring/scoring.service.js';
import { MAY_APPROVE } from '../approval/approvers.service.js';
import { TierPolicies } from '../approval/tier-policies.service.js';
import { NO_TIER } from '../tier-assignment.js';
import { placeAll, tierAt } from '../tier-columns.js';
import type { TierDefinition } from '../tier-definition.js';
import { TierDefinitions } from '../tier-definitions.service.js';
import { diffTiers, directionOf, moversOf, type Direction, type TierDiff } from '../tier-diff.js';
import { fitDefinition } from '../tier-fit.js';
import { Grading, type GradedCustomer } from '../tier-grading.js';
import type { TierPolicyDraft } from '../tier-policy-draft.js';
import { tierErrors } from '../tier.errors.js';
import type { Tier } from '../tiers.js';
import { TierTreatments } from '../treatment/tier-treatments.service.js';
import { usualTreatment } from '../treatment/treatment.js';
import { SeenCustomers } from './seen-customers.service.js';
import { SimulationDataReader, type SimulationData } from './simulation-data.service.js';
import {
  decidedOf,
  flowsOf,
  quotaUses,
  ruleEffects,
  sensitivities,
  valueMoved,
  weighedParts,
  workloadOf,
  type Comparison,
  type Flow,
  type QuotaUse,
  type RuleEffect,
  type Sensitivity,
  type ValueMoved,
  type Workload,
} from './simulation.js';
import type { DecidedBy } from '../tier-assignment.js';

/** Which customers to name, and which page of them. */
export interface MoversRequest {
  /** 0 to 200; 50 unless told. */
  first?: number | null;
  offset?: number | null;
  direction?: Direction | null;
  from?: Tier | null;
  to?: Tier | null;
}

export interface SimulatedMover extends GradedCustomer {
  name: string;
  direction: Direction;
  spend: number;
}

export interface TierSimulation extends TierDiff {
  asOf: string;
  scoredAt: string;
  scored: number;
  flows: Flow[];
  values: ValueMoved[];
  workload: Workload;
  sensitivity: Sensitivity[];
  effects: RuleEffect[];
  quotas: QuotaUse[];
  decided: { by: DecidedBy; customers: number }[];
  moversTotal: number;
  movers: SimulatedMover[];
}

const PAGE = 50;
const MOST = 200;

/** What a policy would do, in customers, money and visits; writes nothing. */
@Injectable()
export class TierSimulator {
  constructor(
    private readonly definitions: TierDefinitions,
    private readonly policies: TierPolicies,
    private readonly reader: SimulationDataReader,
    private readonly treatments: TierTreatments,
    private readonly scoring: ScoringService,
    private readonly seen: SeenCustomers,
  ) {}

  /**
   * What a draft would do to the tiers of today. Needs `tier.publish`: totals speak of all customers. Scores are computed
   * once for all simulations of a `session`, for up to ten minutes.
   */
  async simulate(
    actor: Actor,
    draft: TierPolicyDraft,
    options: { session?: string | null; movers?: MoversRequest | null } = {},
  ): Promise<TierSimulation> {
    requirePublisher(actor);
    const definition = await this.definitions.define(actor, draft);
    const data = await this.data(actor, options.session);
    const grading = await this.grade(definition, data);
    return this.describe(actor, data, grading, grading.from, options.movers ?? {});
  }

  /**
   * Where customers would stand under one stored policy, against where they would under another. Needs `tier.publish` or, to
   * decide on a proposal by it, `tier.approve`.
   */
  async compare(
    actor: Actor,
    left: string,
    right: string,
    options: { session?: string | null; movers?: MoversRequest | null } = {},
  ): Promise<TierSimulation> {
    if (!hasPermission(actor, MAY_APPROVE)) requirePublisher(actor);
    const [before, after] = [await this.policies.get(actor, left), await this.policies.get(actor, right)];
    if (!before || !after) throw tierErrors.TIER_POLICY_UNKNOWN();
    const data = await this.data(actor, options.session);
    const from = await this.grade(before.definition, data);
    const grading = await this.grade(after.definition, data);
    return this.describe(actor, data, grading, from.to, options.movers ?? {});
  }

  private data(actor: Actor, session: string | null | undefined): Promise<SimulationData> {
    const userId = actingUserId(actor);
    const system = systemActor('tier.simulate', userId ?? undefined, actor.locale);
    return this.reader.data(system, session ? `${userId}/${session}` : null);
  }

  private async grade(stored: TierDefinition, data: SimulationData): Promise<Grading> {
    const { ladder } = data;
    const definition = fitDefinition(stored, ladder);
    const columns = await data.grading(definition);
    return new Grading(definition, columns, placeAll(definition, ladder.tiers, columns), {
      tiers: ladder.tiers,
      nameOf: (tier) => ladder.nameOf(tier),
      modelLabel: (key) => this.scoring.model(key).label,
    });
  }

  private async describe(
    actor: Actor,
    data: SimulationData,
    grading: Grading,
    from: Int8Array,
    request: MoversRequest,
  ): Promise<TierSimulation> {
    const { tiers, definition } = grading;
    const compared: Comparison = { tiers, from, to: grading.to };
    const treatments = new Map((await this.treatments.all()).map((one) => [one.tier, one]));
    const weighed = weighedParts(definition, (key) => this.scoring.model(key).label);
    const { to, data: columns } = grading;
    return {
      ...diffTiers(compared),
      asOf: data.asOf,
      scoredAt: data.scoredAt,
      scored: grading.scored,
      flows: flowsOf(compared, data.spend),
      values: data.values.map((column) => valueMoved(compared, column)),
      workload: workloadOf(compared, (tier) => treatments.get(tier) ?? usualTreatment(tier)),
      sensitivity: await apart(sensitivities(weighed, tiers, columns, to)),
      effects: await apart(ruleEffects(definition, tiers, columns, to)),
      quotas: await apart(quotaUses(definition, tiers, columns, to)),
      decided: decidedOf(grading.placement),
      ...(await this.movers(actor, data, grading, from, request)),
    };
  }

  private async movers(
    actor: Actor,
    data: SimulationData,
    grading: Grading,
    from: Int8Array,
    { first, offset, direction, from: source, to: target }: MoversRequest,
  ): Promise<Pick<TierSimulation, 'moversTotal' | 'movers'>> {
    const { tiers, to, score } = grading;
    const way = (at: number): Direction => directionOf(from[at] ?? NO_TIER, to[at] ?? NO_TIER);
    const places = moversOf({ tiers, from, to, score }, (at) => {
      if (direction && way(at) !== direction) return false;
      if (source && tierAt(tiers, from, at) !== source) return false;
      return !target || tierAt(tiers, to, at) === target;
    });
    const start = Math.max(offset ?? 0, 0);
    const count = Math.min(Math.max(first ?? PAGE, 0), MOST);
    const rows = places.slice(start, start + count).map((at) => ({
      ...grading.graded(at),
      from: tierAt(tiers, from, at),
      direction: way(at),
      spend: Math.round((data.spend[at] ?? 0) * 100) / 100,
    }));
    return { moversTotal: places.length, movers: await this.seen.named(actor, rows) };
  }
}

function requirePublisher(actor: Actor): void {
  if (!hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
}

/** Everything that is yielded, one at a time: a million customers take half a second each, and others must not wait. */
async function apart<T>(steps: Iterable<T>): Promise<T[]> {
  const found: T[] = [];
  for (const one of steps) {
    found.push(one);
    await yieldToOthers();
  }
  return found;
}

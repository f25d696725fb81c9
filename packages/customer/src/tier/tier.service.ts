import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
} from '@ricejar/sdk';
import { checkAsOf, today } from '../scoring/as-of.js';
import { ScoringService } from '../scoring/scoring.service.js';
import { checkParameters } from '../scoring/scoring-parameters.js';
import {
  checkCutoffs,
  type CutoffInput,
  type TierDefinition,
  type TierRule,
  type Unscored,
} from './tier-definition.js';
import { diffTiers, type TierDiff } from './tier-diff.js';
import { applyGrades } from './apply-grades.js';
import { TierGrading, type GradedCustomer } from './tier-grading.service.js';
import { tierErrors } from './tier.errors.js';

export interface TierPolicyDraft {
  /** Key of a scoring model. */
  model: string;
  /** Of the model; its defaults stand in for what is left out. */
  parameters?: unknown;
  rule: TierRule;
  /** One each for S, A and B: shares of the scored customers, minimum scores or numbers of customers. */
  cutoffs: readonly CutoffInput[];
  /** What becomes of customers without a score; `lowest` unless told. */
  unscored?: Unscored | null;
}

export interface NamedMover extends GradedCustomer {
  name: string;
}

export interface TierDryRunResult extends Omit<TierDiff, 'movers'> {
  model: string;
  asOf: string;
  scored: number;
  /** At most 50, of those the actor may see. */
  movers: NamedMover[];
}

export interface PublishedTierPolicy {
  id: string;
  number: number;
  name: string;
  runId: string;
  scored: number;
  diff: Omit<TierDiff, 'movers'>;
}

const MOVERS_SHOWN = 50;

/** Tier policies: what they would do, and putting them in force. */
@Injectable()
export class TierService {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly scoring: ScoringService,
    private readonly grading: TierGrading,
  ) {}

  /**
   * The definition that a draft stands for. Throws `SCORING_MODEL_UNKNOWN`, `SCORING_PARAMETER_UNKNOWN`,
   * `SCORING_PARAMETER_INVALID` and `TIER_CUTOFFS_INVALID`.
   */
  define(draft: TierPolicyDraft): TierDefinition {
    const model = this.scoring.model(draft.model);
    return {
      model: draft.model,
      modelVersion: model.version,
      parameters: checkParameters(model.parameters, draft.parameters),
      rule: draft.rule,
      cutoffs: checkCutoffs(draft.rule, draft.cutoffs),
      unscored: draft.unscored ?? 'lowest',
    };
  }

  /**
   * Who would move if the draft were published now, on today's data; writes nothing. Needs `tier.publish`: its totals
   * speak of all customers, whatever the actor may see of them one by one.
   */
  async dryRun(actor: Actor, draft: TierPolicyDraft): Promise<TierDryRunResult> {
    requirePublisher(actor);
    const definition = this.define(draft);
    const asOf = today(this.clock);
    const { run, grades } = await this.grading.grade(systemFor(actor, 'tier.dryRun'), definition, asOf);
    const { movers, ...totals } = diffTiers(grades);
    return {
      ...totals,
      model: definition.model,
      asOf,
      scored: run.results.length,
      movers: await this.named(actor, movers.slice(0, MOVERS_SHOWN)),
    };
  }

  /**
   * Puts a draft in force and grades every customer by it, all in one transaction. Needs `tier.publish`. Of two
   * publishers at a time one gets `TIER_POLICY_CONFLICT`. `asOf` is for loading data of the past: policy and changes
   * are then dated that day.
   */
  async publish(
    actor: Actor,
    draft: TierPolicyDraft,
    options: { note?: string | null; asOf?: string } = {},
  ): Promise<PublishedTierPolicy> {
    requirePublisher(actor);
    const definition = this.define(draft);
    const asOf = checkAsOf(this.clock, options.asOf);
    const system = systemFor(actor, 'tier.publish');
    const last = await this.lastPolicy(system);
    const grading = await this.grading.grade(system, definition, asOf);
    const { movers: _movers, ...diff } = diffTiers(grading.grades);
    const publishedAt = this.instantOf(asOf);
    return this.change.transaction(async (tx) => {
      // Publishers queue for the number; whoever gets another than expected was overtaken.
      const number = await tx.nextNumber('tierPolicy');
      if (number !== (last?.number ?? 0) + 1) throw tierErrors.TIER_POLICY_CONFLICT();
      if (last) await tx.update(system, 'tierPolicy', last.id, null, { status: 'retired' });
      const name = `V${number}`;
      const { id } = await tx.create(system, 'tierPolicy', {
        number,
        name,
        status: 'published',
        model: definition.model,
        definition,
        publishedAt,
        publishedBy: actingUserId(actor),
        note: options.note ?? null,
      });
      const run = await this.scoring.keep(tx, system, grading.run);
      await applyGrades(tx, system, grading.grades, { id, number, asOf, changedAt: publishedAt });
      await tx.emit('tierPolicy.published', { id, number, runId: run.id, ...diff });
      return { id, number, name, runId: run.id, scored: run.customers, diff };
    });
  }

  private async lastPolicy(system: Actor): Promise<{ id: string; number: number } | null> {
    const { nodes } = await this.records.list<{ id: string; number: number }>(system, 'tierPolicy', {
      select: { id: true, number: true },
      sort: [{ number: 'DESC' }],
      first: 1,
    });
    return nodes[0] ?? null;
  }

  /** Now; or noon of a past day, which is that day nearly everywhere. */
  private instantOf(asOf: string): string {
    return asOf === today(this.clock) ? this.clock.now().toISOString() : `${asOf}T12:00:00.000Z`;
  }

  /** Movers with their names, read as the actor: whom it may not see is left out. */
  private async named(actor: Actor, movers: readonly GradedCustomer[]): Promise<NamedMover[]> {
    if (movers.length === 0) return [];
    const { nodes } = await this.records.list<{ id: string; name: string }>(actor, 'customer', {
      select: { id: true, name: true },
      filter: { id: { in: movers.map(({ customerId }) => customerId) } },
      first: MOVERS_SHOWN,
    });
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    return movers.flatMap((mover) => {
      const name = names.get(mover.customerId);
      return name === undefined ? [] : [{ ...mover, name }];
    });
  }
}

function requirePublisher(actor: Actor): void {
  if (!hasPermission(actor, 'tier.publish')) throw accessErrors.FORBIDDEN();
}

const systemFor = (actor: Actor, reason: string): Actor =>
  systemActor(reason, actingUserId(actor) ?? undefined, actor.locale);

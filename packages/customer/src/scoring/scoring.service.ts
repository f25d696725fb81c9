import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  Computations,
  Extensions,
  hasPermission,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Extension,
} from '@ricejar/sdk';
import { checkAsOf } from './as-of.js';
import { findModel } from './find-model.js';
import { ModelCards } from './governance/model-cards.service.js';
import { collectTable, SCORING_LIMITS } from './purchase-collector.js';
import { ScoreStore } from './score-store.js';
import { ScoreTable } from './score-table.js';
import { digestOf } from './run-digest.js';
import { dataRange, type ScoredRun, type StoredRun } from './scored-run.js';
import { scoringModels, type ScoringModel } from './scoring-model.js';
import type { ScoreOutcome, ScoreTask } from './scoring-computations.js';
import { checkParameters, type Parameters } from './scoring-parameters.js';

export interface ComputeOptions {
  /** `YYYY-MM-DD`. */
  asOf: string;
  parameters: Parameters;
  wanted: (customerId: string) => boolean;
  /** Told how much of the work is done, from 0 to 1. */
  onProgress?: (done: number) => void;
}

/** Share of the work that is done when purchases are read. */
const READ = 0.4;

/** Runs scoring models on what customers bought. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly extensions: Extensions,
    private readonly clock: Clock,
    private readonly store: ScoreStore,
    private readonly cards: ModelCards,
    private readonly computations: Computations,
  ) {}

  models(): readonly Extension<ScoringModel>[] {
    return this.extensions.of(scoringModels);
  }

  /** Throws `SCORING_MODEL_UNKNOWN`. */
  model(key: string): ScoringModel {
    return findModel(this.extensions, key).entry;
  }

  /**
   * Scores customers as of a day, without writing. `wanted` says which customers count; deleted ones still have
   * purchases.
   */
  async compute(actor: Actor, model: string, options: ComputeOptions): Promise<ScoredRun> {
    const { asOf, parameters, wanted, onProgress } = options;
    const extension = findModel(this.extensions, model);
    const started = this.clock.now().getTime();
    const table = await collectTable(
      { extensions: this.extensions, records: this.records, actor },
      { asOf, wanted, needs: extension.entry.needs ?? 'summary' },
    );
    onProgress?.(READ);
    let facts: unknown;
    const score = async (entry: ScoringModel): Promise<ScoreOutcome> => {
      facts = await entry.gather?.({ actor, records: this.records, asOf });
      const task: ScoreTask = { model, asOf, table, parameters, facts };
      return this.computations.run<ScoreOutcome>('customer/score', task, {
        ...SCORING_LIMITS,
        onProgress: (done) => onProgress?.(READ + (1 - READ) * done),
      });
    };
    const { scores, purchases } = await this.extensions.call(extension, 'score', score, SCORING_LIMITS);
    const results = new ScoreTable(table.ids, scores);
    onProgress?.(1);
    return {
      model,
      modelVersion: extension.entry.version,
      asOf,
      parameters,
      results,
      ...dataRange(table),
      digest: results.digest,
      inputs: {
        purchases,
        facts: facts === undefined ? null : digestOf(facts),
      },
      durationMs: this.clock.now().getTime() - started,
    };
  }

  /** Stores a run in an open transaction: as the run `into` that was begun for it, or as a new one. */
  async keep(tx: ChangeTransaction, actor: Actor, run: ScoredRun, into?: string): Promise<StoredRun> {
    const { map } = this.model(run.model);
    const { card } = await this.cards.state(run.model);
    const id = await this.store.save(tx, actor, run, {
      now: this.clock.now(),
      validation: card?.validation ?? null,
      map,
      into,
    });
    return {
      id,
      model: run.model,
      modelVersion: run.modelVersion,
      asOf: run.asOf,
      customers: run.results.length,
      durationMs: run.durationMs,
    };
  }

  /**
   * Scores all customers with a model and keeps the scores. Needs `scoring.run`. Tiers stay as they are. Parameters are
   * those of the model's card unless told.
   */
  async run(
    actor: Actor,
    model: string,
    options: { asOf?: string | null; parameters?: unknown } = {},
  ): Promise<StoredRun> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    const parameters = await this.parametersFor(model, options.parameters);
    const asOf = checkAsOf(this.clock, options.asOf);
    const system = systemActor('scoring.run', actingUserId(actor) ?? undefined, actor.locale);
    const run = await this.compute(system, model, { asOf, parameters, wanted: await this.liveOnes(system) });
    return this.change.transaction((tx) => this.keep(tx, system, run));
  }

  /** The parameters given, checked, with the model's defaults for the rest; those of its card when none are given. */
  async parametersFor(model: string, given: unknown): Promise<Parameters> {
    if (given === undefined || given === null) return (await this.cards.state(model)).parameters;
    return checkParameters(this.model(model).parameters, given);
  }

  /** Tells customers that are there from those in the bin. */
  async liveOnes(system: Actor): Promise<(customerId: string) => boolean> {
    const ids = new Set<string>();
    for await (const batch of this.records.scanValues(system, 'customer', { fields: [] })) {
      for (const [id] of batch) ids.add(id ?? '');
    }
    return (id) => ids.has(id);
  }
}

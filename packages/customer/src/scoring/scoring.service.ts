import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
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
import { collectTable, SCORING_LIMITS } from './purchase-collector.js';
import { scoreChecked } from './score-check.js';
import { ScoreStore } from './score-store.js';
import { digestOf, digestPurchases, digestResults } from './run-digest.js';
import { dataRange, type ScoredRun, type StoredRun } from './scored-run.js';
import { scoringModels, type ScoreResult, type ScoringModel } from './scoring-model.js';
import { scoringInput } from './scoring-input.js';
import { checkParameters, type Parameters } from './scoring-parameters.js';
import { scoringErrors } from './scoring.errors.js';

/** Runs scoring models on what customers bought. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly extensions: Extensions,
    private readonly clock: Clock,
    private readonly store: ScoreStore,
  ) {}

  models(): readonly Extension<ScoringModel>[] {
    return this.extensions.of(scoringModels);
  }

  /** Throws `SCORING_MODEL_UNKNOWN`. */
  model(key: string): ScoringModel {
    return this.extension(key).entry;
  }

  private extension(key: string): Extension<ScoringModel> {
    const found = this.extensions.find(scoringModels, key);
    if (found) return found;
    const available = this.models().map((one) => one.key);
    throw scoringErrors.SCORING_MODEL_UNKNOWN({ model: key, available });
  }

  /**
   * Scores customers as of a day, without writing. `wanted` says which customers count; deleted ones still have
   * purchases.
   */
  async compute(
    actor: Actor,
    model: string,
    options: { asOf: string; parameters: Parameters; wanted: (customerId: string) => boolean },
  ): Promise<ScoredRun> {
    const { asOf, parameters, wanted } = options;
    const extension = this.extension(model);
    const started = this.clock.now().getTime();
    const table = await collectTable(
      { extensions: this.extensions, records: this.records, actor },
      { asOf, wanted, needs: extension.entry.needs ?? 'summary' },
    );
    const input = scoringInput(asOf, table);
    let facts: unknown;
    const score = async (entry: ScoringModel): Promise<ScoreResult[]> => {
      facts = await entry.gather?.({ actor, records: this.records, asOf });
      return scoreChecked(model, entry, input, parameters, facts);
    };
    const results = await this.extensions.call(extension, 'score', score, SCORING_LIMITS);
    return {
      model,
      modelVersion: extension.entry.version,
      asOf,
      parameters,
      results,
      ...dataRange(table),
      digest: digestResults(table.ids, results),
      inputs: {
        purchases: digestPurchases(table),
        facts: facts === undefined ? null : digestOf(facts),
      },
      durationMs: this.clock.now().getTime() - started,
    };
  }

  /** Stores a run in an open transaction. */
  async keep(tx: ChangeTransaction, actor: Actor, run: ScoredRun): Promise<StoredRun> {
    const id = await this.store.save(tx, actor, run, this.clock.now());
    return {
      id,
      model: run.model,
      modelVersion: run.modelVersion,
      asOf: run.asOf,
      customers: run.results.length,
      durationMs: run.durationMs,
    };
  }

  /** Scores all customers with a model and keeps the scores. Needs `scoring.run`. Tiers stay as they are. */
  async run(
    actor: Actor,
    model: string,
    options: { asOf?: string | null; parameters?: unknown } = {},
  ): Promise<StoredRun> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    const parameters = checkParameters(this.model(model).parameters, options.parameters);
    const asOf = checkAsOf(this.clock, options.asOf);
    const system = systemActor('scoring.run', actingUserId(actor) ?? undefined, actor.locale);
    const live = await this.liveCustomers(system);
    const run = await this.compute(system, model, { asOf, parameters, wanted: (id) => live.has(id) });
    return this.change.transaction((tx) => this.keep(tx, system, run));
  }

  private async liveCustomers(system: Actor): Promise<Set<string>> {
    const ids = new Set<string>();
    for await (const batch of this.records.scan(system, 'customer', { select: { id: true } })) {
      for (const { id } of batch) ids.add(id as string);
    }
    return ids;
  }
}

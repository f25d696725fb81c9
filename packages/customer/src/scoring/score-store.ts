import { Injectable } from '@nestjs/common';
import {
  actingUserId,
  JsonText,
  RecordQuery,
  type Actor,
  type ChangeTransaction,
  type Input,
} from '@ricejar/sdk';
import { ScoreSummaryBuilder } from './governance/score-summary.js';
import type { ModelValidation } from './model-validation.js';
import type { ScoredRun } from './scored-run.js';
import type { ScoreMap, ScoreResult } from './scoring-model.js';

export interface SaveOptions {
  now: Date;
  /** How the model last fared on past data. */
  validation: ModelValidation | null;
  map?: ScoreMap | undefined;
  /** The run that was begun for this; a new one unless told. */
  into?: string | undefined;
}

/**
 * Keeps score runs, and the scores of each model's newest two. Older scores are written over instead of deleted:
 * inserting a million rows a night and deleting as many would only make the table grow.
 */
@Injectable()
export class ScoreStore {
  constructor(private readonly records: RecordQuery) {}

  /** Answers the id of the run. Runs of one model store one after the other. */
  async save(tx: ChangeTransaction, actor: Actor, run: ScoredRun, options: SaveOptions): Promise<string> {
    const { now, validation, map, into } = options;
    // Taking the number makes other runs of this model wait, so nobody else writes over the rows found next.
    await tx.nextNumber(`scoreRun/${run.model}`);
    const [newest, ...pushedOut] = await this.keptRuns(actor, run.model);
    const outdated = newest ? await this.outdatedScores(actor, run.model, newest) : new Map<string, string>();
    for (const one of pushedOut) await tx.update(actor, 'scoreRun', one, null, { kept: false });
    const values = { ...finishedRun(run), validation, kept: true, finishedAt: now.toISOString() };
    const id =
      into ?? (await tx.create(actor, 'scoreRun', { ...values, requestedBy: actingUserId(actor) })).id;
    if (into) await tx.update(actor, 'scoreRun', into, null, values);
    const summary = new ScoreSummaryBuilder(map);
    const writer = new ScoreRows(run, id, outdated, summary);
    await tx.updateMany(actor, 'customerScore', writer.reused());
    await tx.insertMany(actor, 'customerScore', writer.fresh());
    await tx.create(actor, 'scoreSummary', { run: id, model: run.model, summary: summary.summary() });
    return id;
  }

  /** Runs of a model whose scores are stored, the one stored last first: summaries are made then, whatever the clock says. */
  private async keptRuns(actor: Actor, model: string): Promise<string[]> {
    const { nodes } = await this.records.list(actor, 'scoreSummary', {
      select: { run: { id: true } },
      filter: { model: { eq: model }, run: { kept: { eq: true } } },
      sort: [{ id: 'DESC' }],
    });
    return nodes.map(({ run }) => run.id as string);
  }

  /** Scores of runs that the coming one pushes out: row ids by customer. */
  private async outdatedScores(actor: Actor, model: string, newest: string): Promise<Map<string, string>> {
    const rows = new Map<string, string>();
    const outdated = this.records.scanValues(actor, 'customerScore', {
      fields: ['customer'],
      filter: { model: { eq: model }, run: { id: { ne: newest } } },
    });
    for await (const batch of outdated)
      for (const [id, customer] of batch) rows.set(customer ?? '', id ?? '');
    return rows;
  }
}

/** The rows of a run's scores, as they are written; each is also told to the summary. */
class ScoreRows {
  constructor(
    private readonly run: ScoredRun,
    private readonly id: string,
    /** Rows to write over, by customer. */
    private readonly outdated: ReadonlyMap<string, string>,
    private readonly summary: ScoreSummaryBuilder,
  ) {}

  *reused(): Generator<{ id: string } & Input> {
    for (const [row, customer] of this.run.results.ids.entries()) {
      const id = this.outdated.get(customer);
      if (id) yield { id, ...this.values(row) };
    }
  }

  *fresh(): Generator<Input> {
    const { model, results } = this.run;
    for (const [row, customer] of results.ids.entries())
      if (!this.outdated.has(customer)) yield { customer, model, ...this.values(row) };
  }

  private values(row: number): Input {
    const { results } = this.run;
    const { factors, reasons } = results.texts(row);
    const value = results.values[row] ?? 0;
    this.summary.add({ value, factors: JSON.parse(factors) as ScoreResult['factors'] });
    return {
      run: this.id,
      value: value.toFixed(6),
      factors: new JsonText(factors),
      reasons: new JsonText(reasons),
    };
  }
}

/** What a run's record says of it once it is there. */
const finishedRun = (run: ScoredRun): Input => ({
  model: run.model,
  modelVersion: run.modelVersion,
  asOf: run.asOf,
  customers: run.results.length,
  parameters: run.parameters,
  purpose: 'score',
  status: 'finished',
  progress: 100,
  firstDay: run.firstDay,
  lastDay: run.lastDay,
  purchases: run.purchases,
  digest: run.digest,
  inputs: run.inputs,
  durationMs: run.durationMs,
});

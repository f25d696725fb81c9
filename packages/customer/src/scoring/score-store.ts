import { Injectable } from '@nestjs/common';
import { actingUserId, RecordQuery, type Actor, type ChangeTransaction, type Input } from '@ricejar/sdk';
import { inBatches } from './batches.js';
import { ScoreSummaryBuilder } from './governance/score-summary.js';
import type { ModelValidation } from './model-validation.js';
import type { ScoredRun } from './scored-run.js';
import type { ScoreMap } from './scoring-model.js';

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
    const reused: ({ id: string } & Input)[] = [];
    const fresh: Input[] = [];
    for (const { customerId, value, factors, reasons } of run.results) {
      summary.add({ value, factors });
      const values = { run: id, value: value.toFixed(6), factors, reasons };
      const row = outdated.get(customerId);
      if (row) reused.push({ id: row, ...values });
      else fresh.push({ customer: customerId, model: run.model, ...values });
    }
    for (const rows of inBatches(reused)) await tx.updateMany(actor, 'customerScore', rows);
    for (const rows of inBatches(fresh)) await tx.insertMany(actor, 'customerScore', rows);
    await tx.create(actor, 'scoreSummary', { run: id, model: run.model, summary: summary.summary() });
    return id;
  }

  /** Runs of a model whose scores are stored, the newest first. */
  private async keptRuns(actor: Actor, model: string): Promise<string[]> {
    const { nodes } = await this.records.list(actor, 'scoreRun', {
      select: { id: true },
      filter: { model: { eq: model }, kept: { eq: true } },
      sort: [{ finishedAt: 'DESC' }, { id: 'DESC' }],
    });
    return nodes.map(({ id }) => id as string);
  }

  /** Scores of runs that the coming one pushes out: row ids by customer. */
  private async outdatedScores(actor: Actor, model: string, newest: string): Promise<Map<string, string>> {
    const rows = new Map<string, string>();
    const outdated = this.records.scan(actor, 'customerScore', {
      select: { id: true, customer: { id: true } },
      filter: { model: { eq: model }, run: { id: { ne: newest } } },
    });
    for await (const batch of outdated) for (const row of batch) rows.set(row['customer'].id, row['id']);
    return rows;
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

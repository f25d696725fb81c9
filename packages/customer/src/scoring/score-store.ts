import { Injectable } from '@nestjs/common';
import { actingUserId, RecordQuery, type Actor, type ChangeTransaction, type Input } from '@ricejar/sdk';
import { inBatches } from './batches.js';
import type { ScoredRun } from './scored-run.js';

/**
 * Keeps score runs, and the scores of each model's newest two. Older scores are written over instead of deleted:
 * inserting a million rows a night and deleting as many would only make the table grow.
 */
@Injectable()
export class ScoreStore {
  constructor(private readonly records: RecordQuery) {}

  /** Answers the id of the run. Runs of one model store one after the other. */
  async save(tx: ChangeTransaction, actor: Actor, run: ScoredRun, now: Date): Promise<string> {
    // Taking the number makes other runs of this model wait, so nobody else writes over the rows found next.
    await tx.nextNumber(`scoreRun/${run.model}`);
    const outdated = await this.outdatedScores(actor, run.model);
    const { id } = await tx.create(actor, 'scoreRun', {
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
      kept: true,
      requestedBy: actingUserId(actor),
      finishedAt: now.toISOString(),
    });
    const reused: ({ id: string } & Input)[] = [];
    const fresh: Input[] = [];
    for (const { customerId, value, factors, reasons } of run.results) {
      const values = { run: id, value: value.toFixed(6), factors, reasons };
      const row = outdated.get(customerId);
      if (row) reused.push({ id: row, ...values });
      else fresh.push({ customer: customerId, model: run.model, ...values });
    }
    for (const rows of inBatches(reused)) await tx.updateMany(actor, 'customerScore', rows);
    for (const rows of inBatches(fresh)) await tx.insertMany(actor, 'customerScore', rows);
    return id;
  }

  /** Scores of runs that the coming one pushes out: row ids by customer. */
  private async outdatedScores(actor: Actor, model: string): Promise<Map<string, string>> {
    const { nodes } = await this.records.list(actor, 'scoreRun', {
      select: { id: true },
      filter: { model: { eq: model } },
      sort: [{ id: 'DESC' }],
      first: 1,
    });
    const rows = new Map<string, string>();
    const [newest] = nodes;
    if (!newest) return rows;
    const outdated = this.records.scan(actor, 'customerScore', {
      select: { id: true, customer: { id: true } },
      filter: { model: { eq: model }, run: { id: { ne: newest['id'] } } },
    });
    for await (const batch of outdated) for (const row of batch) rows.set(row['customer'].id, row['id']);
    return rows;
  }
}

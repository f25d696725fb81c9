import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { actingUserId, RecordQuery, type Actor, type ChangeTransaction, type Input } from '@ricejar/sdk';
import { ScoreSummaryBuilder } from './governance/score-summary.js';
import type { ModelValidation } from './model-validation.js';
import { emptyPiece, piecesOf } from './score-piece.js';
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

/** Keeps score runs, and the scores of each model's newest two. Older ones are written over: nothing grows by the night. */
@Injectable()
export class ScoreStore {
  constructor(private readonly records: RecordQuery) {}

  /** Answers the id of the run. Runs of one model store one after the other. */
  async save(tx: ChangeTransaction, actor: Actor, run: ScoredRun, options: SaveOptions): Promise<string> {
    const { now, validation, map, into } = options;
    // Taking the number makes other runs of this model wait, so nobody else writes over the rows found next.
    await tx.nextNumber(`scoreRun/${run.model}`);
    const [newest, ...pushedOut] = await this.keptRuns(actor, run.model);
    const outdated = newest ? await this.outdatedPieces(actor, run.model, newest) : [];
    for (const one of pushedOut) await tx.update(actor, 'scoreRun', one, null, { kept: false });
    const values = { ...finishedRun(run), validation, kept: true, finishedAt: now.toISOString() };
    const id =
      into ?? (await tx.create(actor, 'scoreRun', { ...values, requestedBy: actingUserId(actor) })).id;
    if (into) await tx.update(actor, 'scoreRun', into, null, values);
    await tx.updateMany(actor, 'scorePiece', reused(run, id, outdated));
    await tx.insertMany(actor, 'scorePiece', fresh(run, id, outdated.length));
    const summary = await summaryOf(run, map);
    await tx.create(actor, 'scoreSummary', { run: id, model: run.model, summary });
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

  /** Rows of runs that the coming one pushes out. */
  private async outdatedPieces(actor: Actor, model: string, newest: string): Promise<string[]> {
    const ids: string[] = [];
    const outdated = this.records.scanValues(actor, 'scorePiece', {
      fields: [],
      filter: { model: { eq: model }, run: { id: { ne: newest } } },
    });
    for await (const batch of outdated) for (const [id] of batch) ids.push(id ?? '');
    return ids;
  }
}

/** Results that are summed up before others have a turn. */
const TURN = 5_000;

/** Pieces that go into rows there are; rows beyond them are emptied. */
function* reused(run: ScoredRun, id: string, rows: readonly string[]): Generator<{ id: string } & Input> {
  const pieces = piecesOf(run.results);
  for (const [number, row] of rows.entries()) {
    const next = pieces.next();
    yield { id: row, run: id, ...(next.done ? emptyPiece(number) : next.value) };
  }
}

/** Pieces after the first `skipped`, for rows of their own. */
function* fresh({ model, results }: ScoredRun, id: string, skipped: number): Generator<Input> {
  for (const piece of piecesOf(results, skipped)) yield { run: id, model, ...piece };
}

async function summaryOf({ results }: ScoredRun, map: ScoreMap | undefined): Promise<Input> {
  const summary = new ScoreSummaryBuilder(map);
  for (let row = 0; row < results.length; row++) {
    if (row % TURN === 0) await yieldToOthers();
    summary.add({ value: results.values[row] ?? 0, factors: map ? results.factors(row) : {} });
  }
  return { ...summary.summary() };
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

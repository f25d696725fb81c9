import { Injectable } from '@nestjs/common';
import { accessErrors, hasPermission, RecordQuery, systemActor, type Actor } from '@ricejar/sdk';
import { scoringErrors } from '../scoring.errors.js';
import type { ScoreSummary } from './score-summary.js';

/** What runs came to over all customers. */
@Injectable()
export class ScoreSummaries {
  constructor(private readonly records: RecordQuery) {}

  /** Null for a run that kept no scores. Needs `scoring.run`. Throws `SCORING_RUN_UNKNOWN`. */
  async of(actor: Actor, run: string): Promise<ScoreSummary | null> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    if (!(await this.records.get(actor, 'scoreRun', run, { id: true }))) {
      throw scoringErrors.SCORING_RUN_UNKNOWN();
    }
    const { nodes } = await this.records.list<{ summary: ScoreSummary }>(
      systemActor('scoring.summary'),
      'scoreSummary',
      { select: { summary: true }, filter: { run: { id: { eq: run } } }, first: 1 },
    );
    return nodes[0]?.summary ?? null;
  }
}

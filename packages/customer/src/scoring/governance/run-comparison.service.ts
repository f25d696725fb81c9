import { Injectable } from '@nestjs/common';
import { accessErrors, hasPermission, RecordQuery, systemActor, type Actor } from '@ricejar/sdk';
import type { Parameters } from '../scoring-parameters.js';
import { scoringErrors } from '../scoring.errors.js';
import { ScoringService } from '../scoring.service.js';
import { StoredScores } from '../stored-scores.service.js';
import { compareScores, type ScoreColumns, type ScoreComparison, type ScoreMover } from './compare-scores.js';
import type { DatedValidation } from './model-state.js';

/** One of two runs that are compared. */
export interface ComparedRun {
  id: string;
  model: string;
  modelVersion: string;
  asOf: string;
  parameters: Parameters;
  customers: number;
  validation: DatedValidation | null;
  /** `recomputed` where the scores are no longer stored. */
  source: 'stored' | 'recomputed';
  /** False when they had to be computed again, and came out different: the data of then has changed since. */
  exact: boolean;
}

export interface NamedScoreMover extends ScoreMover {
  name: string;
}

export interface RunComparisonResult extends Omit<ScoreComparison, 'movers'> {
  left: ComparedRun;
  right: ComparedRun;
  /** Of those the actor may see. */
  movers: NamedScoreMover[];
}

interface RunRow extends Omit<ComparedRun, 'source' | 'exact'> {
  digest: string | null;
  kept: boolean | null;
  status: string | null;
}

const RUN = {
  id: true,
  model: true,
  modelVersion: true,
  asOf: true,
  parameters: true,
  customers: true,
  validation: true,
  digest: true,
  kept: true,
  status: true,
} as const;

const MOVERS_SHOWN = 20;
const SYSTEM = systemActor('scoring.compare');

/** Puts two runs side by side: two versions of a model, two sets of parameters, two days, or two models. */
@Injectable()
export class RunComparison {
  constructor(
    private readonly records: RecordQuery,
    private readonly scoring: ScoringService,
    private readonly stored: StoredScores,
  ) {}

  /**
   * Needs `scoring.run`: it speaks of all customers. Scores that are no longer stored are computed again. Throws
   * `SCORING_RUN_UNKNOWN`, `SCORING_RUN_UNFINISHED`, and `SCORING_RUN_VERSION_GONE` where that cannot be done.
   */
  async compare(actor: Actor, left: string, right: string): Promise<RunComparisonResult> {
    if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
    const a = await this.side(actor, left);
    const b = await this.side(actor, right);
    const { movers, ...comparison } = compareScores(a.scores, b.scores, MOVERS_SHOWN);
    return { ...comparison, left: a.run, right: b.run, movers: await this.named(actor, movers) };
  }

  private async side(actor: Actor, id: string): Promise<{ run: ComparedRun; scores: ScoreColumns }> {
    const found = await this.records.get<RunRow>(actor, 'scoreRun', id, RUN);
    if (!found) throw scoringErrors.SCORING_RUN_UNKNOWN();
    const { digest, kept, status, ...run } = found;
    if (kept) return { run: { ...run, source: 'stored', exact: true }, scores: await this.stored.values(id) };
    if (status !== 'finished' || digest === null) throw scoringErrors.SCORING_RUN_UNFINISHED();
    const { version } = this.scoring.model(run.model);
    if (version !== run.modelVersion) {
      throw scoringErrors.SCORING_RUN_VERSION_GONE({ version: run.modelVersion, current: version });
    }
    const again = await this.scoring.compute(SYSTEM, run.model, {
      asOf: run.asOf,
      parameters: run.parameters,
      wanted: await this.scoring.liveOnes(SYSTEM),
    });
    return { run: { ...run, source: 'recomputed', exact: again.digest === digest }, scores: again.results };
  }

  /** Whom the actor may not see is left out. */
  private async named(actor: Actor, movers: readonly ScoreMover[]): Promise<NamedScoreMover[]> {
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

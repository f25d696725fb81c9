import { Injectable, Logger } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  Jobs,
  RecordChange,
  RecordQuery,
  RicejarError,
  systemActor,
  type Actor,
  type Input,
} from '@ricejar/sdk';
import { checkAsOf, today } from '../as-of.js';
import type { RunError, ScoredRun } from '../scored-run.js';
import type { Parameters } from '../scoring-parameters.js';
import { scoringErrors } from '../scoring.errors.js';
import { ScoringService } from '../scoring.service.js';
import { ModelCards, type MadeValidation } from './model-cards.service.js';
import { ModelChecks } from './model-checks.service.js';
import type { DatedValidation } from './model-state.js';
import { BEGUN_AT, ProgressNotes } from './progress-notes.js';
import { runDifferences, type RunFacts } from './run-differences.js';

/** A run that was begun: what its record says so far. */
interface BegunRun {
  id: string;
  model: string;
  asOf: string;
  parameters: Parameters;
  purpose: 'score' | 'validation' | 'reproduction';
  status: 'queued' | 'running' | 'finished' | 'failed';
  reproduces: { id: string } | null;
  requestedBy: { id: string } | null;
}

export interface StartOptions {
  /** `YYYY-MM-DD`; today unless told. */
  asOf?: string | null;
  /** Those of the model's card unless told. */
  parameters?: unknown;
}

const BEGUN = {
  id: true,
  model: true,
  asOf: true,
  parameters: true,
  purpose: true,
  status: true,
  reproduces: { id: true },
  requestedBy: { id: true },
} as const;

const FACTS = {
  modelVersion: true,
  parameters: true,
  customers: true,
  purchases: true,
  inputs: true,
  digest: true,
} as const;

/** Most runs of one model that are looked through for a validation. */
const VALIDATIONS_KNOWN = 50;

/** Runs of scoring models as jobs: started, seen through, repeated. Each is a `scoreRun` from the start. */
@Injectable()
export class ScoreRuns {
  private readonly logger = new Logger('scoring');

  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly scoring: ScoringService,
    private readonly cards: ModelCards,
    private readonly checks: ModelChecks,
  ) {}

  /** Scores all customers, and keeps the scores. Needs `scoring.run`. Answers the id of the run. */
  start(actor: Actor, model: string, options: StartOptions = {}): Promise<string> {
    return this.begin(actor, model, 'score', options);
  }

  /**
   * Tries a model that foretells on past data. Needs `scoring.run`. Answers the id of the run; the outcome is on the
   * model's card, too, when it was tried with the parameters of the card.
   */
  validate(actor: Actor, model: string, options: StartOptions = {}): Promise<string> {
    return this.begin(actor, model, 'validation', options);
  }

  /** Does a finished run again and compares the digests. Needs `scoring.run`. Answers the id of the repetition. */
  async reproduce(actor: Actor, id: string): Promise<string> {
    requireRunner(actor);
    const run = await this.records.get(actor, 'scoreRun', id, { ...BEGUN, digest: true });
    if (!run) throw scoringErrors.SCORING_RUN_UNKNOWN();
    if (run['digest'] === null) throw scoringErrors.SCORING_RUN_UNFINISHED();
    const { model, asOf, parameters } = run as unknown as BegunRun;
    return this.begin(actor, model, 'reproduction', { asOf, parameters }, { reproduces: id });
  }

  /** Validations made of a model, the newest first. */
  async validations(model: string): Promise<MadeValidation[]> {
    const { nodes } = await this.records.list(systemActor('scoring.govern'), 'scoreRun', {
      select: { modelVersion: true, parameters: true, validation: true },
      filter: { model: { eq: model }, purpose: { eq: 'validation' }, status: { eq: 'finished' } },
      sort: [{ finishedAt: 'DESC' }, { id: 'DESC' }],
      first: VALIDATIONS_KNOWN,
    });
    return nodes.map(({ modelVersion, parameters, validation }) => ({
      version: String(modelVersion),
      parameters: parameters as unknown,
      validation: validation as DatedValidation,
    }));
  }

  /**
   * Every day: scores by each model that is on and has no scores of today yet, and tries anew each whose validation is of
   * another version or other parameters.
   */
  async daily(): Promise<void> {
    const system = systemActor('scoring.daily');
    for (const { key, on, check } of await this.cards.states()) {
      if (!on) continue;
      if (check === 'outdated') await this.validate(system, key);
      if (!(await this.scoredToday(key))) await this.start(system, key);
    }
  }

  /** The work of a run, as a job. What goes wrong is told by the run's record. */
  async work(id: string): Promise<void> {
    const run = await this.records.get<BegunRun>(systemActor('scoring.run'), 'scoreRun', id, BEGUN);
    if (!run || run.status === 'finished' || run.status === 'failed') return;
    const system = systemActor('scoring.run', run.requestedBy?.id);
    await this.note(system, id, { status: 'running', progress: BEGUN_AT });
    try {
      if (run.purpose === 'validation') await this.workValidation(system, run);
      else await this.workScores(system, run);
    } catch (error) {
      await this.note(system, id, {
        status: 'failed',
        error: runError(error),
        finishedAt: this.clock.now().toISOString(),
      });
      if (!(error instanceof RicejarError)) throw error;
      // What broke inside a model is for its author to read.
      if (error.cause instanceof Error) this.logger.error(error.message, error.cause.stack);
    }
  }

  private async begin(
    actor: Actor,
    model: string,
    purpose: BegunRun['purpose'],
    options: StartOptions,
    more: Input = {},
  ): Promise<string> {
    requireRunner(actor);
    const parameters = await this.scoring.parametersFor(model, options.parameters);
    const asOf = checkAsOf(this.clock, options.asOf);
    const { version: modelVersion, validate } = this.scoring.model(model);
    if (purpose === 'validation' && !validate) throw scoringErrors.SCORING_NOTHING_TO_VALIDATE({ model });
    const user = actingUserId(actor);
    const system = systemActor('scoring.run', user ?? undefined, actor.locale);
    const { id } = await this.change.create(system, 'scoreRun', {
      model,
      modelVersion,
      purpose,
      status: 'queued',
      progress: 0,
      asOf,
      parameters,
      kept: false,
      requestedBy: user,
      ...more,
    });
    await this.jobs.enqueue('customer/scoreRun', { run: id }, { singletonKey: id });
    return id;
  }

  private async workValidation(system: Actor, { id, model, asOf, parameters }: BegunRun): Promise<void> {
    const notes = this.progress(system, id);
    const { version, validation, ...found } = await this.checks.check(system, model, {
      asOf,
      parameters,
      wanted: await this.scoring.liveOnes(system),
      onProgress: notes.tell,
    });
    await notes.written();
    await this.change.transaction(async (tx) => {
      const finished = { ...found, ...this.finished(), validation, modelVersion: version };
      await tx.update(system, 'scoreRun', id, null, { ...finished, customers: validation.customers });
      await this.cards.noteValidation(tx, system, model, { version, parameters, validation });
    });
  }

  private async workScores(system: Actor, run: BegunRun): Promise<void> {
    const { id, model, asOf, parameters, reproduces } = run;
    const wanted = await this.scoring.liveOnes(system);
    const notes = this.progress(system, id);
    const options = { asOf, parameters, wanted, onProgress: notes.tell };
    const scored = await this.scoring.compute(system, model, options);
    await notes.written();
    if (run.purpose === 'score') {
      await this.change.transaction((tx) => this.scoring.keep(tx, system, scored, id));
      return;
    }
    const again = factsOf(scored);
    const before =
      reproduces &&
      (await this.records.get<RunFacts & { id: string }>(system, 'scoreRun', reproduces.id, FACTS));
    const differences = before ? runDifferences(before, again) : [];
    const { firstDay, lastDay, durationMs } = scored;
    await this.note(system, id, {
      ...again,
      ...this.finished(),
      firstDay,
      lastDay,
      durationMs,
      reproduction: { matches: before?.digest === again.digest, differences },
    });
  }

  private finished(): Input {
    return { status: 'finished', progress: 100, finishedAt: this.clock.now().toISOString() };
  }

  private progress(system: Actor, id: string): ProgressNotes {
    return new ProgressNotes((progress) => this.note(system, id, { progress }));
  }

  private async note(system: Actor, id: string, values: Input): Promise<void> {
    await this.change.update(system, 'scoreRun', id, null, values);
  }

  private async scoredToday(model: string): Promise<boolean> {
    const { nodes } = await this.records.list(systemActor('scoring.daily'), 'scoreRun', {
      select: { id: true },
      filter: {
        model: { eq: model },
        purpose: { eq: 'score' },
        asOf: { eq: today(this.clock) },
        status: { ne: 'failed' },
      },
      first: 1,
    });
    return nodes.length > 0;
  }
}

const factsOf = ({ modelVersion, parameters, purchases, inputs, digest, results }: ScoredRun): RunFacts => ({
  modelVersion,
  parameters,
  purchases,
  inputs,
  digest,
  customers: results.length,
});

function requireRunner(actor: Actor): void {
  if (!hasPermission(actor, 'scoring.run')) throw accessErrors.FORBIDDEN();
}

const UNEXPECTED: RunError = {
  code: 'INTERNAL',
  text: {
    en: 'Something went wrong that nobody foresaw; the log of the server says what.',
    zh: '发生了意外错误，详情请查看服务器日志。',
  },
};

const runError = (error: unknown): RunError =>
  error instanceof RicejarError
    ? { code: error.code, text: { en: error.messageIn('en'), zh: error.messageIn('zh-CN') } }
    : UNEXPECTED;

import { Injectable } from '@nestjs/common';
import { Clock, Computations, Extensions, RecordQuery, type Actor } from '@ricejar/sdk';
import { findModel } from '../find-model.js';
import type { ModelValidation } from '../model-validation.js';
import { collectTable, SCORING_LIMITS } from '../purchase-collector.js';
import { dayNumber, dayText, type PurchaseTable } from '../purchase-table.js';
import { dataRange, type ScoredRun } from '../scored-run.js';
import type { ValidateTask } from '../scoring-computations.js';
import { VALIDATION_DAYS, type ScoringModel } from '../scoring-model.js';
import type { Parameters } from '../scoring-parameters.js';
import type { DatedValidation } from './model-state.js';

export interface CheckOptions {
  /** The day up to which the model is judged, `YYYY-MM-DD`. */
  asOf: string;
  parameters: Parameters;
  wanted: (customerId: string) => boolean;
  /** Told how much of the work is done, from 0 to 1. */
  onProgress?: (done: number) => void;
}

export interface CheckedModel extends Pick<ScoredRun, 'firstDay' | 'lastDay' | 'purchases' | 'durationMs'> {
  version: string;
  validation: DatedValidation;
}

/** Tries models that foretell on the installation's own past: what they would have said against what then came. */
@Injectable()
export class ModelChecks {
  constructor(
    private readonly records: RecordQuery,
    private readonly extensions: Extensions,
    private readonly clock: Clock,
    private readonly computations: Computations,
  ) {}

  async check(actor: Actor, key: string, options: CheckOptions): Promise<CheckedModel> {
    const { asOf, parameters, onProgress } = options;
    const extension = findModel(this.extensions, key);
    const { entry } = extension;
    const started = this.clock.now().getTime();
    const dayBefore = dayText(dayNumber(asOf) - (entry.validationDays ?? VALIDATION_DAYS));
    const after = await this.table(actor, entry, asOf, options);
    onProgress?.(0.3);
    const before = after.series ? null : await this.table(actor, entry, dayBefore, options);
    onProgress?.(0.5);
    const validate = async (model: ScoringModel): Promise<ModelValidation> => {
      const gather = (day: string) => model.gather?.({ actor, records: this.records, asOf: day });
      const facts = model.gather && { before: await gather(dayBefore), after: await gather(asOf) };
      const task: ValidateTask = {
        model: key,
        before: { asOf: dayBefore, table: before },
        after: { asOf, table: after },
        parameters,
        facts,
      };
      return this.computations.run<ModelValidation>('customer/validate', task, SCORING_LIMITS);
    };
    const validation = await this.extensions.call(extension, 'validate', validate, SCORING_LIMITS);
    return {
      version: entry.version,
      validation: { ...validation, before: dayBefore, after: asOf },
      ...dataRange(after),
      durationMs: this.clock.now().getTime() - started,
    };
  }

  private table(
    actor: Actor,
    { needs = 'summary' }: ScoringModel,
    asOf: string,
    { wanted }: CheckOptions,
  ): Promise<PurchaseTable> {
    const reader = { extensions: this.extensions, records: this.records, actor };
    return collectTable(reader, { asOf, wanted, needs });
  }
}

import type { Computation, ComputationContext } from '@ricejar/sdk';
import { findModel } from './find-model.js';
import type { ModelValidation } from './model-validation.js';
import { dayNumber, type PurchaseTable } from './purchase-table.js';
import { cutTable } from './purchase-table-builder.js';
import { digestPurchases } from './run-digest.js';
import { scoreChecked } from './score-check.js';
import type { PackedScores } from './score-table.js';
import { scoringInput } from './scoring-input.js';
import type { ValidationFacts } from './scoring-model.js';
import type { Parameters } from './scoring-parameters.js';
import { validateChecked } from './validation-check.js';

export interface ScoreTask {
  /** Key of a scoring model. */
  model: string;
  asOf: string;
  table: PurchaseTable;
  parameters: Parameters;
  facts: unknown;
}

export interface ScoreOutcome {
  scores: PackedScores;
  /** Of the purchases: see `digestPurchases`. */
  purchases: string;
}

export interface ValidateTask {
  model: string;
  /** The table of `after` is cut where there is none: it then has series. */
  before: { asOf: string; table: PurchaseTable | null };
  after: { asOf: string; table: PurchaseTable };
  parameters: Parameters;
  facts: ValidationFacts | undefined;
}

/** What models compute, by the names that `Computations` knows: minutes of work, for which requests must not wait. */
export const scoringComputations = {
  score: {
    run({ model, asOf, table, parameters, facts }: ScoreTask, context: ComputationContext): ScoreOutcome {
      const { entry } = findModel(context.extensions, model);
      const input = scoringInput(asOf, table);
      return {
        scores: scoreChecked(model, entry, input, parameters, facts, (done) => context.progress(done)),
        purchases: digestPurchases(table),
      };
    },
  },
  validate: {
    run(
      { model, before, after, parameters, facts }: ValidateTask,
      { extensions }: ComputationContext,
    ): Promise<ModelValidation> {
      const { entry } = findModel(extensions, model);
      const input = {
        before: scoringInput(before.asOf, before.table ?? cutTable(after.table, dayNumber(before.asOf))),
        after: scoringInput(after.asOf, after.table),
      };
      return validateChecked(model, entry, input, parameters, facts);
    },
  },
} satisfies Record<string, Computation>;

import type { Actor, ChangeTransaction, Input } from '@ricejar/sdk';
import { NO_TIER } from './tier-assignment.js';
import type { GradedCustomer, Grading } from './tier-grading.js';

/** The policy that grades, and when. */
export interface GradingStamp {
  /** The policy's record. */
  id: string;
  number: number;
  /** Day of the data, `YYYY-MM-DD`. */
  asOf: string;
  /** UTC ISO 8601. */
  changedAt: string;
}

/** Writes grades to the customers they differ from, and a tier change for each that moves. */
export async function applyGrades(
  tx: ChangeTransaction,
  system: Actor,
  grading: Grading,
  policy: GradingStamp,
): Promise<void> {
  const moved = (at: number): boolean => (grading.from[at] ?? NO_TIER) !== (grading.to[at] ?? NO_TIER);
  // The day on which a tier was reached stays where the tier stays.
  const since = (to: string | null) => ({ tierSince: to === null ? null : policy.asOf });
  await tx.updateMany(
    system,
    'customer',
    words(grading, moved, (grade) => ({ ...customerRow(grade, policy), ...since(grade.to) })),
  );
  await tx.insertMany(
    system,
    'tierChange',
    words(grading, moved, (grade) => changeRow(grade, policy)),
  );
  await tx.updateMany(
    system,
    'customer',
    words(
      grading,
      (at) => !moved(at),
      (grade) => customerRow(grade, policy),
    ),
  );
}

/** Grades put into words one by one, as they are written: a million customers would not fit. */
function* words<Row>(
  grading: Grading,
  wanted: (at: number) => boolean,
  word: (grade: GradedCustomer) => Row,
): Generator<Row> {
  for (let at = 0; at < grading.ids.length; at++) if (wanted(at)) yield word(grading.graded(at));
}

const customerRow = (grade: GradedCustomer, policy: GradingStamp): { id: string } & Input => ({
  id: grade.customerId,
  tier: grade.to,
  tierScore: grade.score?.toFixed(6) ?? null,
  tierPolicyVersion: policy.number,
  tierReasons: grade.reasons,
  risk: grade.risk,
  riskReasons: grade.riskReasons,
});

const changeRow = (
  { customerId, from, to, score, reasons }: GradedCustomer,
  policy: GradingStamp,
): Input => ({
  customer: customerId,
  fromTier: from,
  toTier: to,
  score: score?.toFixed(6) ?? null,
  reasons,
  policy: policy.id,
  changedAt: policy.changedAt,
});

import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Actor, ChangeTransaction, Input } from '@ricejar/sdk';
import { NO_TIER } from './tier-assignment.js';
import type { WrittenGrades } from './tier-columns.js';
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

/** Scores are shown with one digit: closer ones are not written anew, since most move a little every night. */
const NEAR = 0.05;

/**
 * Writes grades to the customers they differ from, and a tier change for each that moves. Where it is not known what is
 * `written` there, everybody is.
 */
export async function applyGrades(
  tx: ChangeTransaction,
  system: Actor,
  grading: Grading,
  policy: GradingStamp,
  written?: WrittenGrades,
): Promise<void> {
  // The day on which a tier was reached stays where the tier stays.
  await writeMoves(tx, system, grading, policy, (grade) => ({
    ...customerRow(grade, policy),
    ...sinceThen(grade, policy),
  }));
  const stays = (at: number): boolean =>
    !moves(grading, at) && !(written && isAsWritten(grading, written, at));
  await tx.updateMany(
    system,
    'customer',
    words(grading, stays, (grade) => customerRow(grade, policy)),
  );
}

/** Writes the grades of those that move alone, and their tier changes; risk stays as it is. */
export const applyMoves = (
  tx: ChangeTransaction,
  system: Actor,
  grading: Grading,
  policy: GradingStamp,
): Promise<void> =>
  writeMoves(tx, system, grading, policy, (grade) => ({
    ...tierRow(grade, policy),
    ...sinceThen(grade, policy),
  }));

async function writeMoves(
  tx: ChangeTransaction,
  system: Actor,
  grading: Grading,
  policy: GradingStamp,
  row: (grade: GradedCustomer) => { id: string } & Input,
): Promise<void> {
  const moved = (at: number): boolean => moves(grading, at);
  await tx.updateMany(system, 'customer', words(grading, moved, row));
  await tx.insertMany(
    system,
    'tierChange',
    words(grading, moved, (grade) => changeRow(grade, policy)),
  );
}

/** Whether everything that stands at a customer is still so. */
function isAsWritten(grading: Grading, written: WrittenGrades, at: number): boolean {
  const [score, last] = [grading.score[at] ?? NaN, written.score[at] ?? NaN];
  const sameScore = Number.isNaN(score) ? Number.isNaN(last) : Math.abs(score - last) < NEAR;
  return (
    sameScore &&
    grading.placement.decidedBy[at] === written.decidedBy[at] &&
    grading.data.components.every((column, index) => column.saidAt(at) === written.said[index]?.saidAt(at))
  );
}

const moves = ({ from, to }: Grading, at: number): boolean => (from[at] ?? NO_TIER) !== (to[at] ?? NO_TIER);

const sinceThen = ({ to }: GradedCustomer, { asOf }: GradingStamp): Input => ({
  tierSince: to === null ? null : asOf,
});

/** Customers that are looked at before others have a turn. */
const TURN = 5_000;

/** Grades put into words one by one, as they are written: a million customers would not fit. */
async function* words<Row>(
  grading: Grading,
  wanted: (at: number) => boolean,
  word: (grade: GradedCustomer) => Row,
): AsyncGenerator<Row> {
  for (let at = 0; at < grading.ids.length; at++) {
    if (at % TURN === 0) await yieldToOthers();
    if (wanted(at)) yield word(grading.graded(at));
  }
}

const tierRow = (grade: GradedCustomer, policy: GradingStamp): { id: string } & Input => ({
  id: grade.customerId,
  tier: grade.to,
  tierScore: grade.score?.toFixed(6) ?? null,
  tierPolicyVersion: policy.number,
  tierDecidedBy: grade.decidedBy,
  tierReasons: grade.reasons,
});

const customerRow = (grade: GradedCustomer, policy: GradingStamp): { id: string } & Input => ({
  ...tierRow(grade, policy),
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

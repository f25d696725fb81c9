import type { Actor, ChangeTransaction } from '@ricejar/sdk';
import { inBatches } from '../scoring/batches.js';
import type { GradedCustomer } from './tier-grading.service.js';

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
  grades: readonly GradedCustomer[],
  policy: GradingStamp,
): Promise<void> {
  await writeGrades(tx, system, grades, policy);
  await recordMoves(
    tx,
    system,
    grades.filter((grade) => grade.from !== grade.to),
    policy,
  );
}

async function writeGrades(
  tx: ChangeTransaction,
  system: Actor,
  grades: readonly GradedCustomer[],
  policy: GradingStamp,
): Promise<void> {
  const rows = grades.map((grade) => ({
    id: grade.customerId,
    tier: grade.to,
    tierScore: grade.score?.toFixed(6) ?? null,
    tierPolicyVersion: policy.number,
    tierReasons: grade.reasons,
    risk: grade.risk,
    riskReasons: grade.riskReasons,
    // Left out where the tier stays, so that the day it was reached stays too.
    ...(grade.from !== grade.to && { tierSince: grade.to === null ? null : policy.asOf }),
  }));
  const moved = rows.filter((row) => 'tierSince' in row);
  const stayed = rows.filter((row) => !('tierSince' in row));
  for (const batch of inBatches(moved)) await tx.updateMany(system, 'customer', batch);
  for (const batch of inBatches(stayed)) await tx.updateMany(system, 'customer', batch);
}

async function recordMoves(
  tx: ChangeTransaction,
  system: Actor,
  movers: readonly GradedCustomer[],
  policy: GradingStamp,
): Promise<void> {
  const rows = movers.map(({ customerId, from, to, score, reasons }) => ({
    customer: customerId,
    fromTier: from,
    toTier: to,
    score: score?.toFixed(6) ?? null,
    reasons,
    policy: policy.id,
    changedAt: policy.changedAt,
  }));
  for (const batch of inBatches(rows)) await tx.insertMany(system, 'tierChange', batch);
}

import type { Input, Row } from '@ricejar/sdk';
import type { ClockFace } from './commitment-clock.js';
import type { CommitmentStatus } from './commitment.record.js';

const instant = (value: unknown): Date => new Date(value as string | Date);
const instantOrNull = (value: unknown): Date | null =>
  value === null || value === undefined ? null : instant(value);

/** The clock face that a stored commitment holds. */
export function faceOf(row: Row): ClockFace {
  const status = row['status'] as CommitmentStatus;
  const startedAt = instant(row['startedAt']);
  // Commitments brought in from elsewhere may say only when they started.
  const runs = status === 'running' || (status === 'missed' && row['settledAt'] === null);
  return {
    status,
    startedAt,
    dueAt: instant(row['dueAt']),
    runningSince: instantOrNull(row['runningSince']) ?? (runs && !row['usedSeconds'] ? startedAt : null),
    pausedAt: instantOrNull(row['pausedAt']),
    settledAt: instantOrNull(row['settledAt']),
    targetSeconds: Number(row['targetSeconds']),
    usedSeconds: Number(row['usedSeconds'] ?? 0),
  };
}

/** The fields of the record that a clock face fills. */
export const fieldsOf = (face: ClockFace): Input => ({
  status: face.status,
  startedAt: face.startedAt.toISOString(),
  dueAt: face.dueAt.toISOString(),
  runningSince: face.runningSince?.toISOString() ?? null,
  pausedAt: face.pausedAt?.toISOString() ?? null,
  settledAt: face.settledAt?.toISOString() ?? null,
  targetSeconds: face.targetSeconds,
  usedSeconds: face.usedSeconds,
});

/** The id a reference holds, read as a bare id or as `{ id }`. */
export function refId(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id);
  return null;
}

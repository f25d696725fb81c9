import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock, Input, PendingChange } from '@ricejar/sdk';
import { complaintErrors } from './complaint.errors.js';

/**
 * What the flow itself writes beside what a person filled in. It travels next to the person's change and joins it in
 * the before-rules, so that one change, judged by the person's rights, holds both.
 */
const moves = new AsyncLocalStorage<Input>();

export const withFlowFields = <T>(fields: Input, work: () => Promise<T>): Promise<T> =>
  moves.run(fields, work);

/** Complaints of people open through their flow; what the system brings in from elsewhere gets a number at least. */
export async function beforeComplaintCreate(change: PendingChange, clock: Clock): Promise<void> {
  const fields = moves.getStore();
  if (!fields && change.actor.kind === 'user') throw complaintErrors.COMPLAINT_NEEDS_FLOW();
  Object.assign(change.input, fields);
  change.input['number'] ??= await nextNumber(change, clock.now());
}

export function beforeComplaintUpdate(change: PendingChange): void {
  Object.assign(change.input, moves.getStore());
}

/** A missed promise stays visible: nobody deletes what was promised or done. */
export function keepOnRecord(change: PendingChange): void {
  if (change.actor.kind === 'user') throw complaintErrors.COMPLAINT_RECORD_KEPT();
}

/** `C-2026-00042`: counted within the year (UTC). */
async function nextNumber(change: PendingChange, now: Date): Promise<string> {
  const year = now.getUTCFullYear();
  const number = await change.tx.nextNumber(`complaint.${year}`);
  return `C-${year}-${String(number).padStart(5, '0')}`;
}

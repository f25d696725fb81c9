import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock, Input, PendingChange } from '@ricejar/sdk';
import { complaintErrors } from './complaint.errors.js';

interface FlowFields {
  /** The complaint they are for; null for the one being created. */
  id: string | null;
  fields: Input;
}

/**
 * What the flow itself writes beside what a person filled in. It travels next to the person's change and joins it in
 * the before-rules, so that one change, judged by the person's rights, holds both.
 */
const moves = new AsyncLocalStorage<FlowFields>();

/** Runs one write of a complaint (`id` null: its creation) with the fields that the flow adds to it. */
export const withFlowFields = <T>(id: string | null, fields: Input, work: () => Promise<T>): Promise<T> =>
  moves.run({ id, fields }, work);

/** Complaints of people open through their flow; what the system brings in from elsewhere gets a number at least. */
export async function beforeComplaintCreate(change: PendingChange, clock: Clock): Promise<void> {
  const move = moves.getStore();
  if (move?.id === null) Object.assign(change.input, move.fields);
  else if (change.actor.kind === 'user') throw complaintErrors.COMPLAINT_NEEDS_FLOW();
  change.input['number'] ??= await nextNumber(change, clock.now());
}

export function beforeComplaintUpdate(change: PendingChange): void {
  const move = moves.getStore();
  // A rule of another plugin may write a second complaint on the way: that one makes no step.
  if (move?.id === change.id) Object.assign(change.input, move.fields);
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

import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  RecordChange,
  RecordQuery,
  type Actor,
  type ChangeTransaction,
  type Row,
} from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import { addDays } from './selection-evaluation.js';
import { systemFor } from './selection-policies.service.js';
import { requireWriter } from './selection-reviews.service.js';
import { OPPORTUNITY_PATH, type SelectionSubject } from './selection-subject.js';
import { selectionErrors } from './selection.errors.js';

export const SELECTION_OVERRIDE = 'selection.override';
const LONGEST_REASON = 2000;

/** Letting through what a review refused: asked for with a reason, decided by somebody else, both on record. */
@Injectable()
export class SelectionOverrides {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
  ) {}

  /**
   * For who may change the subject. Throws `SELECTION_REVIEW_UNKNOWN`, `SELECTION_REVIEW_REPLACED`,
   * `SELECTION_OVERRIDE_NOT_NEEDED`, `SELECTION_OVERRIDE_PENDING`, `SELECTION_OVERRIDE_REASON`. One that was rejected may
   * be asked for again.
   */
  async request(actor: Actor, id: string, reason: string): Promise<void> {
    await this.requireVisible(actor, id);
    const overrideReason = reasonOf(reason);
    await this.change.transaction(async (tx) => {
      const review = await this.lockCurrent(tx, id);
      await requireWriter(tx, actor, subjectOf(review));
      if (review['result'] !== 'refused' || review['overrideStatus'] === 'approved') {
        throw selectionErrors.SELECTION_OVERRIDE_NOT_NEEDED();
      }
      if (review['overrideStatus'] === 'requested') throw selectionErrors.SELECTION_OVERRIDE_PENDING();
      await tx.update(systemFor(actor, 'selection.override'), 'selectionReview', id, null, {
        overrideStatus: 'requested',
        overrideReason,
        overrideRequestedBy: actingUserId(actor),
        overrideRequestedAt: this.clock.now().toISOString(),
        overrideDecidedBy: null,
        overrideDecidedAt: null,
        overrideNote: null,
      });
      await tx.emit('selectionReview.overrideRequested', { id, customer: review['customer'] });
    });
  }

  /**
   * Needs `selection.override`, and another person than who asked. An approved one holds as long as a review would.
   * Throws `SELECTION_REVIEW_UNKNOWN`, `SELECTION_REVIEW_REPLACED`, `SELECTION_OVERRIDE_NONE`, `SELECTION_OVERRIDE_OWN`,
   * and, for a rejection, `SELECTION_OVERRIDE_REASON`.
   */
  async decide(actor: Actor, id: string, approve: boolean, note: string | null): Promise<void> {
    if (!hasPermission(actor, SELECTION_OVERRIDE)) throw accessErrors.FORBIDDEN();
    await this.requireVisible(actor, id);
    const overrideNote = approve ? note?.trim().slice(0, LONGEST_REASON) || null : reasonOf(note ?? '');
    await this.change.transaction(async (tx) => {
      const review = await this.lockCurrent(tx, id);
      if (review['overrideStatus'] !== 'requested') throw selectionErrors.SELECTION_OVERRIDE_NONE();
      const decider = actingUserId(actor);
      if (decider === null || decider === review['overrideRequestedBy'])
        throw selectionErrors.SELECTION_OVERRIDE_OWN();
      const overrideStatus = approve ? 'approved' : 'rejected';
      await tx.update(systemFor(actor, 'selection.override'), 'selectionReview', id, null, {
        overrideStatus,
        overrideDecidedBy: decider,
        overrideDecidedAt: this.clock.now().toISOString(),
        overrideNote,
        ...(approve && { validUntil: await this.until(tx, review) }),
      });
      await tx.emit('selectionReview.overrideDecided', {
        id,
        customer: review['customer'],
        status: overrideStatus,
      });
    });
  }

  private async until(tx: ChangeTransaction, review: Row): Promise<string> {
    const policy = await tx.read('selectionPolicy', String(review['policy']));
    return addDays(today(this.clock), Number(policy?.['definition'].validDays ?? 0));
  }

  private async lockCurrent(tx: ChangeTransaction, id: string): Promise<Row> {
    const review = await tx.lock('selectionReview', id);
    if (!review) throw selectionErrors.SELECTION_REVIEW_UNKNOWN();
    if (review['current'] !== true) throw selectionErrors.SELECTION_REVIEW_REPLACED();
    return review;
  }

  private async requireVisible(actor: Actor, id: string): Promise<void> {
    if (!(await this.records.get(actor, 'selectionReview', id, { id: true }))) {
      throw selectionErrors.SELECTION_REVIEW_UNKNOWN();
    }
  }
}

const subjectOf = (review: Row): SelectionSubject =>
  review['subject'] === 'opportunity'
    ? { kind: 'opportunity', id: String(review[OPPORTUNITY_PATH]) }
    : { kind: 'customer', id: String(review['customer']) };

function reasonOf(text: string): string {
  const reason = text.trim();
  if (reason.length === 0 || reason.length > LONGEST_REASON) {
    throw selectionErrors.SELECTION_OVERRIDE_REASON({ most: LONGEST_REASON });
  }
  return reason;
}

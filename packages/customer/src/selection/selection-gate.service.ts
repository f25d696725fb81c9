import { Injectable } from '@nestjs/common';
import { Clock, type Money, type PendingChange, type RicejarError } from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import { isAtLeast, type SelectionDefinition } from './selection-definition.js';
import { SelectionPolicies } from './selection-policies.service.js';
import { GATE_ACTOR, SelectionReviews, type ReviewRow } from './selection-reviews.service.js';
import { isOpen, standingOf } from './selection-standing.js';
import type { SelectionSubject } from './selection-subject.js';
import { selectionErrors } from './selection.errors.js';

/** Stages of a customer's life in which it is one of ours. */
const OURS: readonly unknown[] = ['active', 'dormant'];

/** Of an opportunity that is about to be written, what the gate looks at. */
export interface GatedOpportunity {
  customer: string | null;
  /** Null: nobody knows yet what it is worth. */
  amount: Money | null;
  /** Past the first stage of its pipeline, and not lost. */
  advanced: boolean;
}

/** Lets prospects become customers, and large opportunities leave their first stage, only with a review that passed. */
@Injectable()
export class SelectionGate {
  constructor(
    private readonly clock: Clock,
    private readonly policies: SelectionPolicies,
    private readonly reviews: SelectionReviews,
  ) {}

  /** From which amount (base currency) on opportunities need a review; null: none does. */
  async opportunitiesFrom(): Promise<string | null> {
    return (await this.definition())?.opportunitiesFrom ?? null;
  }

  /** Before-rule of `customer.create` and `customer.update`. */
  async beforeCustomerWrite({ id, before, input }: PendingChange): Promise<void> {
    if (!OURS.includes(input['lifecycle']) || OURS.includes(before?.['lifecycle'])) return;
    const definition = await this.definition();
    if (!definition?.newCustomers) return;
    if (!before) throw selectionErrors.SELECTION_CUSTOMER_FIRST_PROSPECT({ field: 'lifecycle' });
    const field = { field: 'lifecycle' };
    await this.requireReview({ kind: 'customer', id }, field, () =>
      selectionErrors.SELECTION_CUSTOMER_REVIEW_NEEDED({ ...field, id }),
    );
  }

  /**
   * For the before-rules of opportunities: how one stood before (null: it is new) and will stand after. One that was past
   * the gate when a policy came into force goes on, unless a review has refused it since.
   */
  async beforeOpportunityWrite(
    { id, tx }: PendingChange,
    before: GatedOpportunity | null,
    after: GatedOpportunity,
  ): Promise<void> {
    if (!after.advanced || !after.amount) return;
    const least = await this.opportunitiesFrom();
    if (least === null) return;
    const { amount, currency } = await tx.inBaseCurrency(after.amount);
    if (!isAtLeast(amount, least)) return;
    const details = { field: before?.advanced ? 'amount' : 'stage', amount: readable(least), currency };
    if (!before) throw selectionErrors.SELECTION_OPPORTUNITY_FIRST_STAGE(details);
    if (after.customer === null)
      throw selectionErrors.SELECTION_OPPORTUNITY_CUSTOMER_NEEDED({ field: 'customer' });
    const passedBefore =
      before.advanced &&
      before.amount !== null &&
      isAtLeast((await tx.inBaseCurrency(before.amount)).amount, least);
    await this.requireReview({ kind: 'opportunity', id }, details, () =>
      passedBefore ? null : selectionErrors.SELECTION_OPPORTUNITY_REVIEW_NEEDED({ ...details, id }),
    );
  }

  private async definition(): Promise<SelectionDefinition | null> {
    return (await this.policies.inForce())?.definition ?? null;
  }

  /** `missing` answers what is wrong with having no review, or one that has run out. */
  private async requireReview(
    subject: SelectionSubject,
    details: { field: string },
    missing: () => RicejarError | null,
  ): Promise<void> {
    const review = await this.reviews.current(GATE_ACTOR, subject);
    const standing = standingOf(review, today(this.clock));
    if (isOpen(standing)) return;
    const lack = missing();
    if (!review) {
      if (lack) throw lack;
      return;
    }
    const facts = { ...details, review: review.name, reviewId: review.id };
    if (standing === 'waiting') throw selectionErrors.SELECTION_OVERRIDE_WAITING(facts);
    if (standing === 'refused') throw selectionErrors.SELECTION_REFUSED({ ...facts, ...why(review) });
    if (lack) throw selectionErrors.SELECTION_REVIEW_EXPIRED({ ...facts, until: review.validUntil });
  }
}

/** With the thousands apart, as both languages write them. */
const readable = (amount: string): string => new Intl.NumberFormat('en').format(Number(amount));

const why = ({ reasons }: ReviewRow): { why: string; whyZh: string } => ({
  why: (reasons ?? []).map(({ text }) => text.en).join('; '),
  whyZh: (reasons ?? []).map(({ text }) => text.zh).join('；'),
});

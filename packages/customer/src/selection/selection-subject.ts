import type { Filter, Row } from '@ricejar/sdk';
import type { SelectionSubjectKind } from './selection.choices.js';

/** Path of the reference to the opportunity: a field that the opportunity module adds to reviews. */
export const OPPORTUNITY_PATH = 'ext.opportunity.opportunity';

/** What is reviewed: a customer, or one of its opportunities. */
export interface SelectionSubject {
  kind: SelectionSubjectKind;
  /** Of the customer or the opportunity. */
  id: string;
}

/** Field values that the current review of a subject holds. */
export const currentReviewOf = ({ kind, id }: SelectionSubject): Row =>
  kind === 'customer'
    ? { customer: id, subject: kind, current: true }
    : { [OPPORTUNITY_PATH]: id, current: true };

/** The same as a filter. */
export const currentReviewFilter = ({ kind, id }: SelectionSubject): Filter => ({
  current: { eq: true },
  ...(kind === 'customer'
    ? { customer: { id: { eq: id } }, subject: { eq: kind } }
    : { ext: { opportunity: { opportunity: { id: { eq: id } } } } }),
});

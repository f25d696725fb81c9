import type { Api, RefValue } from '@ricejar/admin-sdk';
import type { ConflictKind, SelectionCriterion, StoredAnswer } from '../selection.js';

export interface ConflictDraft {
  customer: RefValue;
  kind: ConflictKind;
  note: string;
}

/** An answer as it stands in the form. */
export interface AnswerDraft {
  score: number | null;
  evidence: string;
  evidenceOn: string | null;
  source: string;
  conflicts: readonly ConflictDraft[];
}

export type AnswerDrafts = Readonly<Record<string, AnswerDraft>>;

const EMPTY: AnswerDraft = { score: null, evidence: '', evidenceOn: null, source: '', conflicts: [] };

export const emptyDrafts = (criteria: readonly SelectionCriterion[]): AnswerDrafts =>
  Object.fromEntries(criteria.map(({ key }) => [key, EMPTY]));

/** Answers of an earlier review, as far as the criteria are still asked; conflicts whose customer is not to be seen go. */
export function draftsOf(
  criteria: readonly SelectionCriterion[],
  answers: readonly StoredAnswer[],
  customers: readonly RefValue[],
): AnswerDrafts {
  const byKey = new Map(answers.map((answer) => [answer.criterion, answer]));
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  return Object.fromEntries(
    criteria.map(({ key, conflictCheck }) => {
      const answer = byKey.get(key);
      if (!answer) return [key, EMPTY];
      const { score, evidence, evidenceOn, source } = answer;
      const conflicts = answer.conflicts.flatMap(({ customer, kind, note }) => {
        const seen = byId.get(customer);
        return seen && conflictCheck ? [{ customer: seen, kind, note: note ?? '' }] : [];
      });
      return [key, { score, evidence, evidenceOn, source, conflicts }];
    }),
  );
}

/** The answers that have a score, as the API takes them. */
export const toAnswers = (drafts: AnswerDrafts): Api.SelectionAnswerInput[] =>
  Object.entries(drafts).flatMap(([criterion, { score, evidence, evidenceOn, source, conflicts }]) =>
    score === null
      ? []
      : [
          {
            criterion,
            score,
            evidence: evidence.trim(),
            evidenceOn,
            source: source.trim(),
            conflicts: conflicts.map(({ customer, kind, note }) => ({
              customer: customer.id,
              kind,
              note: note.trim() || null,
            })),
          },
        ],
  );

/** Whether a scored answer says what it rests on. */
export const isGrounded = ({ score, evidence, evidenceOn, source }: AnswerDraft, today: string): boolean =>
  score === null ||
  (evidence.trim() !== '' && source.trim() !== '' && evidenceOn !== null && evidenceOn <= today);

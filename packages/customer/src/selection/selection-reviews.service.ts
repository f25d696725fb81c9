import { Injectable } from '@nestjs/common';
import {
  actingUserId,
  Clock,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Row,
} from '@ricejar/sdk';
import { today } from '../scoring/as-of.js';
import type { Reason } from '../scoring/scoring-model.js';
import { checkAnswers, isDay, sketchAnswers, type SelectionAnswerInput } from './selection-answers.js';
import type { SelectionDefinition } from './selection-definition.js';
import {
  addDays,
  evaluateSelection,
  type SelectionAnswer,
  type SelectionOutcome,
  type SelectionResult,
} from './selection-evaluation.js';
import { SelectionPolicies, systemFor, type PublishedSelection } from './selection-policies.service.js';
import { standingOf, type OverrideStatus, type SelectionStanding } from './selection-standing.js';
import {
  currentReviewFilter,
  currentReviewOf,
  OPPORTUNITY_PATH,
  type SelectionSubject,
} from './selection-subject.js';
import { answerError, selectionErrors } from './selection.errors.js';

export interface SelectionReviewDraft {
  subject: SelectionSubject;
  /** Number of the policy that the reviewer answered. */
  policy: number;
  answers: readonly SelectionAnswerInput[];
  conditions?: string | null;
  /** By when the conditions are to be met. */
  conditionsUntil?: string | null;
  note?: string | null;
}

export interface SubmittedReview {
  id: string;
  name: string;
  outcome: SelectionOutcome;
}

/** A stored review, as its standing and a replay need it. */
export interface ReviewRow {
  id: string;
  name: string;
  result: SelectionResult;
  score: string;
  answers: SelectionAnswer[];
  reasons: Reason[] | null;
  validUntil: string;
  decidedAt: string;
  overrideStatus: OverrideStatus | null;
  policy: { id: string; number: number };
}

export interface SubjectStanding {
  /** Number of the policy in force; null: the gate is off. */
  policy: number | null;
  standing: SelectionStanding;
  review: ReviewRow | null;
}

export interface SelectionReplay {
  policy: number;
  /** As of the day of the review. */
  outcome: SelectionOutcome;
}

const REVIEW = {
  id: true,
  name: true,
  result: true,
  score: true,
  answers: true,
  reasons: true,
  validUntil: true,
  decidedAt: true,
  overrideStatus: true,
  policy: { number: true },
} as const;
const LONGEST_TEXT = 2000;

/** "Is it our customer?", asked of a customer or an opportunity. */
@Injectable()
export class SelectionReviews {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly policies: SelectionPolicies,
  ) {}

  /** Where a subject stands today, with its current review; null for what the actor may not see. */
  async standing(actor: Actor, subject: SelectionSubject): Promise<SubjectStanding | null> {
    if (!(await this.records.get(actor, subject.kind, subject.id, { id: true }))) return null;
    const [policy, review] = await Promise.all([this.policies.inForce(), this.current(actor, subject)]);
    return { policy: policy?.number ?? null, review, standing: standingOf(review, today(this.clock)) };
  }

  /** The current review of a subject that the actor may see. */
  async current(actor: Actor, subject: SelectionSubject): Promise<ReviewRow | null> {
    const { nodes } = await this.records.list<ReviewRow>(actor, 'selectionReview', {
      select: REVIEW,
      filter: currentReviewFilter(subject),
      first: 1,
    });
    return nodes[0] ?? null;
  }

  /** How the policy in force judges answers so far. Throws `SELECTION_POLICY_NONE`, `SELECTION_ANSWER_INVALID`. */
  async preview(answers: readonly SelectionAnswerInput[]): Promise<SelectionOutcome> {
    const { definition } = await this.policies.requireInForce();
    const on = today(this.clock);
    return evaluateSelection(definition, sketchAnswers(definition, answers, on), on);
  }

  /**
   * Stores a review of a subject that the actor may change; from now on it is the one that counts. Throws
   * `SELECTION_POLICY_NONE`, `SELECTION_POLICY_CHANGED`, `SELECTION_SUBJECT_UNKNOWN`,
   * `SELECTION_OPPORTUNITY_CUSTOMER_NEEDED`, `SELECTION_ANSWER_INVALID`, `SELECTION_INCOMPLETE`,
   * `SELECTION_CONDITIONS_NEEDED`, and `FORBIDDEN` to who may not change the subject.
   */
  async submit(actor: Actor, draft: SelectionReviewDraft): Promise<SubmittedReview> {
    const policy = await this.policies.requireInForce();
    if (policy.number !== draft.policy)
      throw selectionErrors.SELECTION_POLICY_CHANGED({ number: policy.number });
    const { definition } = policy;
    const customer = await this.customerOf(actor, draft.subject);
    const on = today(this.clock);
    const answers = checkAnswers(definition, draft.answers, { today: on, customer });
    await this.requireVisible(actor, definition, answers);
    const outcome = evaluateSelection(definition, answers, on);
    if (outcome.result === null) throw incomplete(definition, outcome);
    const term = termOf(draft, definition, outcome.result, on);
    return this.change.transaction((tx) =>
      this.store(tx, actor, {
        draft,
        policy,
        customer,
        answers,
        outcome,
        result: outcome.result ?? 'refused',
        term,
      }),
    );
  }

  /** How another policy would have judged a review on its day. Throws `SELECTION_REVIEW_UNKNOWN`, `SELECTION_POLICY_UNKNOWN`. */
  async replay(actor: Actor, id: string, number: number): Promise<SelectionReplay> {
    const review = await this.records.get<ReviewRow>(actor, 'selectionReview', id, REVIEW);
    if (!review) throw selectionErrors.SELECTION_REVIEW_UNKNOWN();
    const { definition } = await this.policies.numbered(number);
    return {
      policy: number,
      outcome: evaluateSelection(definition, review.answers, review.decidedAt.slice(0, 10)),
    };
  }

  private async store(tx: ChangeTransaction, actor: Actor, ready: Ready): Promise<SubmittedReview> {
    const { draft, policy, customer, answers, outcome, result, term } = ready;
    const system = systemFor(actor, 'selection.review');
    await requireWriter(tx, actor, draft.subject);
    for (const earlier of await tx.find('selectionReview', currentReviewOf(draft.subject))) {
      await tx.update(system, 'selectionReview', String(earlier['id']), null, { current: false });
    }
    const number = await tx.nextNumber('selectionReview');
    const name = `R-${number}`;
    const { id } = await tx.create(system, 'selectionReview', {
      number,
      name,
      customer,
      subject: draft.subject.kind,
      current: true,
      policy: policy.id,
      result,
      score: outcome.score.toFixed(2),
      answers,
      reasons: outcome.reasons,
      conflicts: [...new Set(conflictsIn(answers))],
      ...term,
      note: shortened(draft.note),
      decidedBy: actingUserId(actor),
      decidedAt: this.clock.now().toISOString(),
      ...(draft.subject.kind === 'opportunity' && { [OPPORTUNITY_PATH]: draft.subject.id }),
    });
    await tx.emit('selectionReview.decided', { id, name, customer, result, policy: policy.number });
    return { id, name, outcome };
  }

  /** Id of the customer that a subject stands for. */
  private async customerOf(actor: Actor, { kind, id }: SelectionSubject): Promise<string> {
    const select =
      kind === 'customer' ? { id: true as const } : { id: true as const, customer: { id: true as const } };
    const row = await this.records.get(actor, kind, id, select);
    if (!row) throw selectionErrors.SELECTION_SUBJECT_UNKNOWN();
    const customer: unknown = kind === 'customer' ? row['id'] : row['customer']?.id;
    if (typeof customer !== 'string') throw selectionErrors.SELECTION_OPPORTUNITY_CUSTOMER_NEEDED();
    return customer;
  }

  /** Customers named in conflict are there, and the reviewer may see them. */
  private async requireVisible(
    actor: Actor,
    definition: SelectionDefinition,
    answers: readonly SelectionAnswer[],
  ): Promise<void> {
    const named = [...new Set(conflictsIn(answers))];
    if (named.length === 0) return;
    const { nodes } = await this.records.list(actor, 'customer', {
      select: { id: true },
      filter: { id: { in: named } },
      first: 200,
    });
    const seen = new Set(nodes.map((node) => String(node['id'])));
    const answer = answers.find(({ conflicts }) => conflicts.some(({ customer }) => !seen.has(customer)));
    const criterion = definition.criteria.find(({ key }) => key === answer?.criterion);
    if (criterion) throw answerError('conflictCustomer', criterion);
  }
}

interface Term {
  validUntil: string;
  conditions: string | null;
}

interface Ready {
  draft: SelectionReviewDraft;
  policy: PublishedSelection;
  customer: string;
  answers: readonly SelectionAnswer[];
  outcome: SelectionOutcome;
  result: SelectionResult;
  term: Term;
}

const conflictsIn = (answers: readonly SelectionAnswer[]): string[] =>
  answers.flatMap(({ conflicts }) => conflicts.map(({ customer }) => customer));

const shortened = (text: string | null | undefined): string | null =>
  text?.trim().slice(0, LONGEST_TEXT) || null;

/** Until when the review holds: under conditions, to the day by which they are to be met. */
function termOf(
  { conditions, conditionsUntil }: SelectionReviewDraft,
  { validDays }: SelectionDefinition,
  result: SelectionResult,
  on: string,
): Term {
  const latest = addDays(on, validDays);
  if (result !== 'conditional') return { validUntil: latest, conditions: null };
  const text = shortened(conditions);
  const until = conditionsUntil ?? '';
  if (!text || !isDay(until) || until < on || until > latest) {
    throw selectionErrors.SELECTION_CONDITIONS_NEEDED({
      latest,
      field: text ? 'conditionsUntil' : 'conditions',
    });
  }
  return { validUntil: until, conditions: text };
}

function incomplete({ criteria }: SelectionDefinition, { unanswered }: SelectionOutcome): Error {
  const open = criteria.filter(({ key }) => unanswered.includes(key));
  return selectionErrors.SELECTION_INCOMPLETE({
    criteria: unanswered,
    open: open.map(({ label }) => label.en).join(', '),
    openZh: open.map(({ label }) => label.zh).join('、'),
  });
}

/**
 * Asks the engine whether the actor may change the subject, by a change of nothing; the subject stays locked, so that two
 * reviewers of one subject come one after the other.
 */
export async function requireWriter(
  tx: ChangeTransaction,
  actor: Actor,
  { kind, id }: SelectionSubject,
): Promise<Row> {
  const row = await tx.lock(kind, id);
  if (!row) throw selectionErrors.SELECTION_SUBJECT_UNKNOWN();
  await tx.update(actor, kind, id, Number(row['version']), {});
  return row;
}

/** Who reads for the gate: it holds whatever the caller may see. */
export const GATE_ACTOR = systemActor('selection.gate');

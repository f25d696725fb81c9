import {
  addDays,
  type ConflictKind,
  type NamedConflict,
  type ScoredAnswer,
  type SelectionAnswer,
} from './selection-evaluation.js';
import { HIGHEST_SCORE, type SelectionCriterion, type SelectionDefinition } from './selection-definition.js';
import { answerError } from './selection.errors.js';

/** An answer as a reviewer sends it: a preview may leave out what it rests on. */
export interface SelectionAnswerInput {
  criterion: string;
  score: number;
  evidence?: string | null;
  evidenceOn?: string | null;
  source?: string | null;
  conflicts?: readonly { customer: string; kind: ConflictKind; note?: string | null }[] | null;
}

const LONGEST_EVIDENCE = 2000;
const LONGEST_SOURCE = 200;
const LONGEST_NOTE = 500;
const MOST_CONFLICTS = 20;

/**
 * Answers as they are stored, in the order of the criteria. Throws `SELECTION_ANSWER_INVALID` naming the criterion; whether
 * the customers named in conflict exist is not asked here. `customer` is whom the review is about.
 */
export function checkAnswers(
  { criteria }: SelectionDefinition,
  given: readonly SelectionAnswerInput[],
  { today, customer }: { today: string; customer: string },
): SelectionAnswer[] {
  const byKey = keyed(criteria, given);
  // Where the reviewer is, it may be tomorrow already.
  const latest = addDays(today, 1);
  return criteria.flatMap((criterion) => {
    const answer = byKey.get(criterion.key);
    if (!answer) return [];
    const evidenceOn = answer.evidenceOn ?? '';
    if (!isDay(evidenceOn) || evidenceOn > latest) throw answerError('evidenceOn', criterion);
    return [
      {
        criterion: criterion.key,
        score: answer.score,
        evidence: textOf(answer.evidence, LONGEST_EVIDENCE, 'evidence', criterion),
        evidenceOn,
        source: textOf(answer.source, LONGEST_SOURCE, 'source', criterion),
        conflicts: conflictsOf(criterion, answer, customer),
      },
    ];
  });
}

/** What an evaluation needs of answers that may not be complete yet; a missing day counts as today. */
export function sketchAnswers(
  { criteria }: SelectionDefinition,
  given: readonly SelectionAnswerInput[],
  today: string,
): ScoredAnswer[] {
  return [...keyed(criteria, given).values()].map(({ criterion, score, evidenceOn, conflicts }) => ({
    criterion,
    score,
    evidenceOn: evidenceOn && isDay(evidenceOn) ? evidenceOn : today,
    conflicts: conflicts ?? [],
  }));
}

function keyed(
  criteria: readonly SelectionCriterion[],
  given: readonly SelectionAnswerInput[],
): Map<string, SelectionAnswerInput> {
  const known = new Map(criteria.map((criterion) => [criterion.key, criterion]));
  const byKey = new Map<string, SelectionAnswerInput>();
  for (const answer of given) {
    const criterion = known.get(answer.criterion);
    if (!criterion) throw answerError('unknown', { key: answer.criterion.slice(0, 60) });
    if (byKey.has(answer.criterion)) throw answerError('twice', criterion);
    if (!Number.isInteger(answer.score) || answer.score < 0 || answer.score > HIGHEST_SCORE) {
      throw answerError('score', criterion);
    }
    byKey.set(answer.criterion, answer);
  }
  return byKey;
}

function conflictsOf(
  criterion: SelectionCriterion,
  { conflicts }: SelectionAnswerInput,
  customer: string,
): NamedConflict[] {
  const named = conflicts ?? [];
  if (named.length > 0 && !criterion.conflictCheck) throw answerError('conflicts', criterion);
  if (named.length > MOST_CONFLICTS) throw answerError('conflictMany', criterion, { most: MOST_CONFLICTS });
  const seen = new Set<string>();
  return named.map((one) => {
    if (one.customer === customer) throw answerError('conflictSelf', criterion);
    if (seen.has(one.customer)) throw answerError('conflictTwice', criterion);
    seen.add(one.customer);
    const note = one.note?.trim() ?? '';
    if (note.length > LONGEST_NOTE) throw answerError('conflictNote', criterion, { most: LONGEST_NOTE });
    return { customer: one.customer, kind: one.kind, note: note || null };
  });
}

function textOf(
  text: string | null | undefined,
  most: number,
  problem: 'evidence' | 'source',
  criterion: SelectionCriterion,
): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length === 0 || trimmed.length > most) throw answerError(problem, criterion, { most });
  return trimmed;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, from the year 1000 on. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

import type { Reason } from '../scoring/scoring-model.js';
import { HIGHEST_SCORE, type SelectionCriterion, type SelectionDefinition } from './selection-definition.js';

export const SELECTION_RESULTS = ['pass', 'conditional', 'refused'] as const;
export type SelectionResult = (typeof SELECTION_RESULTS)[number];

/** Why a subject and a customer of ours do not go together. */
export const CONFLICT_KINDS = ['camp', 'dataRivalry', 'futureRival'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

export interface NamedConflict {
  /** Id of the customer. */
  customer: string;
  kind: ConflictKind;
  note: string | null;
}

/** What a reviewer says to one criterion, and what it rests on. */
export interface SelectionAnswer {
  criterion: string;
  /** A whole number from 0 to 5. */
  score: number;
  evidence: string;
  /** The day the evidence is of, `YYYY-MM-DD`. */
  evidenceOn: string;
  /** Where it comes from: a report, a visit, a credit agency. */
  source: string;
  conflicts: readonly NamedConflict[];
}

/** What an evaluation looks at. */
export type ScoredAnswer = Pick<SelectionAnswer, 'criterion' | 'score' | 'evidenceOn'> & {
  conflicts: readonly unknown[];
};

export interface Contribution {
  criterion: string;
  /** Share of the whole, 0 to 1. */
  share: number;
  /** Null while it is not answered. */
  score: number | null;
  /** What it adds to the score, of `share * 100` at most. */
  points: number;
  vetoed: boolean;
  stale: boolean;
}

export interface SelectionOutcome {
  /** Null while the answers leave it open. */
  result: SelectionResult | null;
  /** 0 to 100; criteria without an answer count nothing. */
  score: number;
  /** The most the score can still come to. */
  reachable: number;
  unanswered: readonly string[];
  contributions: readonly Contribution[];
  /** What decided, strongest first. */
  reasons: readonly Reason[];
}

const NOISE = 1e-9;
const DAY = 86_400_000;

/**
 * Judges answers by a policy as of a day (`YYYY-MM-DD`). A veto refuses at once, and so does a score that cannot reach the
 * line any more: the rest need not be answered. Stale evidence and named conflicts leave a pass under conditions at most.
 * Answers to criteria that the policy does not have are left aside.
 */
export function evaluateSelection(
  definition: SelectionDefinition,
  answers: readonly ScoredAnswer[],
  on: string,
): SelectionOutcome {
  const given = new Map(answers.map((answer) => [answer.criterion, answer]));
  const total = definition.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const judged = definition.criteria.map((criterion) =>
    judge(criterion, given.get(criterion.key), criterion.weight / total, oldestFresh(definition, on)),
  );
  const points = judged.reduce((sum, one) => sum + one.points, 0);
  const score = rounded(points);
  const open = judged.filter((one) => one.score === null);
  const reachable = rounded(open.reduce((sum, { share }) => sum + share * 100, points));
  const conflicts = definition.criteria.reduce(
    (sum, { key, conflictCheck }) => sum + (conflictCheck ? (given.get(key)?.conflicts.length ?? 0) : 0),
    0,
  );
  const standing: Standing = { definition, judged, score, reachable, isOpen: open.length > 0, conflicts };
  return {
    result: resultOf(standing),
    score,
    reachable,
    unanswered: open.map(({ criterion }) => criterion),
    contributions: judged,
    reasons: reasonsOf(standing),
  };
}

interface Standing {
  definition: SelectionDefinition;
  judged: readonly Contribution[];
  score: number;
  reachable: number;
  isOpen: boolean;
  conflicts: number;
}

function judge(
  { key, vetoAt }: SelectionCriterion,
  answer: ScoredAnswer | undefined,
  share: number,
  freshFrom: string,
): Contribution {
  if (!answer) return { criterion: key, share, score: null, points: 0, vetoed: false, stale: false };
  return {
    criterion: key,
    share,
    score: answer.score,
    points: (share * 100 * answer.score) / HIGHEST_SCORE,
    vetoed: vetoAt !== null && answer.score <= vetoAt,
    stale: answer.evidenceOn < freshFrom,
  };
}

function resultOf({
  definition,
  judged,
  score,
  reachable,
  isOpen,
  conflicts,
}: Standing): SelectionResult | null {
  const { passAt, conditionalAt } = definition;
  if (judged.some(({ vetoed }) => vetoed) || reachable + NOISE < conditionalAt) return 'refused';
  if (isOpen) return null;
  if (score + NOISE < passAt) return 'conditional';
  return conflicts > 0 || judged.some(({ stale }) => stale) ? 'conditional' : 'pass';
}

/** The earliest day that evidence may be of without being stale. */
const oldestFresh = ({ evidenceDays }: SelectionDefinition, on: string): string => addDays(on, -evidenceDays);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Binary fractions of a hundred read like errors of ours, and must not decide at a line. */
const rounded = (value: number): number => Number(value.toFixed(6));

function reasonsOf(standing: Standing): Reason[] {
  const { definition, judged, score, isOpen, conflicts } = standing;
  const labels = new Map(definition.criteria.map(({ key, label }) => [key, label]));
  const about = (one: Contribution) => labels.get(one.criterion) ?? { en: one.criterion, zh: one.criterion };
  const reasons: Reason[] = judged
    .filter(({ vetoed }) => vetoed)
    .map((one) => ({
      code: 'selection.veto',
      values: { criterion: one.criterion, score: one.score ?? 0 },
      text: {
        en: `Veto: “${about(one).en}” scored ${one.score} of ${HIGHEST_SCORE}`,
        zh: `一票否决：“${about(one).zh}”得 ${one.score} 分（满分 ${HIGHEST_SCORE} 分）`,
      },
    }));
  if (!isOpen || standing.reachable + NOISE < definition.conditionalAt)
    reasons.push(scoreReason(definition, score));
  if (conflicts > 0) {
    reasons.push({
      code: 'selection.conflict',
      values: { customers: conflicts },
      text: {
        en:
          conflicts === 1
            ? 'In conflict with a customer of ours'
            : `In conflict with ${conflicts} customers of ours`,
        zh: `与我们的 ${conflicts} 个客户存在冲突`,
      },
    });
  }
  for (const one of judged.filter(({ stale }) => stale)) {
    reasons.push({
      code: 'selection.stale',
      values: { criterion: one.criterion, days: definition.evidenceDays },
      text: {
        en: `Evidence for “${about(one).en}” is older than ${definition.evidenceDays} days`,
        zh: `“${about(one).zh}”的依据已超过 ${definition.evidenceDays} 天`,
      },
    });
  }
  return reasons;
}

function scoreReason({ passAt, conditionalAt }: SelectionDefinition, score: number): Reason {
  const shown = Math.round(score * 10) / 10;
  if (score + NOISE >= passAt) {
    return {
      code: 'selection.scoreReached',
      values: { score: shown, line: passAt },
      text: { en: `Score ${shown}; ${passAt} are needed to pass`, zh: `得分 ${shown}，通过线为 ${passAt}` },
    };
  }
  const line = score + NOISE >= conditionalAt ? passAt : conditionalAt;
  return {
    code: 'selection.scoreMissed',
    values: { score: shown, line },
    text:
      line === passAt
        ? {
            en: `Score ${shown}, below the ${passAt} needed to pass`,
            zh: `得分 ${shown}，低于通过线 ${passAt}`,
          }
        : {
            en: `Score ${shown}, below the ${conditionalAt} needed even under conditions`,
            zh: `得分 ${shown}，低于有条件通过线 ${conditionalAt}`,
          },
  };
}

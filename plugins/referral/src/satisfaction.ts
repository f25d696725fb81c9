import { demand, referralErrors } from './referral.errors.js';

const NORMAL_95 = 1.959963984540054;
/** A score of fewer answers says more about chance than about customers. */
const LEAST_ANSWERS = 20;

export interface Answers {
  /** 9 and 10; 7 and 8; 0 to 6. */
  promoters: number;
  passives: number;
  detractors: number;
}

export interface NetPromoterScore {
  answers: number;
  /** -100 to 100. */
  score: number;
  standardError: number;
  /** 95 % interval. */
  low: number;
  high: number;
  /** Share of those asked who answered, where that is known. */
  responseRate?: number;
}

/** Answers from 0 to 10, counted. Throws `REFERRAL_INPUT_INVALID`. */
export function countAnswers(answers: readonly number[]): Answers {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const answer of answers) {
    demand(Number.isInteger(answer) && answer >= 0 && answer <= 10, 'answer', answer, '0 - 10');
    counts[answer >= 9 ? 'promoters' : answer >= 7 ? 'passives' : 'detractors'] += 1;
  }
  return counts;
}

/** Groups are pooled by their counts: a mean of scores would weigh small groups too heavily. */
export const pooled = (groups: readonly Answers[]): Answers => ({
  promoters: groups.reduce((sum, one) => sum + one.promoters, 0),
  passives: groups.reduce((sum, one) => sum + one.passives, 0),
  detractors: groups.reduce((sum, one) => sum + one.detractors, 0),
});

/**
 * NPS = 100 (promoters - detractors) / n (Reichheld 2003), with the variance (p + d - (p - d)^2) / n of a difference of
 * shares. Throws `REFERRAL_TOO_FEW_ANSWERS` below 20, `REFERRAL_INPUT_INVALID`.
 */
export function netPromoterScore(
  { promoters, passives, detractors }: Answers,
  asked?: number,
): NetPromoterScore {
  for (const [field, value] of Object.entries({ promoters, passives, detractors })) {
    demand(Number.isInteger(value) && value >= 0, field, value, '0, 1, 2, ...');
  }
  const answers = promoters + passives + detractors;
  requireAnswers(answers);
  const [p, d] = [promoters / answers, detractors / answers];
  const score = 100 * (p - d);
  const standardError = 100 * Math.sqrt((p + d - (p - d) ** 2) / answers);
  if (asked !== undefined) demand(asked >= answers, 'asked', asked, `>= ${answers}`);
  return {
    answers,
    score,
    standardError,
    low: Math.max(-100, score - NORMAL_95 * standardError),
    high: Math.min(100, score + NORMAL_95 * standardError),
    ...(asked !== undefined && { responseRate: answers / asked }),
  };
}

export interface Share {
  answers: number;
  share: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

/**
 * CSAT: the share of 4 and 5 on a scale to 5, with the interval of Wilson 1927, which stays within 0 to 1. Throws
 * `REFERRAL_TOO_FEW_ANSWERS` below 20, `REFERRAL_INPUT_INVALID`.
 */
export function satisfaction(satisfied: number, answers: number): Share {
  demand(Number.isInteger(answers) && answers >= 0, 'answers', answers, '0, 1, 2, ...');
  demand(
    Number.isInteger(satisfied) && satisfied >= 0 && satisfied <= answers,
    'satisfied',
    satisfied,
    `0 - ${answers}`,
  );
  requireAnswers(answers);
  return { answers, share: satisfied / answers, ...wilsonInterval(satisfied, answers) };
}

/** 95 % interval of a share. */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
  const z = NORMAL_95;
  const share = hits / n;
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function requireAnswers(answers: number): void {
  if (answers >= LEAST_ANSWERS) return;
  throw referralErrors.REFERRAL_TOO_FEW_ANSWERS({ answers, needed: LEAST_ANSWERS });
}

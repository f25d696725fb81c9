import { defineErrors, type ErrorDetails, type Localized, type RicejarError } from '@ricejar/sdk';

export const tierErrors = defineErrors({
  TIER_CUTOFFS_INVALID: {
    class: 'badInput',
    message: { en: 'Cut-off of tier {tier}: {problem}.', zh: '等级 {tier} 的分界值：{problemZh}。' },
  },
  TIER_POLICY_CONFLICT: {
    class: 'conflict',
    message: {
      en: 'Somebody else published a tier policy in the meantime. Look at it, then publish again.',
      zh: '其他人刚刚发布了新的分级政策。请查看后再次发布。',
    },
  },
  TIER_POLICY_NONE: {
    class: 'conflict',
    message: {
      en: 'No tier policy is published yet: publish one first.',
      zh: '尚未发布任何分级政策，请先发布。',
    },
  },
  TIER_POLICY_KEPT: {
    class: 'conflict',
    message: {
      en: 'Tier policies are kept: grades refer to them. Publish a new one instead.',
      zh: '分级政策须保留，已有客户等级以此为依据。如需调整，请发布新的政策。',
    },
  },
});

const PROBLEMS = {
  tierUnknown: {
    en: 'there is no such tier; S, A and B have a cut-off',
    zh: '没有这个等级，需要设置的是 S、A、B',
  },
  missing: { en: 'it is missing', zh: '尚未设置' },
  twice: { en: 'it is given twice', zh: '重复设置' },
  lowest: { en: 'this tier takes the rest and has none of its own', zh: '该等级包含其余客户，不单独设置' },
  share: { en: 'a share lies between 0 and 1', zh: '占比应在 0 到 1 之间' },
  shareSum: { en: 'the shares add up to more than 1', zh: '占比合计超过了 1' },
  score: { en: 'a minimum score has at most 12 digits', zh: '最低分不能超过 12 位' },
  scoreOrder: { en: 'it must be below that of the tier above', zh: '应低于上一等级的最低分' },
  count: { en: 'a number of customers is a whole number from 0 up', zh: '客户数应为不小于 0 的整数' },
} satisfies Record<string, Localized>;

/** What may be wrong with a cut-off: `details.reason` of `TIER_CUTOFFS_INVALID`. */
export type CutoffProblem = keyof typeof PROBLEMS;

/** `details` name the tier, the reason and, where there is one, the value. */
export const cutoffError = (reason: CutoffProblem, details: ErrorDetails & { tier: string }): RicejarError =>
  tierErrors.TIER_CUTOFFS_INVALID({
    ...details,
    reason,
    problem: PROBLEMS[reason].en,
    problemZh: PROBLEMS[reason].zh,
  });

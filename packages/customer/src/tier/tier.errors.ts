import { defineErrors, RicejarError, type ErrorDetails, type Localized } from '@ricejar/sdk';

export const tierErrors = defineErrors({
  TIER_CUTOFFS_INVALID: {
    class: 'badInput',
    message: {
      en: 'The cut-off of tier {tier} is not valid.',
      zh: '等级 {tier} 的分界值无效。',
    },
  },
  TIER_POLICY_CONFLICT: {
    class: 'conflict',
    message: {
      en: 'Somebody else published a tier policy in the meantime. Look at it, then publish again.',
      zh: '其他人刚刚发布了新的分级政策。请查看后再次发布。',
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

/** What may be wrong with a cut-off; `details.reason` of `TIER_CUTOFFS_INVALID`. */
const CUTOFF_MESSAGES = {
  tierUnknown: {
    en: 'There is no tier "{tier}" to set a cut-off for; S, A and B have one.',
    zh: '等级“{tier}”不存在或不设分界值；需要设置的是 S、A、B。',
  },
  missing: { en: 'Tier {tier} needs a cut-off.', zh: '请为等级 {tier} 设置分界值。' },
  twice: { en: 'Tier {tier} has two cut-offs.', zh: '等级 {tier} 设置了两个分界值。' },
  lowest: {
    en: 'Tier {tier} takes the rest and has no cut-off of its own.',
    zh: '等级 {tier} 包含其余客户，不单独设置分界值。',
  },
  share: {
    en: 'The share of tier {tier} must lie between 0 and 1, not {value}.',
    zh: '等级 {tier} 的占比应在 0 到 1 之间，当前为 {value}。',
  },
  shareSum: {
    en: 'With tier {tier} the shares add up to {value}: more than 1.',
    zh: '加上等级 {tier} 后占比合计为 {value}，超过了 1。',
  },
  score: {
    en: 'The minimum score of tier {tier} must be a number of at most 12 digits.',
    zh: '等级 {tier} 的最低分应为不超过 12 位的数字。',
  },
  scoreOrder: {
    en: 'The minimum score of tier {tier} must be below that of tier {above}.',
    zh: '等级 {tier} 的最低分应低于等级 {above}。',
  },
  count: {
    en: 'The number of customers in tier {tier} must be a whole number from 0 up, not {value}.',
    zh: '等级 {tier} 的客户数应为不小于 0 的整数，当前为 {value}。',
  },
} satisfies Record<string, Localized>;

export type CutoffProblem = keyof typeof CUTOFF_MESSAGES;

/** One code for every bad cut-off, with the message that fits; details name the tier and the reason. */
export const cutoffError = (reason: CutoffProblem, details: ErrorDetails): RicejarError =>
  new RicejarError(
    'TIER_CUTOFFS_INVALID',
    { class: 'badInput', message: CUTOFF_MESSAGES[reason] },
    { ...details, reason },
  );

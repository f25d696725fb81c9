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
  TIER_POLICY_INVALID: {
    class: 'badInput',
    message: { en: 'Tier policy, {place}: {problem}.', zh: '分级政策（{placeZh}）：{problemZh}。' },
  },
  TIER_APPROVAL_NEEDED: {
    class: 'conflict',
    message: {
      en: 'The policy in force asks for a second person: propose this one, and somebody else approves it.',
      zh: '现行政策要求他人审批：请提交提案，由另一位有审批权限的人批准。',
    },
  },
  TIER_APPROVAL_OWN: {
    class: 'forbidden',
    message: {
      en: 'You proposed this policy: somebody else who may approve has to decide.',
      zh: '该政策由您本人提出，须由另一位有审批权限的人决定。',
    },
  },
  TIER_POLICY_UNKNOWN: {
    class: 'notFound',
    message: {
      en: 'There is no such tier policy, or you may not see it.',
      zh: '分级政策不存在，或您无权查看。',
    },
  },
  TIER_POLICY_NOT_OPEN: {
    class: 'conflict',
    message: {
      en: 'Policy {name} is not up for a decision any more: it is {status}.',
      zh: '政策 {name} 已不在待定状态，目前为“{statusZh}”。',
    },
  },
  TIER_EFFECTIVE_DATE_INVALID: {
    class: 'badInput',
    message: {
      en: '"{effectiveOn}" is not a date of the form YYYY-MM-DD from today on.',
      zh: '“{effectiveOn}”不是有效日期：格式应为 YYYY-MM-DD，且不早于今天。',
    },
  },
  TIER_REASON_REQUIRED: {
    class: 'badInput',
    message: { en: 'Say why: whoever proposed the policy will read it.', zh: '请说明理由，供提案人参考。' },
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
    en: 'there is no such tier',
    zh: '没有这个等级',
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

const PARTS = {
  definition: { en: 'definition', zh: '定义' },
  components: { en: 'components', zh: '评分组成' },
  scale: { en: 'scale', zh: '计分方式' },
  criteria: { en: 'strategic criteria', zh: '战略加分项' },
  vetoes: { en: 'vetoes', zh: '否决项' },
  quotas: { en: 'quotas', zh: '名额' },
  hysteresis: { en: 'margin', zh: '缓冲' },
} satisfies Record<string, Localized>;

const POLICY_PROBLEMS = {
  unreadable: { en: 'what is stored is no definition of a policy', zh: '存储的内容不是有效的政策定义' },
  components: {
    en: 'give either one model alone or a list of components',
    zh: '应指定单个模型或评分组成列表，二者取其一',
  },
  tooMany: { en: 'there are more than {limit}', zh: '数量超过 {limit} 个' },
  twice: { en: '"{key}" is there twice', zh: '“{key}”重复' },
  weight: {
    en: 'the weight of "{key}" is above 0 and at most 1000',
    zh: '“{key}”的权重应大于 0 且不超过 1000',
  },
  rawSeveral: {
    en: 'several components are only comparable as percentile ranks',
    zh: '多个评分组成只能按百分位排名合并',
  },
  key: {
    en: '"{key}" is no key: a small letter, then letters and digits, 40 at most',
    zh: '“{key}”不是有效的标识：以小写字母开头，仅含字母和数字，最多 40 个字符',
  },
  label: { en: '"{key}" needs a name of at most 120 characters', zh: '“{key}”须有名称，且不超过 120 个字' },
  filter: { en: '"{key}" needs at least one condition', zh: '“{key}”至少需要一个条件' },
  circular: {
    en: '"{key}" looks at "{field}", which grading itself sets',
    zh: '“{key}”用到了由分级自身写入的字段“{field}”',
  },
  personal: {
    en: '"{key}" speaks of "me" or "my team": a policy is the same for everybody',
    zh: '“{key}”使用了“本人”或“本团队”条件，政策须对所有人一致',
  },
  points: {
    en: 'the points of "{key}" are a number other than 0, at most 1,000,000',
    zh: '“{key}”的分数应为不等于 0 且绝对值不超过 1,000,000 的数',
  },
  tierUnknown: { en: 'there is no tier "{tier}"', zh: '没有等级“{tier}”' },
  quotaLowest: {
    en: 'tier "{tier}" takes the rest and has no quota',
    zh: '等级“{tier}”容纳其余客户，不设名额',
  },
  quota: { en: 'the quota of "{tier}" is a whole number from 0 up', zh: '“{tier}”的名额应为不小于 0 的整数' },
  margin: { en: 'it is 0 or more', zh: '应不小于 0' },
} satisfies Record<string, Localized>;

/** What may be wrong with a policy: `details.reason` of `TIER_POLICY_INVALID`; `details.part` says where. */
export type PolicyProblem = keyof typeof POLICY_PROBLEMS;

const filled = (text: string, details: ErrorDetails): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

/** `details` name the part, the reason and what the reason speaks of. */
export function policyError(
  reason: PolicyProblem,
  details: ErrorDetails & { part: keyof typeof PARTS },
): RicejarError {
  return tierErrors.TIER_POLICY_INVALID({
    ...details,
    reason,
    place: PARTS[details.part].en,
    placeZh: PARTS[details.part].zh,
    problem: filled(POLICY_PROBLEMS[reason].en, details),
    problemZh: filled(POLICY_PROBLEMS[reason].zh, details),
  });
}

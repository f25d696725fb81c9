import { defineErrors, type ErrorDetails, type Localized, type RicejarError } from '@ricejar/sdk';

export const selectionErrors = defineErrors({
  SELECTION_POLICY_INVALID: {
    class: 'badInput',
    message: { en: 'Selection policy: {problem}.', zh: '客户选择政策：{problemZh}。' },
  },
  SELECTION_POLICY_CONFLICT: {
    class: 'conflict',
    message: {
      en: 'Somebody else published a selection policy in the meantime. Look at it, then publish again.',
      zh: '其他人刚刚发布了新的客户选择政策。请查看后再次发布。',
    },
  },
  SELECTION_POLICY_NONE: {
    class: 'conflict',
    message: {
      en: 'No selection policy is in force. Publish one under “Customer selection › Criteria” first.',
      zh: '目前没有生效的客户选择政策，请先在“客户选择 › 标准”中发布。',
    },
  },
  SELECTION_POLICY_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no selection policy {number}.', zh: '没有第 {number} 号客户选择政策。' },
  },
  SELECTION_POLICY_CHANGED: {
    class: 'conflict',
    message: {
      en: 'Policy {number} is in force now. Look through your answers once more and send the review again.',
      zh: '现已改用第 {number} 号政策。请重新核对各项回答后再次提交。',
    },
  },
  SELECTION_POLICY_KEPT: {
    class: 'conflict',
    message: {
      en: 'Selection policies are kept: reviews refer to them. Publish a new one instead.',
      zh: '客户选择政策须保留，已有评审以此为依据。如需调整，请发布新的政策。',
    },
  },
  SELECTION_REVIEW_KEPT: {
    class: 'conflict',
    message: {
      en: 'Reviews are kept: they tell why a customer was taken on. Review the customer again instead.',
      zh: '评审须保留，它说明了为何接受某个客户。如有变化，请重新评审。',
    },
  },
  SELECTION_SUBJECT_UNKNOWN: {
    class: 'notFound',
    message: {
      en: 'There is no such customer or opportunity, or you may not see it.',
      zh: '该客户或商机不存在，或您无权查看。',
    },
  },
  SELECTION_ANSWER_INVALID: {
    class: 'badInput',
    message: { en: '“{label}”: {problem}.', zh: '“{labelZh}”：{problemZh}。' },
  },
  SELECTION_INCOMPLETE: {
    class: 'badInput',
    message: {
      en: 'The answers leave the result open. Still to be answered: {open}.',
      zh: '现有回答尚不能得出结论，还需回答：{openZh}。',
    },
  },
  SELECTION_CONDITIONS_NEEDED: {
    class: 'badInput',
    message: {
      en: 'This review passes under conditions only. Write down the conditions and the day by which they are to be met, by {latest} at the latest.',
      zh: '此评审仅为有条件通过，请写明条件及其完成日期（最迟 {latest}）。',
    },
  },
  SELECTION_REVIEW_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no such review, or you may not see it.', zh: '该评审不存在，或您无权查看。' },
  },
  SELECTION_REVIEW_REPLACED: {
    class: 'conflict',
    message: {
      en: 'A newer review stands in its place. Open that one.',
      zh: '该评审已被更新的评审取代，请打开最新的评审。',
    },
  },
  SELECTION_OVERRIDE_NOT_NEEDED: {
    class: 'conflict',
    message: { en: 'This review refuses nothing.', zh: '该评审并未拒绝，无需特批。' },
  },
  SELECTION_OVERRIDE_REASON: {
    class: 'badInput',
    message: { en: 'Say why, in at most {most} characters.', zh: '请说明理由，不超过 {most} 个字符。' },
  },
  SELECTION_OVERRIDE_PENDING: {
    class: 'conflict',
    message: {
      en: 'An override was already asked for and waits for a decision.',
      zh: '已提交特批申请，正等待审批。',
    },
  },
  SELECTION_OVERRIDE_NONE: {
    class: 'conflict',
    message: { en: 'No override waits for a decision here.', zh: '这里没有等待审批的特批申请。' },
  },
  SELECTION_OVERRIDE_OWN: {
    class: 'forbidden',
    message: {
      en: 'You asked for this override, so somebody else with the permission “selection.override” decides.',
      zh: '该特批由您本人申请，须由另一位拥有“selection.override”权限的人审批。',
    },
  },
  SELECTION_CUSTOMER_FIRST_PROSPECT: {
    class: 'conflict',
    message: {
      en: 'A new customer starts as a prospect. Create it as one, answer “Is it our customer?” on its page, then change its life cycle.',
      zh: '新客户须先建为潜在客户，在其页面完成“是我们的客户吗？”评审后再变更客户阶段。',
    },
  },
  SELECTION_CUSTOMER_REVIEW_NEEDED: {
    class: 'conflict',
    message: {
      en: 'This prospect has not been reviewed. Answer “Is it our customer?” on its page first.',
      zh: '该潜在客户尚未评审，请先在其页面完成“是我们的客户吗？”评审。',
    },
  },
  SELECTION_OPPORTUNITY_FIRST_STAGE: {
    class: 'conflict',
    message: {
      en: 'Opportunities from {amount} {currency} on start in the first stage. Create it there, answer “Is it our customer?” on its page, then move it.',
      zh: '金额达到 {amount} {currency} 的商机须从第一阶段开始。请在第一阶段创建，在其页面完成“是我们的客户吗？”评审后再推进。',
    },
  },
  SELECTION_OPPORTUNITY_CUSTOMER_NEEDED: {
    class: 'conflict',
    message: {
      en: 'An opportunity of this size needs a review, and a review needs a customer. Enter the customer first.',
      zh: '该金额的商机需要评审，评审须有客户。请先填写客户。',
    },
  },
  SELECTION_OPPORTUNITY_REVIEW_NEEDED: {
    class: 'conflict',
    message: {
      en: 'Opportunities from {amount} {currency} on leave the first stage with a review. Answer “Is it our customer?” on this one’s page first.',
      zh: '金额达到 {amount} {currency} 的商机须评审后才能离开第一阶段。请先在其页面完成“是我们的客户吗？”评审。',
    },
  },
  SELECTION_REFUSED: {
    class: 'conflict',
    message: {
      en: 'Review {review} refused it: {why}. Ask for an override there, or review again with new evidence.',
      zh: '评审 {review} 未通过：{whyZh}。可在该评审中申请特批，或凭新的依据重新评审。',
    },
  },
  SELECTION_OVERRIDE_WAITING: {
    class: 'conflict',
    message: {
      en: 'Review {review} refused it. The override that was asked for waits for somebody with the permission “selection.override”.',
      zh: '评审 {review} 未通过，特批申请正等待拥有“selection.override”权限的人审批。',
    },
  },
  SELECTION_REVIEW_EXPIRED: {
    class: 'conflict',
    message: {
      en: 'Review {review} held until {until}. Review again on the page of the record.',
      zh: '评审 {review} 的有效期至 {until}，请在记录页面重新评审。',
    },
  },
});

const DEFINITION_PROBLEMS = {
  criteria: { en: 'it has from 1 to {most} criteria', zh: '应有 1 到 {most} 条标准' },
  twice: { en: 'the key “{criterion}” is used twice', zh: '标识“{criterion}”重复' },
  key: {
    en: 'the key “{criterion}” must be 2 to 40 letters and digits and begin with a small letter',
    zh: '标识“{criterion}”须以小写字母开头，由 2 到 40 个字母或数字组成',
  },
  label: {
    en: 'the criterion “{criterion}” needs a name of at most {most} characters in both languages',
    zh: '标准“{criterion}”须有中英文名称，各不超过 {most} 个字符',
  },
  question: {
    en: 'the criterion “{criterion}” needs a question of at most {most} characters in both languages',
    zh: '标准“{criterion}”须有中英文提问，各不超过 {most} 个字符',
  },
  weight: {
    en: 'the weight of “{criterion}” must be above 0 and at most {most}',
    zh: '“{criterion}”的权重应大于 0，且不超过 {most}',
  },
  vetoAt: {
    en: 'the veto of “{criterion}” must be a whole score from 0 to 4',
    zh: '“{criterion}”的否决分应为 0 到 4 的整数',
  },
  passAt: { en: 'the score for a pass lies between 0 and 100', zh: '通过线应在 0 到 100 之间' },
  conditionalAt: {
    en: 'the score for a pass under conditions lies between 0 and that for a pass',
    zh: '有条件通过线应在 0 与通过线之间',
  },
  evidenceDays: { en: 'evidence counts for 1 to {most} days', zh: '依据有效天数应为 1 到 {most} 的整数' },
  validDays: { en: 'a review holds for 1 to {most} days', zh: '评审有效天数应为 1 到 {most} 的整数' },
  opportunitiesFrom: {
    en: 'the amount must be a number from 0 up with at most four decimals',
    zh: '金额应为不小于 0 的数，最多四位小数',
  },
} satisfies Record<string, Localized>;

/** `details.reason` of `SELECTION_POLICY_INVALID`. */
export type DefinitionProblem = keyof typeof DEFINITION_PROBLEMS;

export const definitionError = (reason: DefinitionProblem, details: ErrorDetails = {}): RicejarError =>
  selectionErrors.SELECTION_POLICY_INVALID({
    ...details,
    reason,
    ...problem(DEFINITION_PROBLEMS[reason], details),
  });

const ANSWER_PROBLEMS = {
  unknown: { en: 'the policy has no such criterion', zh: '政策中没有这条标准' },
  twice: { en: 'it is answered twice', zh: '重复回答' },
  score: { en: 'the score is a whole number from 0 to 5', zh: '评分应为 0 到 5 的整数' },
  evidence: {
    en: 'the evidence is missing, or longer than {most} characters',
    zh: '依据未填写，或超过 {most} 个字符',
  },
  evidenceOn: {
    en: 'the day of the evidence is missing, is no date, or is still to come',
    zh: '依据日期未填写、不是日期，或晚于今天',
  },
  source: {
    en: 'the source is missing, or longer than {most} characters',
    zh: '来源未填写，或超过 {most} 个字符',
  },
  conflicts: { en: 'conflicts are not asked for here', zh: '此处不登记冲突' },
  conflictCustomer: {
    en: 'a customer named in conflict does not exist, or you may not see it',
    zh: '所列的冲突客户不存在，或您无权查看',
  },
  conflictSelf: { en: 'a customer is not in conflict with itself', zh: '客户不能与自身冲突' },
  conflictTwice: { en: 'a customer is named in conflict twice', zh: '冲突客户重复' },
  conflictNote: { en: 'a note is longer than {most} characters', zh: '备注超过 {most} 个字符' },
  conflictMany: { en: 'more than {most} customers are named', zh: '列出的客户超过 {most} 个' },
} satisfies Record<string, Localized>;

/** `details.reason` of `SELECTION_ANSWER_INVALID`. */
export type AnswerProblem = keyof typeof ANSWER_PROBLEMS;

export const answerError = (
  reason: AnswerProblem,
  criterion: { key: string; label?: Localized },
  details: ErrorDetails = {},
): RicejarError =>
  selectionErrors.SELECTION_ANSWER_INVALID({
    ...details,
    reason,
    criterion: criterion.key,
    label: criterion.label?.en ?? criterion.key,
    labelZh: criterion.label?.zh ?? criterion.key,
    ...problem(ANSWER_PROBLEMS[reason], details),
  });

const problem = (text: Localized, details: ErrorDetails): { problem: string; problemZh: string } => ({
  problem: filled(text.en, details),
  problemZh: filled(text.zh, details),
});

const filled = (template: string, details: ErrorDetails): string =>
  template.replace(/\{(\w+)\}/g, (_whole, key: string) => String(details[key] ?? ''));

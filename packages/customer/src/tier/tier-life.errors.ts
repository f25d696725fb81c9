import { defineErrors } from '@ricejar/sdk';

export const tierLifeErrors = defineErrors({
  TIER_LEVELS_INVALID: {
    class: 'badInput',
    message: { en: 'The tiers cannot be like this: {reason}.', zh: '等级设置有误：{reasonZh}。' },
  },
  TIER_LEVEL_IN_USE: {
    class: 'conflict',
    message: {
      en: 'Tier {tier} is still in use ({customers} customers, {overrides} overrides). Say which tier takes over.',
      zh: '等级 {tier} 仍在使用（{customers} 个客户、{overrides} 项调整），请指定承接的等级。',
    },
  },
  TIER_LEVELS_CONFLICT: {
    class: 'conflict',
    message: {
      en: 'Somebody else changed the tiers in the meantime. Look at them, then try again.',
      zh: '其他人刚刚修改了等级设置。请查看后重试。',
    },
  },
  TIER_LEVELS_TOGETHER: {
    class: 'conflict',
    message: {
      en: 'Tiers are set together, in the tier studio: what stands in them moves along.',
      zh: '等级须在分级设置中整体调整，以便所属客户一并迁移。',
    },
  },
  TIER_TREATMENT_KEPT: {
    class: 'conflict',
    message: {
      en: 'Each tier has one treatment, made and removed with the tier. Empty its values instead.',
      zh: '每个等级对应一项待遇，随等级增减；如不需要，请清空各项数值。',
    },
  },
  TIER_OVERRIDE_NOT_FOUND: {
    class: 'notFound',
    message: { en: 'There is no such override.', zh: '该等级调整不存在。' },
  },
  TIER_OVERRIDE_EXPIRY: {
    class: 'badInput',
    message: {
      en: 'An override ends on a day to come, {latest} at the latest.',
      zh: '等级调整的截止日期应晚于今天，且不晚于 {latest}。',
    },
  },
  TIER_OVERRIDE_PENDING: {
    class: 'conflict',
    message: {
      en: 'Another override for this customer waits for a decision.',
      zh: '该客户已有一项等级调整待审批。',
    },
  },
  TIER_OVERRIDE_DECIDED: {
    class: 'conflict',
    message: {
      en: 'This override is decided already: it can be ended, not changed.',
      zh: '该等级调整已审批，不能修改，只能提前结束。',
    },
  },
  TIER_OVERRIDE_KEPT: {
    class: 'conflict',
    message: { en: 'Overrides stay on record. End it instead.', zh: '等级调整须留存记录，可提前结束。' },
  },
  TIER_OVERRIDE_NOT_IN_FORCE: {
    class: 'conflict',
    message: { en: 'This override is not in force.', zh: '该等级调整未在生效中。' },
  },
  TIER_OVERRIDE_NOTE: {
    class: 'badInput',
    message: { en: 'Say why.', zh: '请说明原因。' },
  },
  TIER_DECIDER_OTHER: {
    class: 'forbidden',
    message: {
      en: 'Tier {tier} is decided on by {who}.',
      zh: '等级 {tier} 的事项由{whoZh}审批。',
    },
  },
  TIER_DECIDER_SELF: {
    class: 'forbidden',
    message: {
      en: 'Somebody else has to decide on what you asked for yourself.',
      zh: '本人提出的申请须由他人审批。',
    },
  },
  TIER_REVIEW_DONE: {
    class: 'conflict',
    message: { en: 'This review is done already.', zh: '该复核已完成。' },
  },
  TIER_REVIEW_NOT_FOUND: {
    class: 'notFound',
    message: { en: 'There is no such review.', zh: '该复核不存在。' },
  },
  TIER_REVIEW_SUBJECT: {
    class: 'badInput',
    message: {
      en: 'Say which {subject} is to be reviewed.',
      zh: '请指定要复核的{subjectZh}。',
    },
  },
});

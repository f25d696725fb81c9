import { defineErrors } from '@ricejar/sdk';

export const winbackErrors = defineErrors({
  WINBACK_NUMBER_MISSING: {
    class: 'badInput',
    message: {
      en: 'Row {row} has no number for "{feature}".',
      zh: '第 {row} 行的“{feature}”不是数字。',
    },
  },
  WINBACK_TOO_FEW_SILENT: {
    class: 'badInput',
    message: {
      en: 'Only {found} customers have been silent for {days} days and are in no other campaign; {needed} are needed to tell an effect.',
      zh: '沉默满 {days} 天且未参加其他活动的客户只有 {found} 位，至少需要 {needed} 位才能衡量效果。',
    },
  },
  WINBACK_GROUP_TOO_SMALL: {
    class: 'badInput',
    message: {
      en: 'Uplift needs customers treated and customers held out, several of each: there are {treated} and {control}.',
      zh: '计算增量效果需要触达组和对照组各有若干客户，目前分别为 {treated} 位和 {control} 位。',
    },
  },
  WINBACK_NOT_FITTED: {
    class: 'badInput',
    message: {
      en: 'No uplift can be learnt from this campaign: too few customers or outcomes, or features that repeat each other.',
      zh: '无法从这次活动中学习增量效果：客户或结果太少，或特征之间重复。',
    },
  },
  WINBACK_MODEL_TOO_WEAK: {
    class: 'badInput',
    message: {
      en: 'On the half of the campaign kept for testing, the model ranks no better than chance (Qini {qini}), so it is not used.',
      zh: '模型在预留的测试数据上并不优于随机排序（Qini 为 {qini}），不予使用。',
    },
  },
  WINBACK_NOT_RANDOM: {
    class: 'badInput',
    message: {
      en: 'Those treated and those held out differ in "{feature}" by {difference} standard deviations, so they were not picked at random. Uplift learnt from them would be wrong.',
      zh: '触达组与对照组在“{feature}”上相差 {difference} 个标准差，并非随机分组，由此得出的增量效果不可信。',
    },
  },
  WINBACK_SETTING_INVALID: {
    class: 'badInput',
    message: {
      en: 'Setting "{setting}" must be {allowed}, not {value}.',
      zh: '设置“{setting}”的值 {value} 无效，应为 {allowed}。',
    },
  },
});

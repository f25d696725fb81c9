import { defineErrors } from '@ricejar/sdk';

export const winbackErrors = defineErrors({
  WINBACK_DATA_INVALID: {
    class: 'badInput',
    message: {
      en: 'No uplift can be learnt from this data: {problem}.',
      zh: '无法从这些数据中学习增量效果：{problem}。',
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

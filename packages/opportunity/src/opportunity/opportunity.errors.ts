import { defineErrors } from '@ricejar/sdk';

export const opportunityErrors = defineErrors({
  OPPORTUNITY_STAGE_UNKNOWN: {
    class: 'badInput',
    message: { en: 'There is no such stage.', zh: '该阶段不存在。' },
  },
  OPPORTUNITY_NOT_LOST: {
    class: 'badInput',
    message: {
      en: 'A reason for loss can be given only in a lost stage.',
      zh: '只有处于输单阶段的商机才能填写输单原因。',
    },
  },
  OPPORTUNITY_NOT_CLOSED: {
    class: 'badInput',
    message: {
      en: 'An open opportunity has no closing date; move it to a won or lost stage first.',
      zh: '进行中的商机没有关闭日期，请先移到赢单或输单阶段。',
    },
  },
});

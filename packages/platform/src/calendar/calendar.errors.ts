import { defineErrors } from '@ricejar/sdk';

export const calendarErrors = defineErrors({
  CALENDAR_UNKNOWN: {
    class: 'notFound',
    message: {
      en: 'There is no working calendar "{calendar}".',
      zh: '没有名为“{calendar}”的工作日历。',
    },
  },
  CALENDAR_INVALID: {
    class: 'badInput',
    message: {
      en: 'The working calendar "{calendar}" is not valid: {problem}.',
      zh: '工作日历“{calendar}”无效：{problem}。',
    },
  },
  CALENDAR_NEVER_WORKS: {
    class: 'badInput',
    message: {
      en: 'The working calendar "{calendar}" has too little working time to reach that duration within 100 years.',
      zh: '工作日历“{calendar}”的工作时间太少，一百年内也走不完这段时长。',
    },
  },
});

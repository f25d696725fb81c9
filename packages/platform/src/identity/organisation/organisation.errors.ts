import { defineErrors } from '@ricejar/sdk';

export const organisationErrors = defineErrors({
  ORGANISATION_MISSING: {
    class: 'unavailable',
    message: {
      en: 'This installation has not been set up yet.',
      zh: '系统尚未完成初始化。',
    },
  },
});

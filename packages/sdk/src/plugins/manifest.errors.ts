import { defineErrors } from '../errors/errors.js';

export const manifestErrors = defineErrors({
  PLUGIN_MANIFEST_INVALID: {
    class: 'badInput',
    message: {
      en: 'The manifest of this plugin is not valid: {problem}.',
      zh: '该插件的清单无效：{problem}。',
    },
  },
});

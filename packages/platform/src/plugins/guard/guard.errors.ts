import { defineErrors } from '@ricejar/sdk';

/** What a caller hears of a plugin that failed, was too slow or is off. The reason itself is for the log. */
export const guardErrors = defineErrors({
  PLUGIN_TIMEOUT: {
    class: 'unavailable',
    message: {
      en: 'The plugin {plugin} was stopped: {what} took longer than {seconds} s. What was asked for was not done.',
      zh: '插件 {plugin} 已被中止：{what} 超过 {seconds} 秒未完成，本次操作未执行。',
    },
  },
  PLUGIN_CRASHED: {
    class: 'unavailable',
    message: {
      en: 'The plugin {plugin} failed in {what}. What was asked for was not done; the log has the reason.',
      zh: '插件 {plugin} 在 {what} 中出错，本次操作未执行，原因见日志。',
    },
  },
  PLUGIN_DISABLED: {
    class: 'unavailable',
    message: {
      en: 'The plugin {plugin} is turned off.',
      zh: '插件 {plugin} 已停用。',
    },
  },
});

import { defineErrors } from '@ricejar/sdk';

export const configErrors = defineErrors({
  PLUGIN_CONFIG_INVALID: {
    class: 'badInput',
    message: {
      en: 'The configuration of the plugin {plugin} is not valid: {problems}.',
      zh: '插件 {plugin} 的配置无效：{problems}。',
    },
  },
  SECRET_KEY_WRONG: {
    class: 'unavailable',
    message: {
      en: 'The secrets of the plugin {plugin} cannot be read with the key of this installation: restore the file secret.key of the data directory, or enter them again.',
      zh: '无法用本机密钥读取插件 {plugin} 的机密配置：请恢复数据目录中的 secret.key 文件，或重新填写。',
    },
  },
});

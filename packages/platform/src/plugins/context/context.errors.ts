import { defineErrors } from '@ricejar/sdk';

export const contextErrors = defineErrors({
  PLUGIN_HOST_UNDECLARED: {
    class: 'forbidden',
    message: {
      en: 'The plugin {plugin} may not call {host}: it is not among the hosts that it declares.',
      zh: '插件 {plugin} 不得访问 {host}：该主机不在其声明的主机列表中。',
    },
  },
  PLUGIN_HOST_PRIVATE: {
    class: 'forbidden',
    message: {
      en: 'The plugin {plugin} may not call {host}: the name leads to a private address.',
      zh: '插件 {plugin} 不得访问 {host}：该域名指向内网地址。',
    },
  },
  PLUGIN_HTTP_FAILED: {
    class: 'unavailable',
    message: {
      en: 'The plugin {plugin} got no answer from {host}: {reason}.',
      zh: '插件 {plugin} 未收到 {host} 的响应：{reason}。',
    },
  },
  PLUGIN_FILE_PATH: {
    class: 'badInput',
    message: {
      en: 'The plugin {plugin} has no file space at "{path}".',
      zh: '插件 {plugin} 不能使用文件路径“{path}”。',
    },
  },
  PLUGIN_INPUT_INVALID: {
    class: 'badInput',
    message: {
      en: 'The input of {of} is not valid: {problems}.',
      zh: '{of} 的输入无效：{problems}。',
    },
  },
});

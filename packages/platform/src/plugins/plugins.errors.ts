import { defineErrors } from '@ricejar/sdk';

export const pluginErrors = defineErrors({
  PLUGINS_CLASH: {
    class: 'conflict',
    message: { en: 'Plugins do not fit together: {clashes}', zh: '插件之间存在冲突：{clashes}' },
  },
  PLUGIN_FAILED: {
    class: 'unavailable',
    message: { en: 'The plugin {plugin} failed to start: {reason}', zh: '插件 {plugin} 启动失败：{reason}' },
  },
});

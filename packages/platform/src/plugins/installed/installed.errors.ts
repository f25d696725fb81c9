import { defineErrors } from '@ricejar/sdk';

/** What goes wrong in the life of a plugin. One line each that says what to do. */
export const installedErrors = defineErrors({
  PLUGIN_FILE_INVALID: {
    class: 'badInput',
    message: {
      en: 'This is no plugin file: {problem}. Pack it with "ricejar plugin pack".',
      zh: '这不是有效的插件文件：{problemZh}。请使用 ricejar plugin pack 打包。',
    },
  },
  PLUGIN_FILE_UNSAFE: {
    class: 'badInput',
    message: {
      en: 'This plugin file is refused: {path} {problem}.',
      zh: '已拒绝该插件文件：{path} {problemZh}。',
    },
  },
  PLUGIN_INTEGRITY: {
    class: 'badInput',
    message: {
      en: 'The file {path} of this plugin is not what was packed: get the plugin again from whoever made it.',
      zh: '插件中的文件 {path} 与打包时不一致：请向插件提供方重新获取。',
    },
  },
  PLUGIN_FILES_CHANGED: {
    class: 'conflict',
    message: {
      en: 'Files of {plugin} {version} on this server were changed or are gone ({path}): run "ricejar plugin add" with its file again.',
      zh: '本服务器上 {plugin} {version} 的文件已被改动或丢失（{path}）：请用其安装文件重新运行 ricejar plugin add。',
    },
  },
  PLUGIN_SDK_UNSUPPORTED: {
    class: 'badInput',
    message: {
      en: '{plugin} {version} is made for sdk {range}, but this is sdk {sdk}: get a version made for it.',
      zh: '{plugin} {version} 面向 SDK {range}，而当前 SDK 为 {sdk}：请获取与之匹配的版本。',
    },
  },
  PLUGIN_REQUIRES: {
    class: 'badInput',
    message: {
      en: '{plugin} requires {required} {range}: install that first.',
      zh: '{plugin} 依赖 {required} {range}：请先安装。',
    },
  },
  PLUGIN_TOO_NEW_FOR: {
    class: 'conflict',
    message: {
      en: '{by} requires {plugin} {range}, which {version} is not: upgrade {by} first.',
      zh: '{by} 依赖 {plugin} {range}，{version} 不符合：请先升级 {by}。',
    },
  },
  PLUGIN_REQUIRED_BY: {
    class: 'conflict',
    message: {
      en: '{plugin} is required by {by}: disable or purge that first.',
      zh: '{by} 依赖 {plugin}：请先停用或清除 {by}。',
    },
  },
  PLUGIN_ENABLED: {
    class: 'conflict',
    message: {
      en: '{plugin} is enabled: disable it before it is purged.',
      zh: '{plugin} 正在启用中：请先停用，再清除。',
    },
  },
  PLUGIN_IN_USE: {
    class: 'conflict',
    message: {
      en: '{plugin} is used by {by}: change that first.',
      zh: '{byZh} 正在使用 {plugin}：请先修改。',
    },
  },
  PLUGIN_IN_THE_BOX: {
    class: 'conflict',
    message: {
      en: '{plugin} comes with Ricejar: it can be disabled, but neither added nor purged.',
      zh: '{plugin} 随 Ricejar 提供：可以停用，但不能另行安装或清除。',
    },
  },
  PLUGIN_IS_MODULE: {
    class: 'conflict',
    message: {
      en: '{plugin} is a module of Ricejar: it is always there.',
      zh: '{plugin} 是 Ricejar 的内置模块，始终启用。',
    },
  },
  PLUGIN_NOT_INSTALLED: {
    class: 'notFound',
    message: {
      en: 'There is no plugin {plugin}: "ricejar plugin list" shows those there are.',
      zh: '没有插件 {plugin}：可用 ricejar plugin list 查看已有插件。',
    },
  },
  PLUGIN_ALREADY_INSTALLED: {
    class: 'conflict',
    message: {
      en: '{plugin} {version} is installed: use "ricejar plugin upgrade" for another version.',
      zh: '{plugin} {version} 已安装：如需更换版本，请使用 ricejar plugin upgrade。',
    },
  },
  PLUGIN_NOT_NEWER: {
    class: 'conflict',
    message: {
      en: '{plugin} {version} is installed, and {offered} is not newer.',
      zh: '{plugin} {version} 已安装，{offered} 并非更新的版本。',
    },
  },
  PLUGIN_MANIFEST_DRIFT: {
    class: 'badInput',
    message: {
      en: 'The manifest of {plugin} does not match its code ({part}): build the plugin again.',
      zh: '{plugin} 的清单与代码不一致（{part}）：请重新构建插件。',
    },
  },
  PLUGIN_NOT_LOADED: {
    class: 'badInput',
    message: {
      en: 'The code of {plugin} could not be loaded: {reason}',
      zh: '无法加载 {plugin} 的代码：{reason}',
    },
  },
  PLUGIN_IMPORT_UNKNOWN: {
    class: 'badInput',
    message: {
      en: '{plugin} imports {name}, which plugins are not handed: bundle it into dist/server.js.',
      zh: '{plugin} 引用了 {name}，宿主不提供该模块：请将其打包进 dist/server.js。',
    },
  },
  PLUGIN_LOCK_DIFFERS: {
    class: 'conflict',
    message: {
      en: 'This installation runs {plugin} {wanted}, but this server has {found}: run "ricejar plugin add" here with the file of {plugin} {wanted}, then start again.',
      zh: '本系统运行的是 {plugin} {wanted}，而本服务器上是 {foundZh}：请在此处用 {plugin} {wanted} 的文件运行 ricejar plugin add，然后重新启动。',
    },
  },
  PLUGIN_LOCK_UNKNOWN: {
    class: 'conflict',
    message: {
      en: 'This server has {plugin} {version}, which this installation does not know: run "ricejar plugin purge {plugin}" here, then start again.',
      zh: '本服务器上有 {plugin} {version}，但本系统并未安装：请在此处运行 ricejar plugin purge {plugin}，然后重新启动。',
    },
  },
  PLUGIN_LOCK_UNREADABLE: {
    class: 'conflict',
    message: {
      en: 'The file {path} cannot be read: restore it, or remove it and add the plugins again.',
      zh: '无法读取文件 {path}：请恢复该文件，或将其删除后重新安装插件。',
    },
  },
  PLUGIN_BUSY: {
    class: 'conflict',
    message: {
      en: 'Another plugin is being worked on: try again when that is done.',
      zh: '正在处理另一个插件：请待其完成后重试。',
    },
  },
  PLUGIN_UNHEALTHY: {
    class: 'conflict',
    message: {
      en: 'With {plugin} {version} Ricejar would not run, so everything is as it was: {reason}',
      zh: '启用 {plugin} {version} 后 Ricejar 无法正常运行，已恢复原状：{reason}',
    },
  },
  PLUGIN_MIGRATION_FAILED: {
    class: 'conflict',
    message: {
      en: 'The database refused a step of {plugin} {version}, so everything is as it was: {reason}',
      zh: '数据库拒绝了 {plugin} {version} 的一个步骤，已恢复原状：{reason}',
    },
  },
  PLUGIN_FIELD_CHANGE: {
    class: 'badInput',
    message: {
      en: '{plugin} {version} keeps {field} as {to}, but it is kept as {from}, and the plugin does not say how values follow (fieldChanges).',
      zh: '{plugin} {version} 将 {field} 存为 {to}，而现有数据为 {from}，插件未说明如何转换（fieldChanges）。',
    },
  },
  PLUGIN_VALUE_REFUSED: {
    class: 'conflict',
    message: {
      en: 'A value of {field} could not be turned into {to} (record {id}): {reason}',
      zh: '{field} 的一个值无法转换为 {to}（记录 {id}）：{reason}',
    },
  },
  PLUGIN_CONFIG_NONE: {
    class: 'badInput',
    message: { en: '{plugin} has no settings.', zh: '{plugin} 没有设置项。' },
  },
  PLUGIN_NOT_CONFIRMED: {
    class: 'badInput',
    message: {
      en: 'A purge cannot be taken back: confirm it with the id {plugin}.',
      zh: '清除无法撤销：请输入插件 ID {plugin} 以确认。',
    },
  },
  PLUGIN_WORK_ENDED: {
    class: 'unavailable',
    message: {
      en: 'The process that worked on the plugin ended before it was done ({reason}): try again.',
      zh: '处理插件的进程提前结束（{reason}）：请重试。',
    },
  },
  PLUGIN_LIFE_UNAVAILABLE: {
    class: 'unavailable',
    message: {
      en: 'Plugins cannot be changed from within this server: use "ricejar plugin" on its machine.',
      zh: '无法在此服务器内更改插件：请在服务器上使用 ricejar plugin 命令。',
    },
  },
});

import { defineErrors } from '@ricejar/sdk';

/** What stops a plugin from being built; each names the file or the name to change. */
export const buildErrors = defineErrors({
  BUILD_PACKAGE_MISSING: {
    class: 'badInput',
    message: {
      en: '{folder} is no plugin: it has no package.json that can be read.',
      zh: '{folder} 不是插件目录：没有可读取的 package.json。',
    },
  },
  BUILD_ENTRY_MISSING: {
    class: 'badInput',
    message: { en: 'The plugin has no {file}.', zh: '插件缺少文件 {file}。' },
  },
  BUILD_NOT_DEFINED: {
    class: 'badInput',
    message: {
      en: '{file} exports no plugin: its default export must be what definePlugin() answers.',
      zh: '{file} 没有导出插件：默认导出应为 definePlugin() 的返回值。',
    },
  },
  BUILD_FAILED: {
    class: 'badInput',
    message: {
      en: 'The {part} of the plugin cannot be built: {reason}',
      zh: '插件的{part}无法构建：{reason}',
    },
  },
  BUILD_LOAD_FAILED: {
    class: 'badInput',
    message: { en: '{file} cannot be loaded: {reason}', zh: '{file} 无法加载：{reason}' },
  },
  BUILD_VERSION_DIFFERS: {
    class: 'conflict',
    message: {
      en: 'package.json says version {package}, definePlugin() says {definition}: make them the same.',
      zh: 'package.json 中的版本为 {package}，definePlugin() 中为 {definition}：请改为一致。',
    },
  },
  BUILD_MANIFEST_DRIFT: {
    class: 'conflict',
    message: {
      en: '"ricejar" in package.json no longer matches the code ({parts}): run ricejar-plugin build and commit it.',
      zh: 'package.json 中的 "ricejar" 与代码不一致（{parts}）：请运行 ricejar-plugin build 并提交。',
    },
  },
  BUILD_NOT_BUILT: {
    class: 'conflict',
    message: {
      en: '{file} is missing: run ricejar-plugin build.',
      zh: '缺少 {file}：请运行 ricejar-plugin build。',
    },
  },
  BUILD_FILE_CHANGED: {
    class: 'conflict',
    message: {
      en: '{file} is not the file that was built: run ricejar-plugin build.',
      zh: '{file} 与构建结果不符：请运行 ricejar-plugin build。',
    },
  },
  BUILD_IMPORT_FORBIDDEN: {
    class: 'badInput',
    message: {
      en: '{file} imports {import}, which the host does not hand to plugins.',
      zh: '{file} 引用了 {import}，宿主不向插件提供该模块。',
    },
  },
});

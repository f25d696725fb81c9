import type { Localized } from '@ricejar/sdk';

/** Roles, users, org units, explanations, and the delegations of others. */
export const ACCESS_MANAGE = 'access.manage';
/** Fields, record types, layouts and indexes. */
export const SCHEMA_MANAGE = 'schema.manage';

/** Plugins: adding, settings, turning on and off, purging. */
export const PLUGIN_MANAGE = 'plugin.manage';

export const corePermissions: Readonly<Record<string, Localized>> = {
  [ACCESS_MANAGE]: {
    en: 'Manage users, roles and access',
    zh: '管理用户、角色与权限',
  },
  [SCHEMA_MANAGE]: {
    en: 'Manage fields, record types and layouts',
    zh: '管理字段、记录类型与布局',
  },
  [PLUGIN_MANAGE]: {
    en: 'Add, set up and remove plugins',
    zh: '安装、设置与移除插件',
  },
};

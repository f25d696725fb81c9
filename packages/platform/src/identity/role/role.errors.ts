import { defineErrors } from '@ricejar/sdk';

/** Why grants are refused that are not even of their form. */
export const GRANTS_FORM = {
  reason:
    'They name record types, and for each: read, create, update, delete with none, own, team, subtree or all; when with a filter for each of them; readable and writable with lists of fields.',
  reasonZh:
    '须按记录类型填写：read、create、update、delete 取 none、own、team、subtree 或 all；when 为各操作的筛选条件；readable、writable 为字段列表。',
};

export const roleErrors = defineErrors({
  ROLE_GRANTS_INVALID: {
    class: 'badInput',
    message: { en: 'These grants are not valid. {reason}', zh: '数据权限设置无效。{reasonZh}' },
  },
  ROLE_PERMISSIONS_INVALID: {
    class: 'badInput',
    message: {
      en: 'Permissions are a list of names, such as tier.publish.',
      zh: '功能权限须为权限名列表，例如 tier.publish。',
    },
  },
  ORG_UNIT_RING: {
    class: 'badInput',
    message: {
      en: 'An org unit cannot be part of itself or of one of its own sub-units.',
      zh: '部门不能隶属于自身或其下级部门。',
    },
  },
  LAST_ADMINISTRATOR: {
    class: 'conflict',
    message: {
      en: 'This would leave nobody who may administer the installation.',
      zh: '此操作会使系统没有可用的管理员。',
    },
  },
});

import { BaseRecord, json, Record, text, type Grants } from '@ricejar/sdk';

/** What its holders may do: grants by record type, and named permissions. A user's roles add up. */
@Record({
  name: 'role',
  plural: 'roles',
  label: { en: 'Role', zh: '角色' },
  labelPlural: { en: 'Roles', zh: '角色' },
  title: 'name',
  access: 'shared',
  icon: 'shield',
  listColumns: ['name', 'updatedAt'],
})
export class Role extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true, unique: true, maxLength: 100 })
  name!: string;

  @json({
    label: { en: 'Grants', zh: '数据权限' },
    help: {
      en: 'By record type: read, create, update, delete, each with a scope (none, own, team, subtree, all)',
      zh: '按记录类型设置 read、create、update、delete 的范围（none、own、team、subtree、all）',
    },
    required: true,
  })
  grants!: Grants;

  @json({
    label: { en: 'Permissions', zh: '功能权限' },
    help: { en: 'A list of names, such as tier.publish', zh: '权限名列表，如 tier.publish' },
    required: true,
  })
  permissions!: readonly string[];
}

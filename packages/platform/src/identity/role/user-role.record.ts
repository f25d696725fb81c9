import { BaseRecord, Record, reference, type Ref } from '@ricejar/sdk';

/** A role that a user holds. */
@Record({
  name: 'userRole',
  plural: 'userRoles',
  label: { en: 'Role of a user', zh: '用户角色' },
  labelPlural: { en: 'Roles of users', zh: '用户角色' },
  title: 'role',
  access: 'shared',
  icon: 'shield-check',
  listColumns: ['user', 'role'],
  indexes: [{ fields: ['user', 'role'], unique: true }],
})
export class UserRole extends BaseRecord {
  @reference('user', {
    label: { en: 'User', zh: '用户' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'roles', label: { en: 'Roles', zh: '角色' } },
  })
  user!: Ref;

  @reference('role', {
    label: { en: 'Role', zh: '角色' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'users', label: { en: 'Holders', zh: '拥有者' } },
  })
  role!: Ref;
}

import { useLocale, useRecordTypes, type ConflictField, type Side } from '@ricejar/admin-sdk';
import { useI18n } from 'vue-i18n';
import { OTHERS, type Grants } from './grants.js';
import { changedPermissions, changedRecords, type RoleForm } from './role-form.js';

/** A role's rights are too much for a line: a conflict over them says what each side changed since editing began. */
export function useConflictText(before: () => RoleForm): (one: ConflictField, side: Side) => string {
  const { t } = useI18n({ useScope: 'global' });
  const { text } = useLocale();
  const { byName } = useRecordTypes();
  const recordName = (record: string): string =>
    record === OTHERS ? t('roles.matrix.others') : text(byName(record)?.labelPlural) || record;
  const listed = (names: readonly string[]): string =>
    names.length > 0 ? t('roles.page.theirs', { names: names.join(', ') }) : t('roles.page.same');

  return (one, side) => {
    const value = side === 'mine' ? one.mine : one.theirs;
    const base = before();
    if (one.field.name === 'grants') {
      return listed(changedRecords(base, { ...base, grants: value as Grants }).map(recordName));
    }
    if (one.field.name === 'permissions') {
      return listed(changedPermissions(base, { ...base, permissions: value as readonly string[] }));
    }
    return String(value ?? '');
  };
}

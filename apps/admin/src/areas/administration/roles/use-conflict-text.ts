import { useLocale, useRecordTypes, type ConflictField, type Side } from '@ricejar/admin-sdk';
import { useI18n } from 'vue-i18n';
import { OTHERS, type Grants } from './grants.js';
import { changedRecords, type RoleForm } from './role-form.js';

/** A role's rights are too much for a line: a conflict over them says what each side changed since editing began. */
export function useConflictText(
  before: () => RoleForm,
  mine: () => RoleForm,
): (one: ConflictField, side: Side) => string {
  const { t } = useI18n({ useScope: 'global' });
  const { text } = useLocale();
  const { byName } = useRecordTypes();
  const recordName = (record: string): string =>
    record === OTHERS ? t('roles.matrix.others') : text(byName(record)?.labelPlural) || record;
  const listed = (names: readonly string[]): string =>
    names.length > 0 ? t('roles.page.theirs', { names: names.join(', ') }) : t('roles.page.same');

  return (one, side) => {
    if (one.field.name !== 'grants') return String((side === 'mine' ? one.mine : one.theirs) ?? '');
    const after = side === 'mine' ? mine() : { ...before(), grants: one.theirs as Grants };
    return listed(changedRecords(before(), after).map(recordName));
  };
}

import { useRecordTypes, useTitleOf, type RefValue } from '@ricejar/admin-sdk';
import { useI18n } from 'vue-i18n';

/** The name of a user that a record points to; nobody is the system. */
export function usePersonName(): (user: unknown) => string {
  const { t } = useI18n({ useScope: 'global' });
  const { byName } = useRecordTypes();
  const titleOf = useTitleOf();
  return (user) => (user ? titleOf(byName('user'), user as RefValue) : t('tiers.system'));
}

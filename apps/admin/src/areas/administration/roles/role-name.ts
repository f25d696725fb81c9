import { useI18n } from 'vue-i18n';

/** Roles that the product comes with have names in both languages; others are called what somebody called them. */
export function useRoleName(): (name: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (name) => (/^[A-Za-z]+$/.test(name) && te(`roles.known.${name}`) ? t(`roles.known.${name}`) : name);
}

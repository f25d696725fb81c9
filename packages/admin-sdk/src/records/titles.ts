import type { UiLocale } from '@ricejar/ui';
import { useI18n } from 'vue-i18n';
import { useLocale } from '../locale/locale.js';
import { fullName } from './parts.js';
import { fieldAt, type RecordType } from './record-type.js';
import { valueAt } from './row.js';

/** Field that holds the Chinese form of the title, when the record type has one (`nameZh` beside `name`). */
export const chineseTitle = (type: RecordType): string | null => {
  const path = `${type.title}Zh`;
  return fieldAt(type, path) ? path : null;
};

/** What a record is called: its title field, or the start of its id when that is empty or unreadable. */
export function titleOf(
  type: RecordType | undefined,
  row: Readonly<Record<string, unknown>>,
  locale: UiLocale = 'en',
): string {
  const chinese = type && locale === 'zh-CN' ? chineseTitle(type) : null;
  const candidates = [chinese, type?.title ?? 'name', 'title'];
  for (const path of candidates) {
    const title = path ? valueAt(row, path) : undefined;
    if (typeof title === 'string' && title !== '') return title;
    if (typeof title === 'number') return String(title);
    if (typeof title === 'object' && title !== null) return fullName(title);
  }
  return String(row['id'] ?? '').slice(0, 8);
}

/** Roles that the product comes with have names in both languages; others are called what somebody called them. */
export function useRoleName(): (name: string) => string {
  const { t, te } = useI18n({ useScope: 'global' });
  return (name) => (/^[A-Za-z]+$/.test(name) && te(`roles.known.${name}`) ? t(`roles.known.${name}`) : name);
}

/** `titleOf` in the reader's language. */
export function useTitleOf(): (
  type: RecordType | undefined,
  row: Readonly<Record<string, unknown>>,
) => string {
  const { locale } = useLocale();
  const roleName = useRoleName();
  return (type, row) => {
    const title = titleOf(type, row, locale.value);
    return type?.name === 'role' ? roleName(title) : title;
  };
}

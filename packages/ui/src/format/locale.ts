/** The languages of the interface, as the server names them. */
export type UiLocale = 'en' | 'zh-CN';

export const isChinese = (locale: UiLocale): boolean => locale === 'zh-CN';

const cache = new Map<string, unknown>();

/** Intl formatters are slow to make and safe to share: one per locale and options. */
export function cached<T>(key: string, make: () => T): T {
  const known = cache.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

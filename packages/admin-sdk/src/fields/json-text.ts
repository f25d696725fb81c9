import type { UiLocale } from '@ricejar/ui';

/** A JSON value in words, as far as it has any: localized labels, lists of reasons; anything else as JSON. */
export function jsonText(value: unknown, locale: UiLocale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) {
    return value
      .map((one) => jsonText(one, locale))
      .filter(Boolean)
      .join(locale === 'zh-CN' ? '；' : '; ');
  }
  const record = value as Record<string, unknown>;
  const own = record[locale === 'zh-CN' ? 'zh' : 'en'];
  if (typeof own === 'string') return own;
  for (const key of ['text', 'message', 'label']) {
    if (record[key] !== undefined) return jsonText(record[key], locale);
  }
  return JSON.stringify(record);
}

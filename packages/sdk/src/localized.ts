/** The interface languages. A third one starts here and in the admin's messages. */
export const LOCALES = ['en', 'zh-CN'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in every interface language. */
export interface Localized {
  en: string;
  zh: string;
}

export const inLocale = (text: Localized, locale: Locale): string => (locale === 'zh-CN' ? text.zh : text.en);

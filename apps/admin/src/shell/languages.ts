import type { UiLocale } from '@ricejar/ui';

/** The interface languages, each in its own words. */
export const LANGUAGES: readonly { locale: UiLocale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'zh-CN', name: '简体中文' },
];

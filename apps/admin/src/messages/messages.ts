import { sdkMessages, type AdminDefinition } from '@ricejar/admin-sdk';
import { uiMessages, type UiLocale } from '@ricejar/ui';
import { createI18n } from 'vue-i18n';
import { en } from './en.js';
import { zh } from './zh.js';

/** All messages of the shell, the shared packages and the areas: an area's stand under its id. */
export function collectMessages(areas: readonly AdminDefinition[]) {
  const of = (locale: UiLocale) => ({
    ...uiMessages[locale],
    ...sdkMessages[locale],
    shell: locale === 'zh-CN' ? zh : en,
    ...Object.fromEntries(areas.flatMap((area) => (area.messages ? [[area.id, area.messages[locale]]] : []))),
  });
  return { en: of('en'), 'zh-CN': of('zh-CN') };
}

export function createMessages(areas: readonly AdminDefinition[], locale: UiLocale) {
  return createI18n<false>({
    legacy: false,
    locale: locale as string,
    fallbackLocale: 'en',
    messages: collectMessages(areas),
    missingWarn: import.meta.env.DEV,
    fallbackWarn: import.meta.env.DEV,
  });
}

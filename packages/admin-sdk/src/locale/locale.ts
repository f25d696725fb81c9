import { isChinese, type UiLocale } from '@ricejar/ui';
import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';
import type { I18n } from 'vue-i18n';

/** A text in every interface language, as the server's metadata carries it. */
export interface Localized {
  en: string;
  zh: string;
}

export const LOCALES: readonly UiLocale[] = ['en', 'zh-CN'];
const STORAGE_KEY = 'ricejar:locale';

export interface LocaleState {
  locale: ComputedRef<UiLocale>;
  /** Switches the whole interface at once, without a reload. */
  setLocale(locale: UiLocale): void;
  /** The reader's form of a localized text; the other language when theirs is missing. */
  text(value: Localized | null | undefined): string;
  /** The same inside a sentence: English names of things start small there (`New customer`). */
  inSentence(value: Localized | null | undefined): string;
}

export const isLocale = (value: unknown): value is UiLocale => LOCALES.includes(value as UiLocale);

/** The language last chosen here, else the browser's first that we have. */
export function preferredLocale(): UiLocale {
  const stored = localStorage.getItem(STORAGE_KEY);
  if (isLocale(stored)) return stored;
  return navigator.languages.some((one) => one.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en';
}

type GlobalI18n = I18n<
  Record<string, unknown>,
  Record<string, unknown>,
  Record<string, unknown>,
  string,
  false
>;

export function createLocale(i18n: GlobalI18n): LocaleState {
  const locale = computed<UiLocale>(() => (i18n.global.locale.value === 'zh-CN' ? 'zh-CN' : 'en'));
  const setLocale = (next: UiLocale): void => {
    i18n.global.locale.value = next;
    document.documentElement.lang = next;
    localStorage.setItem(STORAGE_KEY, next);
  };
  const text = (value: Localized | null | undefined): string =>
    (isChinese(locale.value) ? value?.zh || value?.en : value?.en || value?.zh) ?? '';
  const inSentence = (value: Localized | null | undefined): string => lowerFirst(text(value));
  return { locale, setLocale, text, inSentence };
}

/** `Org unit` becomes `org unit`; `SKU` and Chinese stay as they are. */
export const lowerFirst = (name: string): string =>
  /^[A-Z][a-z ]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export const LOCALE_KEY: InjectionKey<LocaleState> = Symbol('ricejar.locale');

export function useLocale(): LocaleState {
  const state = inject(LOCALE_KEY);
  if (!state) throw new Error('useLocale() needs the admin around it');
  return state;
}

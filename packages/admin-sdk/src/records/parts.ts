import type { UiLocale } from '@ricejar/ui';
import type { Localized } from '../locale/locale.js';
import { COUNTRIES } from './countries.js';
import type { FieldMeta } from './record-type.js';

/** Values of several parts, as the API answers and takes them. */
export type AddressValue = { [part in AddressPart]?: string | null };
export type AddressPart = 'street' | 'city' | 'region' | 'postalCode' | 'country';
export interface NameValue {
  family?: string | null;
  given?: string | null;
  full?: string;
}

/** In the order in which an address is written. */
export const ADDRESS_PARTS: Readonly<Record<UiLocale, readonly AddressPart[]>> = {
  en: ['street', 'city', 'region', 'postalCode', 'country'],
  'zh-CN': ['country', 'region', 'city', 'street', 'postalCode'],
};

/** In the order in which a name is asked for. */
export const NAME_PARTS: Readonly<Record<UiLocale, readonly ('family' | 'given')[]>> = {
  en: ['given', 'family'],
  'zh-CN': ['family', 'given'],
};

export const PART_LABELS: Readonly<Record<AddressPart | 'family' | 'given', Localized>> = {
  street: { en: 'Street', zh: '街道地址' },
  city: { en: 'City', zh: '城市' },
  region: { en: 'Region', zh: '省 / 州' },
  postalCode: { en: 'Postal code', zh: '邮政编码' },
  country: { en: 'Country', zh: '国家 / 地区' },
  family: { en: 'Family name', zh: '姓' },
  given: { en: 'Given name', zh: '名' },
};

const CJK = /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}\u00b7]+$/u;

/** A name in the order of its own script: 张伟, Wei Zhang. */
export function fullName({ family, given }: NameValue): string {
  const joined = `${family ?? ''}${given ?? ''}`;
  return CJK.test(joined) ? joined : [given, family].filter(Boolean).join(' ');
}

const regions = new Map<UiLocale, Intl.DisplayNames>();

export function countryName(code: string, locale: UiLocale): string {
  const names = regions.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  regions.set(locale, names);
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** Every country by its name in the reader's language. */
export const countries = (locale: UiLocale): { value: string; label: string }[] =>
  COUNTRIES.map((value) => ({ value, label: countryName(value, locale) })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  );

/** An address on one line, from small to large in English and from large to small in Chinese. */
export function addressText(value: AddressValue, locale: UiLocale): string {
  const parts = ADDRESS_PARTS[locale].flatMap((part) => {
    const text = value[part];
    if (!text) return [];
    return [part === 'country' ? countryName(text, locale) : text];
  });
  const line = parts.join(locale === 'zh-CN' ? ' ' : ', ');
  // Between Chinese characters there is no blank.
  return line.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** The parts that are filled; null when none is. What a name is called in full goes without saying. */
export function filledParts(value: object): Record<string, string> | null {
  const filled = Object.entries(value).flatMap(([part, one]): [string, string][] => {
    const text = typeof one === 'string' && part !== 'full' && part !== '__typename' ? one.trim() : '';
    return text === '' ? [] : [[part, text]];
  });
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

/** One part of an address as a field of its own, for conditions: `place.city`. */
export function addressPart(field: FieldMeta, part: string): FieldMeta | undefined {
  if (!ADDRESS_PARTS.en.some((one) => one === part)) return undefined;
  const isCountry = part === 'country';
  return {
    ...field,
    name: part,
    path: `${field.path}.${part}`,
    kind: isCountry ? 'choice' : 'text',
    label: PART_LABELS[part as AddressPart],
    required: false,
    writable: false,
    indexed: false,
    search: false,
    choices: isCountry
      ? COUNTRIES.map((value) => ({
          value,
          label: { en: countryName(value, 'en'), zh: countryName(value, 'zh-CN') },
          tone: null,
        }))
      : null,
  };
}

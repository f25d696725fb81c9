import type { Api, RecordType } from '@ricejar/admin-sdk';
import { localized } from './field-form.js';
import { typeNameFromLabel } from './names.js';

export const TYPE_ACCESS = ['owned', 'shared', 'through'] as const;
export type TypeAccess = (typeof TYPE_ACCESS)[number];

/** Icons to choose from: everyday things that a business keeps records of. All are in the bundle. */
export const TYPE_ICONS = [
  'i-lucide-file-text',
  'i-lucide-file-signature',
  'i-lucide-files',
  'i-lucide-folder',
  'i-lucide-clipboard-list',
  'i-lucide-clipboard-check',
  'i-lucide-receipt-text',
  'i-lucide-wallet',
  'i-lucide-banknote',
  'i-lucide-credit-card',
  'i-lucide-package',
  'i-lucide-box',
  'i-lucide-boxes',
  'i-lucide-truck',
  'i-lucide-ship',
  'i-lucide-plane',
  'i-lucide-car',
  'i-lucide-warehouse',
  'i-lucide-factory',
  'i-lucide-store',
  'i-lucide-building-2',
  'i-lucide-house',
  'i-lucide-map-pin',
  'i-lucide-wrench',
  'i-lucide-hammer',
  'i-lucide-cpu',
  'i-lucide-monitor',
  'i-lucide-smartphone',
  'i-lucide-plug',
  'i-lucide-flask-conical',
  'i-lucide-ruler',
  'i-lucide-scale',
  'i-lucide-shield-check',
  'i-lucide-umbrella',
  'i-lucide-award',
  'i-lucide-trophy',
  'i-lucide-gift',
  'i-lucide-ticket',
  'i-lucide-calendar',
  'i-lucide-megaphone',
  'i-lucide-presentation',
  'i-lucide-graduation-cap',
  'i-lucide-users',
  'i-lucide-user-round',
  'i-lucide-handshake',
  'i-lucide-message-square',
  'i-lucide-phone',
  'i-lucide-globe',
  'i-lucide-leaf',
  'i-lucide-sprout',
  'i-lucide-coffee',
  'i-lucide-utensils',
  'i-lucide-shirt',
  'i-lucide-book-open',
  'i-lucide-lightbulb',
  'i-lucide-target',
] as const;

/** A record type while it is being added or changed. */
export interface TypeDraft {
  en: string;
  zh: string;
  pluralEn: string;
  pluralZh: string;
  /** Whether somebody typed the English plural; until then it follows the singular. */
  isPluralOwn: boolean;
  titleEn: string;
  titleZh: string;
  icon: string;
  access: TypeAccess;
  parent: string;
}

export const newTypeDraft = (): TypeDraft => ({
  en: '',
  zh: '',
  pluralEn: '',
  pluralZh: '',
  isPluralOwn: false,
  titleEn: 'Name',
  titleZh: '名称',
  icon: 'file-text',
  access: 'owned',
  parent: '',
});

export const typeDraftOf = (type: Api.CustomRecordType): TypeDraft => ({
  en: type.label.en,
  zh: type.label.zh,
  pluralEn: type.labelPlural.en,
  pluralZh: type.labelPlural.zh,
  isPluralOwn: true,
  titleEn: type.titleLabel.en,
  titleZh: type.titleLabel.zh,
  icon: type.icon,
  access: type.access as TypeAccess,
  parent: type.parent ?? '',
});

/** The usual English plural: `Contract` is `Contracts`, `Warranty` is `Warranties`. */
export function pluralOf(singular: string): string {
  const text = singular.trim();
  if (text === '') return '';
  if (/[^aeiou]y$/i.test(text)) return `${text.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(text) ? `${text}es` : `${text}s`;
}

export const withSingular = (draft: TypeDraft, en: string): TypeDraft => ({
  ...draft,
  en,
  pluralEn: draft.isPluralOwn ? draft.pluralEn : pluralOf(en),
});

/** In Chinese one form does for both. */
export const withSingularZh = (draft: TypeDraft, zh: string): TypeDraft => ({
  ...draft,
  zh,
  pluralZh: draft.pluralZh === draft.zh ? zh : draft.pluralZh,
});

/** What is wrong with a draft: a message key by field. */
export function typeProblems(
  draft: TypeDraft,
  known: readonly Pick<RecordType, 'name' | 'plural'>[],
): Readonly<Record<string, string>> {
  const name = typeNameFromLabel(draft.en);
  const plural = typeNameFromLabel(draft.pluralEn);
  const isTaken = known.some((one) => one.name === name || one.plural === plural);
  return {
    ...(draft.en.trim() === ''
      ? { en: 'needed' }
      : name === ''
        ? { en: 'latin' }
        : isTaken && { en: 'typeTaken' }),
    ...(draft.zh.trim() === '' && { zh: 'needed' }),
    ...(draft.pluralEn.trim() === '' ? { pluralEn: 'needed' } : plural === name && { pluralEn: 'plural' }),
    ...(draft.pluralZh.trim() === '' && { pluralZh: 'needed' }),
    ...((draft.titleEn.trim() === '' || draft.titleZh.trim() === '') && { title: 'bothLanguages' }),
    ...(draft.access === 'through' && draft.parent === '' && { parent: 'needed' }),
  };
}

const labels = (draft: TypeDraft): Api.RecordTypeChangesInput => ({
  label: localized(draft.en, draft.zh),
  labelPlural: localized(draft.pluralEn, draft.pluralZh),
  titleLabel: localized(draft.titleEn, draft.titleZh),
  icon: draft.icon,
});

export const typeInput = (draft: TypeDraft): Api.RecordTypeInput => ({
  ...labels(draft),
  label: localized(draft.en, draft.zh),
  labelPlural: localized(draft.pluralEn, draft.pluralZh),
  name: typeNameFromLabel(draft.en),
  plural: typeNameFromLabel(draft.pluralEn),
  access: draft.access,
  parent: draft.access === 'through' ? draft.parent : null,
});

export const typeChanges = labels;

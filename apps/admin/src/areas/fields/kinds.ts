/** Every kind a field can be made of, in the groups and the order in which the picker shows them. */
export const KIND_GROUPS = [
  { group: 'text', kinds: ['text', 'longText', 'email', 'phone', 'url', 'personName', 'address'] },
  { group: 'number', kinds: ['integer', 'decimal', 'percent', 'money', 'rating'] },
  { group: 'choice', kinds: ['choice', 'multiChoice', 'boolean'] },
  { group: 'date', kinds: ['date', 'dateTime'] },
  { group: 'link', kinds: ['reference', 'references'] },
  { group: 'computed', kinds: ['formula', 'rollUp'] },
] as const;

/** A kind that an administrator can choose. */
export type AddableKind = (typeof KIND_GROUPS)[number]['kinds'][number];

const ICONS: Readonly<Record<AddableKind, string>> = {
  text: 'i-lucide-type',
  longText: 'i-lucide-text',
  email: 'i-lucide-mail',
  phone: 'i-lucide-phone',
  url: 'i-lucide-link',
  personName: 'i-lucide-user',
  address: 'i-lucide-map-pin',
  integer: 'i-lucide-hash',
  decimal: 'i-lucide-decimals-arrow-right',
  percent: 'i-lucide-percent',
  money: 'i-lucide-banknote',
  rating: 'i-lucide-star',
  choice: 'i-lucide-circle-dot',
  multiChoice: 'i-lucide-list-checks',
  boolean: 'i-lucide-toggle-right',
  date: 'i-lucide-calendar',
  dateTime: 'i-lucide-calendar-clock',
  reference: 'i-lucide-arrow-right-to-line',
  references: 'i-lucide-network',
  formula: 'i-lucide-square-function',
  rollUp: 'i-lucide-sigma',
};

export const kindIcon = (kind: string): string =>
  (ICONS as Readonly<Record<string, string>>)[kind] ?? 'i-lucide-braces';

/** What the form asks about a field besides its names. */
export type Aspect =
  | 'required'
  | 'unique'
  | 'indexed'
  | 'search'
  | 'default'
  | 'range'
  | 'maxLength'
  | 'scale'
  | 'choices'
  | 'target'
  | 'inverse'
  | 'stars';

const WORDS: readonly Aspect[] = ['required', 'unique', 'indexed', 'search'];
const NUMBER: readonly Aspect[] = ['required', 'unique', 'indexed', 'default', 'range'];

const ASPECTS: Readonly<Record<AddableKind, readonly Aspect[]>> = {
  text: [...WORDS, 'default', 'maxLength'],
  longText: ['required', 'maxLength'],
  email: WORDS,
  phone: WORDS,
  url: WORDS,
  personName: ['required', 'search'],
  address: ['required'],
  integer: NUMBER,
  decimal: [...NUMBER, 'scale'],
  percent: [...NUMBER, 'scale'],
  money: ['required', 'indexed', 'range', 'scale'],
  rating: ['required', 'indexed', 'default', 'stars'],
  choice: ['required', 'indexed', 'default', 'choices'],
  multiChoice: ['required', 'indexed', 'choices'],
  boolean: ['required', 'indexed', 'default'],
  date: ['required', 'unique', 'indexed'],
  dateTime: ['required', 'indexed'],
  reference: ['required', 'unique', 'target', 'inverse'],
  references: ['required', 'target', 'inverse'],
  formula: ['indexed'],
  rollUp: ['indexed'],
};

export const aspectsOf = (kind: AddableKind): readonly Aspect[] => ASPECTS[kind];

/** Colours a choice can carry. */
export const TONES = ['stone', 'jade', 'slate', 'gold', 'red'] as const;

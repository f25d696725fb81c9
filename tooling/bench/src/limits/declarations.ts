import type { CustomField, CustomRecord } from '@ricejar/platform/records/custom/schema/snapshot';

export const FIELDS = 600;
export const RECORD_TYPES = 100;
const FIELDS_EACH = 10;

const KINDS = ['text', 'integer', 'decimal', 'date', 'boolean', 'money', 'choice', 'dateTime'] as const;
const MAX_LENGTH = 255;

const label = (text: string) => ({ en: text, zh: text });

/** Fields of every plain kind in turn, two of a hundred of them indexed. */
function field(record: string, nth: number): CustomField {
  const kind = KINDS[nth % KINDS.length] ?? 'text';
  return {
    record,
    name: `extra${nth}`,
    retiredAt: null,
    definition: {
      kind,
      label: label(`Extra ${nth}`),
      ...(kind === 'text' && { maxLength: MAX_LENGTH }),
      ...((kind === 'decimal' || kind === 'money') && { scale: 2 }),
      ...(kind === 'choice' && { choices: [{ value: 'a', label: label('A') }] }),
      ...(nth % 50 === 1 && { index: true }),
    },
  };
}

export const recordTypes: readonly CustomRecord[] = Array.from({ length: RECORD_TYPES }, (_, nth) => ({
  name: `xThing${nth}`,
  retiredAt: null,
  definition: {
    plural: `xThings${nth}`,
    label: label(`Thing ${nth}`),
    labelPlural: label(`Things ${nth}`),
    titleLabel: label('Name'),
    icon: 'box',
    access: nth % 2 === 0 ? 'owned' : 'through',
    parent: 'customer',
    parentLabel: label('Customer'),
  },
}));

export const fields: readonly CustomField[] = [
  ...Array.from({ length: FIELDS }, (_, nth) => field('customer', nth)),
  ...recordTypes.flatMap(({ name }) => Array.from({ length: FIELDS_EACH }, (_, nth) => field(name, nth))),
];

/** Columns of the first fields of customers that get values, with SQL for them. */
export const VALUES: Readonly<Record<string, string>> = {
  x_custom__extra0: `'Some text of customer ' || left(id::text, 8)`,
  x_custom__extra1: 'length(name)',
  x_custom__extra2: '12.34',
  x_custom__extra3: `date '2026-11-22'`,
  x_custom__extra4: 'true',
  x_custom__extra6: `'a'`,
  x_custom__extra8: 'name',
  x_custom__extra16: 'name',
};

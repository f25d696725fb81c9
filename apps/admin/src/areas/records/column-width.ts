import type { FieldMeta, Localized } from '@ricejar/admin-sdk';
import type { Column } from './use-list-state.js';

const BY_KIND: Partial<Record<FieldMeta['kind'], number>> = {
  integer: 96,
  decimal: 104,
  percent: 88,
  money: 128,
  boolean: 88,
  date: 120,
  dateTime: 124,
  reference: 168,
  email: 200,
  phone: 148,
  url: 180,
  json: 240,
  longText: 240,
};

/** About as wide as the text is set at 13 px: a Chinese character takes two Latin ones. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 13 : 7), 0);

/** A choice column fits its longest label, within reason. */
function choiceWidth(field: FieldMeta, text: (value: Localized) => string): number {
  const longest = Math.max(0, ...(field.choices ?? []).map((choice) => textWidth(text(choice.label))));
  return Math.min(Math.max(longest + 44, 96), 208);
}

/** Width of a column in pixels. The first one carries the record's name. */
export function columnWidth(
  { field, computed }: Pick<Column, 'field' | 'computed'>,
  isFirst: boolean,
  text: (value: Localized) => string,
): number {
  if (isFirst) return 264;
  if (computed?.width) return computed.width;
  if (/^(tier|fromTier|toTier)$/.test(field.name)) return 72;
  const least = textWidth(text(field.label)) + 40;
  const own = field.kind === 'choice' ? choiceWidth(field, text) : (BY_KIND[field.kind] ?? 160);
  return Math.max(own, Math.min(least, 208));
}

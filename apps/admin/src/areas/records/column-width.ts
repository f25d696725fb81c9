import type { FieldMeta } from '@ricejar/admin-sdk';

const BY_KIND: Partial<Record<FieldMeta['kind'], number>> = {
  integer: 96,
  decimal: 104,
  percent: 88,
  money: 128,
  boolean: 88,
  date: 120,
  dateTime: 124,
  choice: 120,
  reference: 168,
  email: 200,
  phone: 148,
  url: 180,
  json: 240,
  longText: 240,
};

/** Width of a column in pixels. The first one carries the record's name. */
export function columnWidth(field: FieldMeta, isFirst: boolean): number {
  if (isFirst) return 264;
  if (/^(tier|fromTier|toTier)$/.test(field.name)) return 72;
  return BY_KIND[field.kind] ?? 160;
}

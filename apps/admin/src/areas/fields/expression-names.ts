import { SYSTEM_FIELDS, type Localized, type RecordType } from '@ricejar/admin-sdk';
import type { ExpressionUse } from './use-expression-check.js';

export interface ExpressionName {
  /** As it stands in an expression: `tier`, `annualRevenue.amount`, `me.roles`. */
  name: string;
  label: string;
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  money: ['amount', 'currency'],
  address: ['city', 'region', 'country'],
  personName: ['family', 'given'],
};

/** What an expression over a record can name: its fields by path, those in parts by their parts, and who looks. */
export function expressionNames(
  type: RecordType,
  use: ExpressionUse,
  text: (label: Localized) => string,
): ExpressionName[] {
  const isSystem = (name: string): boolean => SYSTEM_FIELDS.includes(name);
  const fields = type.fields
    .filter((field) => field.name !== 'version')
    .toSorted((a, b) => Number(isSystem(a.name)) - Number(isSystem(b.name)))
    .flatMap((field) => {
      const label = text(field.label);
      const parts = PARTS[field.kind];
      return parts
        ? parts.map((part) => ({ name: `${field.path}.${part}`, label: `${label} › ${part}` }))
        : [{ name: field.path, label }];
    });
  if (use === 'formula') return fields;
  return [...fields, { name: 'me.id', label: 'me › id' }, { name: 'me.roles', label: 'me › roles' }];
}

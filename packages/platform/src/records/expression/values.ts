import type { FieldDefinition } from '@ricejar/sdk';
import { celType, ExactDecimal, MoneyValue } from './environment.js';

/** Values of a record by field path, in the form that history shows them. */
export type Values = Readonly<Record<string, unknown>>;

/** A field's value as expressions see it; null when it is empty. */
export function celValue(definition: FieldDefinition | undefined, value: unknown): unknown {
  if (value === null || value === undefined || !definition) return value ?? null;
  switch (celType(definition)) {
    case 'int':
      return BigInt(value as number);
    case 'Decimal':
      return new ExactDecimal(value as string);
    case 'Money': {
      const { amount, currency } = value as { amount: string; currency: string };
      return new MoneyValue(new ExactDecimal(amount), currency);
    }
    case 'google.protobuf.Timestamp':
      return new Date(value as string);
    default:
      return value;
  }
}

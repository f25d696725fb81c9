import type { ParameterField, Values } from './model.js';

export type Texts = Readonly<Record<string, string>>;
export type Problem = 'number' | 'integer' | 'range';

/** Values as inputs hold them. */
export const textsOf = (values: Values): Texts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

/** What is wrong with what was typed, or null. */
export function problemOf(field: ParameterField, text: string): Problem | null {
  if (field.kind === 'choice') return null;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return 'number';
  if (field.kind === 'integer' && !Number.isInteger(value)) return 'integer';
  return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? 'range' : null;
}

/** The values that inputs stand for, or null when one of them is not valid. */
export function valuesOf(fields: readonly ParameterField[], texts: Texts): Values | null {
  if (fields.some((field) => problemOf(field, texts[field.name] ?? '') !== null)) return null;
  return Object.fromEntries(
    fields.map(({ name, kind }) => [name, kind === 'choice' ? (texts[name] ?? '') : Number(texts[name])]),
  );
}

export const sameValues = (fields: readonly ParameterField[], a: Values, b: Values): boolean =>
  fields.every(({ name }) => a[name] === b[name]);

import type { FieldDefinition } from '@ricejar/sdk';
import { cellErrors, quoted } from './cell.errors.js';
import { narrow } from './plain-text.js';

const YES = new Set('true t yes y 1 on x √ ✓ 是 真 有 对 启用 已启用 ja oui si sí'.split(' '));
const NO = new Set('false f no n 0 off × ✗ 否 假 无 错 停用 已停用 nein non'.split(' '));

export function readBoolean(cell: string): boolean {
  const word = narrow(cell).toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw cellErrors.CELL_NOT_YES_OR_NO({ cell: quoted(cell) });
}

/** Letters and digits only, so that "Cash & Carry", "cash-carry" and "cashCarry" meet. */
const key = (word: string): string =>
  narrow(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A reader of one choice, by stored value or by the label in either language. */
export function choiceReader(field: FieldDefinition): (cell: string) => string {
  const byKey = new Map<string, string>();
  const choices = field.choices ?? [];
  // Values are entered last: where a label of one choice reads like the value of another, the value decides.
  for (const { value, label } of choices)
    for (const word of [label.zh, label.en]) byKey.set(key(word), value);
  for (const { value } of choices) byKey.set(key(value), value);
  return (cell) => {
    const value = byKey.get(key(cell));
    if (value === undefined) throw cellErrors.CELL_CHOICE_UNKNOWN({ cell: quoted(cell) });
    return value;
  };
}

export function multiChoiceReader(field: FieldDefinition): (cell: string) => string[] {
  const one = choiceReader(field);
  return (cell) => [
    ...new Set(
      cell
        .split(/[;；,，、|\n]/)
        .filter((part) => part.trim() !== '')
        .map(one),
    ),
  ];
}

/** Stars, or so many of so many: `★★★★☆`, `4/5`. Null for any other cell. */
export function readRating(cell: string, field: { max?: number }): number | null {
  const text = narrow(cell);
  if (/^[★☆\s]+$/u.test(text)) return [...text].filter((one) => one === '★').length;
  const [, rating, most] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? [];
  return rating !== undefined && Number(most) === (field.max ?? 5) ? Number(rating) : null;
}

export const readEmail = (cell: string): string =>
  narrow(cell)
    .replace(/^mailto:/i, '')
    .toLowerCase();

export const readPhone = (cell: string): string =>
  narrow(cell).replace(/^tel:/i, '').replace(/\s+/g, ' ').trim();

/** A bare host gets a scheme; the host is written small. */
export function readUrl(cell: string): string {
  const text = narrow(cell);
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  const match = /^([a-z]+:\/\/)([^/?#\s]+)(.*)$/i.exec(full);
  return match ? `${(match[1] ?? '').toLowerCase()}${(match[2] ?? '').toLowerCase()}${match[3] ?? ''}` : full;
}

import type { RegisteredField } from '@ricejar/platform/records/record-registry';

type Definition = RegisteredField['definition'];
type Make = (side: string, pick: number, definition: Definition, number: number) => unknown;

const day = (pick: number): string => `2026-11-${String(1 + pick).padStart(2, '0')}`;
const chosen = (definition: Definition, number: number): string | undefined =>
  definition.choices?.[number % definition.choices.length]?.value;
const words: Make = (side, pick, { name, maxLength = 255 }) => `${side} ${name} ${pick}`.slice(0, maxLength);
const whole: Make = (_, pick, { unique, min = 1, max = unique ? 1_000_000 : 900 }) =>
  Math.min(max, Math.max(min, 11 + pick));
const decimal: Make = (_, pick, { max = 50 }) => String(Math.min(max, 1 + pick));

const MAKE: Partial<Record<Definition['kind'], Make>> = {
  text: words,
  longText: words,
  integer: whole,
  rating: whole,
  decimal,
  percent: decimal,
  money: (_, pick) => ({ amount: `${100 + pick}.50`, currency: 'CNY' }),
  boolean: (_side, _pick, _definition, number) => number % 2 === 0,
  date: (_, pick) => day(pick),
  dateTime: (_, pick) => `${day(pick)}T08:00:00.000Z`,
  json: (side, pick) => ({ [side]: pick }),
  email: (side, pick) => `${side.replaceAll(' ', '.')}${pick}@mail.example`,
  url: (side, pick) => `http://${side.replaceAll(' ', '-')}.example/${pick}`,
  phone: (side, pick) => `+86 ${100 + pick} ${side.length}`,
  choice: (_side, _pick, definition, number) => chosen(definition, number),
  multiChoice: (_side, _pick, definition, number) => [chosen(definition, number)],
};

/** A value of a field's kind: unlike those of other rows where it must be, and often alike where it need not. */
export const plainValue = ({ definition }: RegisteredField, side: string, number: number): unknown =>
  MAKE[definition.kind]?.(side, definition.unique ? number : number % 6, definition, number);

/** A formula or a roll-up follows by itself. */
export const isComputed = ({ expression, rollUp }: RegisteredField['definition']): boolean =>
  expression !== undefined || rollUp !== undefined;

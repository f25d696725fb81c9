import type { FieldDefinition, RollUp, ValueKind } from '@ricejar/sdk';

/** A field by the kind of its value: a formula is what it results in, a roll-up what it adds up to or picks. */
export interface StoredField extends Omit<FieldDefinition, 'kind'> {
  kind: ValueKind;
}

const NUMBERS: ReadonlySet<ValueKind> = new Set(['integer', 'decimal', 'percent', 'money', 'rating']);
const ORDERED: ReadonlySet<ValueKind> = new Set([...NUMBERS, 'date', 'dateTime', 'text']);

/** Longest text a formula may come to. */
const FORMULA_TEXT = 2_000;

/** The field by the kind of its value; `rolledUp` is the field that a roll-up of another field than the count reads. */
export function storedField(definition: FieldDefinition, rolledUp: StoredField | null): StoredField {
  const { kind, rollUp, result = 'text' } = definition;
  switch (kind) {
    case 'formula':
      return {
        ...definition,
        kind: result,
        readOnly: true,
        ...(result === 'text' && { maxLength: FORMULA_TEXT }),
      };
    case 'rollUp':
      return { ...definition, ...rollUpValue(definition, rollUp, rolledUp), readOnly: true };
    default:
      return { ...definition, kind };
  }
}

function rollUpValue(
  definition: FieldDefinition,
  rollUp: RollUp | undefined,
  of: StoredField | null,
): Pick<StoredField, 'kind'> & Partial<StoredField> {
  if (rollUp?.op === 'count') return { kind: 'integer' };
  const told = `roll-up ${definition.name}`;
  if (!rollUp || !of) throw new Error(`${told} names no field`);
  if (rollUp.op === 'sum') {
    if (!NUMBERS.has(of.kind)) throw new Error(`${told}: ${of.name} is no number`);
    if (of.kind === 'money') return { kind: 'money' };
    return {
      kind: 'decimal',
      scale: of.kind === 'integer' || of.kind === 'rating' ? 0 : (of.scale ?? 4),
    };
  }
  if (rollUp.op !== 'latest' && !ORDERED.has(of.kind)) throw new Error(`${told}: ${of.name} has no order`);
  const { kind, choices, scale, target, maxLength } = of;
  return {
    kind,
    ...(choices && { choices }),
    ...(scale !== undefined && { scale }),
    ...(target && { target }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

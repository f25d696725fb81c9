import { FORMULA_RESULTS, ROLL_UP_OPS, type Localized, type RollUp } from '@ricejar/sdk';
import { z } from 'zod';
import { checkExpression } from '../../expression/expression.js';
import type { RecordRegistry, RegisteredRecord } from '../../record-registry.js';
import type { CustomFieldDefinition } from '../schema/snapshot.js';
import type { FieldChangesInput, FieldInput } from './custom-field.types.js';
import { requireName, requireRecord } from './field-name.js';
import { COMPUTED, invalidField, judge, KINDS, LONGEST, REFERENCES, SCALE } from './field-rules.js';

const LONGEST_LABEL = 200;
const LONGEST_HELP = 1_000;

const localized = z.strictObject({ en: z.string(), zh: z.string() });
const inverseSchema = z.strictObject({ name: z.string(), label: localized });
const rollUpSchema = z.strictObject({
  record: z.string(),
  via: z.string(),
  op: z.enum(ROLL_UP_OPS),
  field: z.string().nullish(),
  filter: z.record(z.string(), z.unknown()).nullish(),
});

/** Both languages, trimmed. Throws when one is empty or too long. */
export function requireLabel(label: Localized | null | undefined, longest = LONGEST_LABEL): Localized {
  const { en = '', zh = '' } = label ?? {};
  const text = { en: en.trim(), zh: zh.trim() };
  if (text.en === '' || text.zh === '')
    throw invalidField('it needs a label in both languages', '中英文名称都必须填写');
  if (text.en.length > longest || text.zh.length > longest)
    throw invalidField(`a label is longer than ${longest} characters`, `名称超过 ${longest} 个字符`);
  return text;
}

type Definition = { -readonly [K in keyof CustomFieldDefinition]: CustomFieldDefinition[K] };

/** What a new field is declared as. Throws coded errors for what does not fit together. */
export function newDefinition(
  registry: RecordRegistry,
  record: RegisteredRecord,
  input: FieldInput,
): CustomFieldDefinition {
  requireName(input.name);
  const kind = KINDS.find((one) => one === input.kind);
  if (!kind) throw invalidField(`there is no kind "${input.kind}"`, `没有“${input.kind}”这种类型`);
  const definition: Definition = { kind, label: requireLabel(input.label) };
  if (COMPUTED.includes(kind)) definition.readOnly = true;
  if (kind in LONGEST) definition.maxLength = LONGEST[kind] ?? 255;
  if (kind in SCALE) definition.scale = input.scale ?? (kind === 'decimal' ? 2 : 4);
  if (kind === 'rating') Object.assign(definition, { min: 1, max: 5 });
  if (REFERENCES.includes(kind)) {
    definition.target = requireRecord(registry, input.target ?? '').name;
    if (kind === 'reference') definition.onDelete = 'setNull';
  } else if (input.target) throw invalidField('only references have a target', '只有引用类型才能设置目标');
  if (kind === 'formula') definition.result = resultOf(record, input);
  applyChanges(definition, input);
  judge(registry, record, input.name, definition, null);
  return definition;
}

/** A declared field with changes applied. */
export function changedDefinition(
  registry: RecordRegistry,
  record: RegisteredRecord,
  name: string,
  before: CustomFieldDefinition,
  input: FieldChangesInput,
): CustomFieldDefinition {
  const definition: Definition = { ...before };
  applyChanges(definition, input);
  judge(registry, record, name, definition, before);
  return definition;
}

function resultOf(
  record: RegisteredRecord,
  { expression, result }: FieldInput,
): CustomFieldDefinition['result'] {
  const natural = checkExpression(record, expression ?? '', 'formula').results[0];
  return FORMULA_RESULTS.find((one) => one === (result ?? natural)) ?? 'text';
}

const FLAGS = { required: 'required', unique: 'unique', search: 'search' } as const;

function applyChanges(definition: Definition, input: FieldChangesInput): void {
  if (input.label) definition.label = requireLabel(input.label);
  set(definition, 'help', input.help, (help) => requireLabel(help, LONGEST_HELP));
  for (const flag of Object.values(FLAGS))
    if (input[flag] !== undefined) definition[flag] = input[flag] ?? false;
  if (input.indexed !== undefined) definition.index = input.indexed ?? false;
  set(definition, 'default', input.default, (value) => value as string | number | boolean);
  set(definition, 'choices', input.choices, (choices) =>
    choices.map(({ value, label, tone }) => ({ value, label: requireLabel(label), ...(tone && { tone }) })),
  );
  set(definition, 'min', input.min, (min) => min);
  set(definition, 'max', input.max, (max) => max);
  if (input.maxLength) definition.maxLength = input.maxLength;
  set(definition, 'inverse', input.inverse, (inverse) => {
    const { name, label } = parse(inverseSchema, inverse, 'inverse');
    return { name, label: requireLabel(label) };
  });
  if (input.expression) definition.expression = input.expression.trim();
  if (input.rollUp) {
    const { record, via, op, field, filter } = parse(rollUpSchema, input.rollUp, 'rollUp');
    definition.rollUp = { record, via, op, ...(field && { field }), ...(filter && { filter }) } as RollUp;
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const { success, data } = schema.safeParse(value);
  if (!success)
    throw invalidField(`"${name}" is not of the form that is documented`, `“${name}”的格式不正确`);
  return data;
}

/** What is left out stays, null takes away. */
function set<K extends keyof Definition, V>(
  definition: Definition,
  key: K,
  value: V | null | undefined,
  convert: (value: V) => Definition[K],
): void {
  if (value === undefined) return;
  if (value === null || value === '') delete definition[key];
  else definition[key] = convert(value);
}

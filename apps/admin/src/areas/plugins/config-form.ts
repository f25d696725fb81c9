import type { Localized } from '@ricejar/admin-sdk';

export type ConfigKind =
  'text' | 'secret' | 'long' | 'number' | 'integer' | 'boolean' | 'choice' | 'lines' | 'json';

/** One setting of a plugin, as its JSON Schema describes it. */
export interface ConfigField {
  /** `servers.key`. */
  path: string;
  kind: ConfigKind;
  /** Name of the group it stands in; null at the top. */
  group: Localized | null;
  label: Localized;
  help: Localized | null;
  required: boolean;
  choices: readonly unknown[];
  /** Taken when nothing is set. */
  preset: unknown;
  /** What an input of HTML calls it: `url`, `email`. */
  format: string | null;
}

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Schemas name things in one language or, by `.meta({ title: { en, zh } })` or `label`, in both. */
function words(value: unknown, otherwise: string): Localized {
  if (typeof value === 'string' && value !== '') return { en: value, zh: value };
  if (isTree(value) && typeof value['en'] === 'string') {
    const { en, zh } = value;
    return { en, zh: typeof zh === 'string' ? zh : en };
  }
  return { en: otherwise, zh: otherwise };
}

/** `apiKey` reads as `Api key` where nobody named it. */
const spelled = (name: string): string => {
  const spaced = name.replace(
    /([a-z0-9])([A-Z])/g,
    (_all, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** The settings of a plugin, groups laid flat. What no widget fits is edited as JSON. */
export const configFields = (schema: unknown): ConfigField[] =>
  fieldsOf(schema, schema, { prefix: '', label: null, isNeeded: true });

/** Where fields stand. What a group needs is not needed while the group itself may be left out. */
interface Place {
  prefix: string;
  label: Localized | null;
  isNeeded: boolean;
}

function fieldsOf(root: unknown, schema: unknown, place: Place): ConfigField[] {
  const properties = isTree(schema) && isTree(schema['properties']) ? schema['properties'] : {};
  const needed = isTree(schema) && Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(properties).flatMap(([name, given]) => {
    const one = resolved(root, given);
    const path = place.prefix + name;
    const isNeeded = place.isNeeded && needed.includes(name) && one['default'] === undefined;
    if (one['secret'] === true || !isTree(one['properties']))
      return [{ ...fieldOf(path, name, one), group: place.label, required: isNeeded }];
    const label = words(one['title'] ?? one['label'], spelled(name));
    return fieldsOf(root, one, { prefix: `${path}.`, label, isNeeded });
  });
}

/** What a reference points to; the one alternative of an optional value. */
function resolved(root: unknown, schema: unknown, depth = 0): Tree {
  if (!isTree(schema) || depth > 10) return {};
  const { $ref: ref, anyOf, ...own } = schema;
  if (typeof ref === 'string') {
    const target = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), root);
    return { ...resolved(root, target, depth + 1), ...own };
  }
  const real = Array.isArray(anyOf) ? anyOf.filter((one) => !(isTree(one) && one['type'] === 'null')) : [];
  return real.length === 1 ? { ...resolved(root, real[0], depth + 1), ...own } : schema;
}

function fieldOf(path: string, name: string, schema: Tree): Omit<ConfigField, 'group' | 'required'> {
  const format = schema['format'];
  return {
    path,
    kind: kindOf(schema),
    label: words(schema['title'] ?? schema['label'], spelled(name)),
    help: schema['description'] === undefined ? null : words(schema['description'], ''),
    choices: Array.isArray(schema['enum']) ? schema['enum'] : [],
    preset: schema['default'],
    format: format === 'uri' ? 'url' : format === 'email' ? 'email' : null,
  };
}

function kindOf(schema: Tree): ConfigKind {
  const { type, items } = schema;
  if (schema['secret'] === true) return 'secret';
  if (Array.isArray(schema['enum'])) return 'choice';
  if (type === 'boolean' || type === 'integer' || type === 'number') return type;
  if (type === 'array' && isTree(items) && items['type'] === 'string' && !items['enum']) return 'lines';
  if (type !== 'string') return 'json';
  return typeof schema['maxLength'] === 'number' && schema['maxLength'] > 300 ? 'long' : 'text';
}

/** What stands in the form, by path: text for everything that is typed. */
export type Draft = Readonly<Record<string, string | boolean>>;

export function draftOf(fields: readonly ConfigField[], values: unknown): Draft {
  return Object.fromEntries(
    fields.map((field) => {
      const value = field.path
        .split('.')
        .reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), values);
      return [field.path, shownAs(field, value ?? (field.kind === 'boolean' ? field.preset : undefined))];
    }),
  );
}

function shownAs({ kind }: ConfigField, value: unknown): string | boolean {
  if (kind === 'boolean') return value === true;
  if (value === undefined || value === null || kind === 'secret') return '';
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n');
  return kind === 'json' ? JSON.stringify(value, null, 2) : String(value);
}

/** A setting that makes no sense, by path. */
export class DraftFault extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/**
 * The configuration that a draft means: what is empty is left out, so that its preset holds; a secret that is left empty
 * stays as it is, one in `removed` is taken away. Throws `DraftFault` for what is no number or no JSON.
 */
export function valuesOf(
  fields: readonly ConfigField[],
  draft: Draft,
  removed: ReadonlySet<string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const value = removed.has(field.path) ? null : valueOf(field, draft[field.path] ?? '');
    if (value !== undefined) put(values, field.path.split('.'), value);
  }
  return values;
}

function valueOf(field: ConfigField, typed: string | boolean): unknown {
  if (typeof typed === 'boolean') return typed;
  const text = typed.trim();
  if (text === '') return undefined;
  switch (field.kind) {
    case 'number':
    case 'integer': {
      const number = Number(text);
      if (Number.isNaN(number)) throw new DraftFault(field.path);
      return number;
    }
    case 'lines':
      return text.split('\n').flatMap((line) => line.trim() || []);
    case 'json':
      return parsed(field.path, text);
    case 'choice':
      return field.choices.find((one) => String(one) === text);
    case 'secret':
      return typed;
    case 'text':
    case 'long':
    case 'boolean':
      return text;
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DraftFault(path);
  }
}

function put(values: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    values[step] = value;
    return;
  }
  const inner = isTree(values[step]) ? { ...values[step] } : {};
  values[step] = inner;
  put(inner, rest, value);
}

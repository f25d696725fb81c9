import type { JsonSchema } from './schema-check.js';

/** A configuration in two parts: what may be shown, and the secrets by their path (`servers.0.key`). */
export interface SplitConfig {
  open: unknown;
  secrets: Readonly<Record<string, unknown>>;
}

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSecret = (schema: unknown): boolean => isTree(schema) && schema['secret'] === true;

/** Takes the secrets out of a configuration, by the marks of its JSON Schema. */
export function splitSecrets(form: JsonSchema, values: unknown): SplitConfig {
  const secrets: Tree = {};
  const walk = (schemas: readonly Tree[], value: unknown, path: readonly string[]): unknown => {
    const known = schemas.flatMap((schema) => variants(form, schema));
    if (known.some(isSecret)) {
      if (value !== undefined && value !== null && value !== '') secrets[path.join('.')] = value;
      return undefined;
    }
    if (Array.isArray(value))
      return value.map((item, index) => walk(itemsOf(known, index), item, [...path, String(index)]) ?? null);
    if (!isTree(value)) return value;
    const open = Object.entries(value).map(
      ([key, inner]) => [key, walk(propertyOf(known, key), inner, [...path, key])] as const,
    );
    return Object.fromEntries(open.filter(([, inner]) => inner !== undefined));
  };
  return { open: walk([form], values, []), secrets };
}

/** Puts secrets back where they belong. Where the place is gone (a shorter list), they are left out. */
export function joinSecrets({ open, secrets }: SplitConfig): unknown {
  const whole: unknown = structuredClone(open);
  for (const [path, secret] of Object.entries(secrets)) put(whole, path.split('.'), secret);
  return whole;
}

/**
 * The configuration that a form sends back, with the secrets that it left empty as they are kept: a form never gets to
 * see them. A secret set to null is removed.
 */
export function keepSecrets(
  form: JsonSchema,
  given: unknown,
  kept: Readonly<Record<string, unknown>>,
): SplitConfig {
  const { open, secrets } = splitSecrets(form, given);
  const stays = Object.entries(kept).filter(([path]) => valueAt(given, path.split('.')) !== null);
  return { open, secrets: { ...Object.fromEntries(stays), ...secrets } };
}

/** A schema, what it refers to, and the alternatives that it leaves open. */
function variants(root: JsonSchema, schema: unknown, depth = 0): Tree[] {
  if (!isTree(schema) || depth > 20) return [];
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (Array.isArray(schema[key]) ? schema[key] : []));
  const referred =
    typeof schema['$ref'] === 'string' ? [valueAt(root, schema['$ref'].split('/').slice(1))] : [];
  return [schema, ...[...inner, ...referred].flatMap((one: unknown) => variants(root, one, depth + 1))];
}

const propertyOf = (schemas: readonly Tree[], key: string): Tree[] =>
  schemas.flatMap(({ properties, additionalProperties }) => {
    const own = isTree(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    return isTree(own) ? [own] : [];
  });

const itemsOf = (schemas: readonly Tree[], index: number): Tree[] =>
  schemas.flatMap(({ items, prefixItems }) => {
    const own: unknown = Array.isArray(prefixItems) ? (prefixItems[index] ?? items) : items;
    return isTree(own) ? [own] : [];
  });

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Tree)[step] : undefined),
    value,
  );

function put(whole: unknown, path: readonly string[], value: unknown): void {
  const holder = valueAt(whole, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof holder === 'object' && holder !== null && last !== undefined) (holder as Tree)[last] = value;
}

import type { ParseResult } from '@marcbachmann/cel-js';
import type { FieldMeta, RecordType } from '../records/record-type.js';
import { valueAt } from '../records/row.js';
import { environment } from './cel-environment.js';

/** Who looks, as conditions see them. */
export interface ConditionMe {
  id: string;
  /** Names of the roles held. */
  roles: readonly string[];
}

export type ConditionScope = Readonly<Record<string, unknown>>;

const parsed = new Map<string, ParseResult | null>();
const KNOWN = 500;

function parse(expression: string): ParseResult | null {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  if (parsed.size >= KNOWN) parsed.clear();
  const made = parseAnew(expression);
  parsed.set(expression, made);
  return made;
}

function parseAnew(expression: string): ParseResult | null {
  try {
    return environment.parse(expression);
  } catch {
    return null;
  }
}

/** A value as conditions see it; what is not filled in, or not yet a value of its kind, is null. */
export function celValue(field: FieldMeta, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  switch (field.kind) {
    case 'integer':
    case 'rating':
      return /^-?\d+$/.test(String(value)) ? BigInt(String(value)) : null;
    case 'decimal':
    case 'percent':
      return numberOf(value);
    case 'money': {
      const { amount, currency } = value as { amount?: unknown; currency?: unknown };
      const number = numberOf(amount);
      return number === null ? null : { amount: number, currency };
    }
    case 'reference':
      return (value as { id?: unknown }).id ?? null;
    case 'references':
      return (value as readonly { id?: unknown }[]).map((one) => one.id ?? null);
    case 'date':
    case 'dateTime':
      return dateOf(value);
    default:
      return value;
  }
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return value === undefined || value === null || value === '' || Number.isNaN(number) ? null : number;
}

function dateOf(value: unknown): Date | null {
  const date = new Date(String(value));
  return Number.isNaN(date.getTime()) ? null : date;
}

/** What conditions see: every readable field under its path (`tier`, `ext.custom.tea`), and `me`. */
export function conditionScope(
  type: RecordType,
  row: Readonly<Record<string, unknown>>,
  me: ConditionMe,
): ConditionScope {
  const scope: Record<string, unknown> = { me };
  for (const field of type.fields) plant(scope, field.path, celValue(field, valueAt(row, field.path)));
  return scope;
}

function plant(scope: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let inner = scope;
  for (const key of keys) {
    const below = (inner[key] ?? {}) as Record<string, unknown>;
    inner[key] = below;
    inner = below;
  }
  inner[last] = value;
}

/**
 * Whether a condition holds. Comparing what is not filled in holds for nothing, so it is false; undefined when the
 * condition itself cannot be read, or asks about a field that is not there for this person.
 */
export function holds(expression: string, scope: ConditionScope): boolean | undefined {
  const run = parse(expression);
  if (!run) return undefined;
  try {
    return run(scope as Record<string, unknown>) === true;
  } catch (error) {
    return /^(Unknown variable|No such key)/.test(error instanceof Error ? error.message : '')
      ? undefined
      : false;
  }
}

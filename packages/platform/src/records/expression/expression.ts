import type { ASTNode } from '@marcbachmann/cel-js';
import type { Localized } from '@ricejar/sdk';
import type { RegisteredRecord } from '../record-registry.js';
import { checkingEnvironment, ExactDecimal, runningEnvironment } from './environment.js';
import { expressionErrors } from './expression.errors.js';
import { explainCelError } from './expression-fault.js';
import { celValue, type Values } from './values.js';

/** `formula` computes a field's value; `condition` is true or false, and may ask who looks (`me`). */
export type ExpressionUse = 'formula' | 'condition';

export interface ExpressionCheck {
  ok: boolean;
  error: Localized | null;
  /** What a formula with this expression may declare as its result, the natural one first; empty when it is not valid. */
  results: readonly string[];
  /** Paths of the fields it reads, in order of appearance. */
  uses: readonly string[];
}

/** Who looks, as conditions see it. `roles` are names. */
export interface Viewer {
  id: string;
  roles: readonly string[];
}

const LONGEST = 2_000;
const MOST_KEPT = 2_000;

/** Macros that walk a list: within each other they multiply. */
const WALKS = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);
/** Regular expressions can take for ever, `cel.bind` doubles what it binds, and bytes are nobody's field. */
const REFUSED = new Set(['matches', 'bind', 'bytes', 'dyn']);

type Node = Pick<ASTNode, 'op'> & { args: unknown };

interface Parsed {
  run: (context: object) => unknown;
  uses: readonly string[];
}

const refused = (en: string, zh: string) => expressionErrors.EXPRESSION_INVALID({ reason: en, reasonZh: zh });

/** What an expression names, and what it must not do. */
class Reader {
  readonly uses = new Set<string>();

  read(node: unknown, bound: readonly string[] = [], walks = 0): void {
    if (Array.isArray(node)) return node.forEach((one) => this.read(one, bound, walks));
    if (!isNode(node)) return;
    const chain = chainOf(node);
    if (chain && !bound.includes(chain[0] ?? '')) return this.use(chain);
    if (node.op === 'rcall') return this.method(node.args as [string, Node, Node[]], bound, walks);
    if (node.op === 'call') {
      const [name, args] = node.args as [string, Node[]];
      this.allow(name);
      return this.read(args, bound, walks);
    }
    this.read(node.args, bound, walks);
  }

  private method(
    [name, receiver, args]: [string, Node, Node[]],
    bound: readonly string[],
    walks: number,
  ): void {
    this.allow(name);
    this.read(receiver, bound, walks);
    const [variable] = args;
    if (!WALKS.has(name) || variable?.op !== 'id') return this.read(args, bound, walks);
    if (walks > 0) throw refused('a list is walked within a list', '不能在遍历列表时再遍历列表');
    this.read(args.slice(1), [...bound, String(variable.args)], walks + 1);
  }

  private allow(name: string): void {
    if (REFUSED.has(name)) throw refused(`${name} cannot be used here`, `此处不能使用 ${name}`);
  }

  private use([root = '', ...steps]: readonly string[]): void {
    if (root === 'me') return;
    this.uses.add(root === 'ext' ? ['ext', ...steps.slice(0, 2)].join('.') : root);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'op' in value;

/** `ext.custom.tea` as its steps; null for what is not a plain chain of names. */
function chainOf(node: Node): string[] | null {
  if (node.op === 'id') return [String(node.args)];
  if (node.op !== '.') return null;
  const [inner, name] = node.args as [Node, string];
  const chain = chainOf(inner);
  return chain && [...chain, name];
}

const kept = new Map<string, Parsed>();

/** Parses an expression, once for all who use it. Throws `EXPRESSION_INVALID`. */
function parsed(text: string): Parsed {
  const known = kept.get(text);
  if (known) return known;
  if (text.length > LONGEST) throw refused(`longer than ${LONGEST} characters`, `超过 ${LONGEST} 个字符`);
  const reader = new Reader();
  let run: ReturnType<typeof runningEnvironment.parse>;
  try {
    run = runningEnvironment.parse(text);
  } catch (error) {
    const { en, zh } = explainCelError(error);
    throw refused(en, zh);
  }
  reader.read(run.ast);
  const one: Parsed = { run, uses: [...reader.uses] };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(text, one);
  return one;
}

/** Paths of the fields an expression reads. Throws `EXPRESSION_INVALID`. */
export const fieldsUsed = (text: string): readonly string[] => parsed(text).uses;

const RESULTS: { readonly [type: string]: readonly string[] } = {
  string: ['text'],
  int: ['integer', 'decimal'],
  double: ['decimal'],
  Decimal: ['decimal'],
  bool: ['boolean'],
  'google.protobuf.Timestamp': ['dateTime', 'date'],
};

/** Judges an expression against the fields of a record type, without running it. Never throws. */
export function checkExpression(record: RegisteredRecord, text: string, use: ExpressionUse): ExpressionCheck {
  const failed = (error: Localized): ExpressionCheck => ({ ok: false, error, results: [], uses: [] });
  try {
    const { uses } = parsed(text);
    const check = checkingEnvironment(record, use === 'condition').check(text);
    if (!check.valid) return failed(explainCelError(check.error));
    const type = check.type ?? 'dyn';
    const results = RESULTS[type] ?? [];
    if (use === 'condition' && type !== 'bool')
      return failed({ en: `true or false expected, not ${type}`, zh: `结果应为真假值，而不是 ${type}` });
    if (results.length === 0)
      return failed({ en: `${type} cannot be kept in a field`, zh: `${type} 类型的结果不能存入字段` });
    return { ok: true, error: null, results, uses };
  } catch (error) {
    const { reason, reasonZh } =
      (error as { details?: { reason?: string; reasonZh?: string } }).details ?? {};
    return failed({ en: reason ?? String(error), zh: reasonZh ?? String(error) });
  }
}

/**
 * The value of an expression over a record's values by path, in the form that history shows them; `undefined` when it has
 * none, because a value it needs is empty or does not fit (`1 / 0`). Numbers come back as bigint, number or `ExactDecimal`,
 * times as Date.
 */
export function evaluate(record: RegisteredRecord, text: string, values: Values, me?: Viewer): unknown {
  const { run, uses } = parsed(text);
  const context: Record<string, unknown> = { ...(me && { me }) };
  for (const path of uses) put(context, path, celValue(record.fields.get(path)?.definition, values[path]));
  try {
    const value = run(context) ?? undefined;
    return isInfinite(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

const isInfinite = (value: unknown): boolean =>
  (typeof value === 'number' && !Number.isFinite(value)) ||
  (value instanceof ExactDecimal && !value.isFinite());

/** Whether a condition is fulfilled: what touches an empty value is not. */
export const holds = (record: RegisteredRecord, text: string, values: Values, me: Viewer): boolean =>
  evaluate(record, text, values, me) === true;

function put(context: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('.');
  let inner = context;
  for (const step of steps.slice(0, -1)) inner = (inner[step] ??= {}) as Record<string, unknown>;
  inner[steps.at(-1) ?? ''] = value;
}

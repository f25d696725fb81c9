import type { FormulaResult } from '@ricejar/sdk';
import { checkExpression, fieldsUsed, type ExpressionCheck } from '../../expression/expression.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { derivedErrors } from '../derived.errors.js';

export interface Formula {
  field: RegisteredField;
  expression: string;
  result: FormulaResult;
  /** Paths of the fields it reads. */
  uses: readonly string[];
}

/** These move with every save: a formula over them would never come to rest. */
const RESTLESS: ReadonlySet<string> = new Set(['version', 'updatedAt', 'updatedBy', 'deletedAt']);

const known = new WeakMap<RegisteredRecord, readonly Formula[]>();

/** The formulas of a record type, each after those that it reads. Throws `FORMULA_INVALID`, naming the field. */
export function formulasOf(record: RegisteredRecord): readonly Formula[] {
  const found = known.get(record);
  if (found) return found;
  const all = new Map<string, Formula>();
  for (const field of record.fields.values()) {
    const { expression, result = 'text' } = field.definition;
    if (expression === undefined) continue;
    all.set(field.path, { field, expression, result, uses: judged(record, field, expression, result) });
  }
  const ordered = inOrder(all);
  known.set(record, ordered);
  return ordered;
}

/** Whether a formula of the record type reads one of these fields. */
export function usesAny(record: RegisteredRecord, fields: readonly RegisteredField[]): boolean {
  const paths = new Set(fields.map((field) => field.path));
  return formulasOf(record).some(({ uses }) => uses.some((path) => paths.has(path)));
}

function judged(
  record: RegisteredRecord,
  field: RegisteredField,
  expression: string,
  result: FormulaResult,
): readonly string[] {
  const invalid = (reason: string, reasonZh: string) =>
    derivedErrors.FORMULA_INVALID({ field: field.path, reason, reasonZh });
  const check = checked(record, expression);
  if (!check.ok) {
    const reached = reachedThrough(record, expression);
    if (reached)
      throw invalid(
        `it reads a field of "${reached}", but that can change while this record does not; formulas read the fields of their own record`,
        `公式只能读取本记录的字段；“${reached}”上的字段变化时，本记录不会随之更新`,
      );
    throw invalid(check.error?.en ?? 'not valid', check.error?.zh ?? '无效');
  }
  if (!check.results.includes(result))
    throw invalid(
      `it comes to ${check.results.join(' or ')}, not to ${result}`,
      `计算结果为 ${check.results.join(' 或 ')}，而不是 ${result}`,
    );
  const restless = check.uses.find((path) => RESTLESS.has(path));
  if (restless) throw invalid(`"${restless}" changes with every save`, `“${restless}”每次保存都会变化`);
  return check.uses;
}

const MOST_CHECKS = 5_000;
const checks = new Map<string, ExpressionCheck>();

/** A check depends on the kinds of the fields that are read: with those as before, it need not be made again. */
function checked(record: RegisteredRecord, expression: string): ExpressionCheck {
  const kinds = used(expression).map((path) => `${path} ${record.fields.get(path)?.definition.kind}`);
  const key = [expression, ...kinds].join('\n');
  const earlier = checks.get(key);
  if (earlier) return earlier;
  if (checks.size >= MOST_CHECKS) checks.clear();
  const check = checkExpression(record, expression, 'formula');
  checks.set(key, check);
  return check;
}

/** Paths that an expression reads; none where it cannot be read itself. */
function used(expression: string): readonly string[] {
  try {
    return fieldsUsed(expression);
  } catch {
    return [];
  }
}

/** The reference through which an expression tries to reach another record, if it does. */
function reachedThrough(record: RegisteredRecord, expression: string): string | null {
  const reference = used(expression).find((path) => record.fields.get(path)?.definition.kind === 'reference');
  return reference !== undefined && expression.includes(`${reference}.`) ? reference : null;
}

function inOrder(formulas: ReadonlyMap<string, Formula>): Formula[] {
  const done = new Map<string, Formula>();
  const visit = (formula: Formula, trail: readonly string[]): void => {
    const { path } = formula.field;
    if (done.has(path)) return;
    if (trail.includes(path)) {
      const circle = [...trail.slice(trail.indexOf(path)), path].join(' -> ');
      throw derivedErrors.FORMULA_INVALID({
        field: path,
        reason: `formulas read each other in a circle: ${circle}`,
        reasonZh: `公式之间循环引用：${circle}`,
      });
    }
    for (const one of formula.uses) {
      const inner = formulas.get(one);
      if (inner) visit(inner, [...trail, path]);
    }
    done.set(path, formula);
  };
  for (const formula of formulas.values()) visit(formula, []);
  return [...done.values()];
}

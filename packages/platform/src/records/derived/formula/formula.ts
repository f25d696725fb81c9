import type { FormulaResult } from '@ricejar/sdk';
import { checkExpression, fieldsUsed } from '../../expression/expression.js';
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

function judged(
  record: RegisteredRecord,
  field: RegisteredField,
  expression: string,
  result: FormulaResult,
): readonly string[] {
  const invalid = (reason: string, reasonZh: string) =>
    derivedErrors.FORMULA_INVALID({ field: field.path, reason, reasonZh });
  const check = checkExpression(record, expression, 'formula');
  if (!check.ok) {
    const reached = reachedThrough(record, expression);
    if (reached)
      throw invalid(
        `it reads a field of "${reached}", but formulas read fields of their own record; a roll-up there can bring the value here`,
        `公式只能读取本记录的字段，不能读取“${reached}”上的字段；可先用汇总字段取得该值`,
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

/** The reference through which an expression tries to reach another record, if it does. */
function reachedThrough(record: RegisteredRecord, expression: string): string | null {
  let uses: readonly string[];
  try {
    uses = fieldsUsed(expression);
  } catch {
    return null;
  }
  const reference = uses.find((path) => record.fields.get(path)?.definition.kind === 'reference');
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
    for (const used of formula.uses) {
      const inner = formulas.get(used);
      if (inner) visit(inner, [...trail, path]);
    }
    done.set(path, formula);
  };
  for (const formula of formulas.values()) visit(formula, []);
  return [...done.values()];
}

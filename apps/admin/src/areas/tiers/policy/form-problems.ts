import type { Localized } from '@ricejar/admin-sdk';
import {
  cutTiers,
  type ComponentDraft,
  type ParameterField,
  type PolicyForm,
  type Rule,
  type ScoringModel,
} from './policy-form.js';

export type CutoffProblem =
  'missing' | 'notANumber' | 'share' | 'shareSum' | 'score' | 'scoreOrder' | 'count';
export type ParameterProblem = 'missing' | 'notANumber' | 'range' | 'integer';
export type LineProblem = 'label' | 'filter' | 'notANumber';

/** The number a text stands for; null when it is none. Thousands separators and a percent sign may be typed. */
export const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(/,/g, '').replace(/%$/, '').trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
};

const NOISE = 1e-9;

function valueProblem(rule: Rule, value: number): CutoffProblem | null {
  if (rule === 'share') return value >= 0 && value <= 100 ? null : 'share';
  if (rule === 'topN') return Number.isSafeInteger(value) && value >= 0 ? null : 'count';
  return Math.abs(value) < 1e12 ? null : 'score';
}

/** What is wrong with each cut-off of the form's rule; empty when nothing is. The server judges by the same rules. */
export function cutoffProblems(
  { rule, cutoffs }: PolicyForm,
  tiers: readonly string[],
): Readonly<Record<string, CutoffProblem>> {
  const problems: Record<string, CutoffProblem> = {};
  let sum = 0;
  let above: number | null = null;
  for (const tier of cutTiers(tiers)) {
    const text = cutoffs[rule][tier] ?? '';
    const value = numberOf(text);
    let problem: CutoffProblem | null;
    if (value === null) problem = text.trim() === '' ? 'missing' : 'notANumber';
    else problem = valueProblem(rule, value);
    if (problem === null && value !== null) {
      sum += value;
      if (rule === 'share' && sum > 100 + NOISE) problem = 'shareSum';
      if (rule === 'score' && above !== null && value >= above) problem = 'scoreOrder';
      above = value;
    }
    if (problem !== null) problems[tier] = problem;
  }
  return problems;
}

export function parameterProblem(field: ParameterField, text: string): ParameterProblem | null {
  if (field.kind === 'choice') return text === '' ? 'missing' : null;
  const value = numberOf(text);
  if (value === null) return text.trim() === '' ? 'missing' : 'notANumber';
  if (field.kind === 'integer' && !Number.isInteger(value)) return 'integer';
  return value < (field.min ?? -Infinity) || value > (field.max ?? Infinity) ? 'range' : null;
}

const hasParameterProblem = (component: ComponentDraft, models: readonly ScoringModel[]): boolean => {
  const model = models.find((one) => one.key === component.model);
  return (
    !model ||
    model.parameterFields.some(
      (field) => parameterProblem(field, component.parameters[field.name] ?? '') !== null,
    )
  );
};

/** A weight is a number above zero; of one component alone it does not matter. */
export const weightIsWrong = ({ weight }: ComponentDraft): boolean => !((numberOf(weight) ?? 0) > 0);

/** An empty quota is none. */
export const quotaIsWrong = (text: string): boolean => {
  const value = text.trim() === '' ? 0 : numberOf(text);
  return value === null || !Number.isSafeInteger(value) || value < 0;
};

/** An empty margin is none. */
export const marginIsWrong = (text: string): boolean => {
  const value = text.trim() === '' ? 0 : numberOf(text);
  return value === null || value < 0 || value >= 1e12;
};

/** What a line of criteria or vetoes lacks. */
export function lineProblem(line: {
  label: Localized;
  filter: object | null;
  points?: string;
}): LineProblem | null {
  if (line.points !== undefined && numberOf(line.points) === null) return 'notANumber';
  if (line.filter === null) return 'filter';
  return line.label.en.trim() === '' && line.label.zh.trim() === '' ? 'label' : null;
}

/** Whether anything in the form keeps it from being tried. */
export function hasProblems(
  form: PolicyForm,
  models: readonly ScoringModel[],
  tiers: readonly string[],
): boolean {
  const { components } = form;
  return (
    components.length === 0 ||
    components.some((one) => hasParameterProblem(one, models)) ||
    (components.length > 1 && components.some(weightIsWrong)) ||
    Object.keys(cutoffProblems(form, tiers)).length > 0 ||
    [...form.criteria, ...form.vetoes].some((line) => lineProblem(line) !== null) ||
    tiers.some((tier) => quotaIsWrong(form.quotas[tier] ?? '')) ||
    marginIsWrong(form.margin)
  );
}

/** The share of scored customers that is left for the lowest tier, 0 to 1. */
export function restShare({ cutoffs }: PolicyForm, tiers: readonly string[]): number {
  const sum = cutTiers(tiers).reduce((all, tier) => all + (numberOf(cutoffs.share[tier] ?? '') ?? 0), 0);
  return Math.max(0, Number(((100 - sum) / 100).toFixed(6)));
}

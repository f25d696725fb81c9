import type { Localized } from '@ricejar/admin-sdk';

export const RULES = ['share', 'score', 'topN'] as const;
export type Rule = (typeof RULES)[number];
export const CUT_TIERS = ['S', 'A', 'B'] as const;
export type CutTier = (typeof CUT_TIERS)[number];
export const UNSCORED = ['lowest', 'none'] as const;
export type Unscored = (typeof UNSCORED)[number];

/** A parameter of a scoring model, as the server describes it. */
export interface ParameterField {
  name: string;
  kind: 'number' | 'integer' | 'choice';
  label: Localized;
  help?: Localized;
  default: number | string;
  min?: number;
  max?: number;
  choices?: readonly { value: string; label: Localized }[];
}

export interface ScoringModel {
  key: string;
  label: Localized;
  description: Localized;
  version: string;
  parameterFields: readonly ParameterField[];
}

/** A published policy's definition, as it is stored. */
export interface PolicyDefinition {
  model: string;
  parameters?: Readonly<Record<string, number | string>>;
  rule: Rule;
  cutoffs: readonly { tier: string; value: number }[];
  unscored?: Unscored;
}

/** What is typed, as text: a half-typed number is no number yet. Each rule keeps its own cut-offs. */
export interface PolicyForm {
  model: string;
  parameters: Readonly<Record<string, string>>;
  rule: Rule;
  cutoffs: Readonly<Record<Rule, Readonly<Record<CutTier, string>>>>;
  unscored: Unscored;
}

export interface PolicyInput {
  model: string;
  parameters: Record<string, number | string>;
  rule: Rule;
  cutoffs: { tier: CutTier; value: number }[];
  unscored: Unscored;
}

export type CutoffProblem =
  'missing' | 'notANumber' | 'share' | 'shareSum' | 'score' | 'scoreOrder' | 'count';
export type ParameterProblem = 'missing' | 'notANumber' | 'range' | 'integer';

const DEFAULT_CUTOFFS: PolicyForm['cutoffs'] = {
  share: { S: '5', A: '15', B: '30' },
  score: { S: '80', A: '60', B: '40' },
  topN: { S: '50', A: '150', B: '500' },
};

/** `0.15` as the `15` that people type; without the noise of a float. */
const tidy = (value: number): string => String(Number(value.toFixed(6)));

const parameterTexts = (
  model: ScoringModel | undefined,
  given: Readonly<Record<string, number | string>> = {},
): Record<string, string> =>
  Object.fromEntries(
    (model?.parameterFields ?? []).map((field) => [field.name, String(given[field.name] ?? field.default)]),
  );

/** The form of a stored policy; of the first model with usual cut-offs when there is none. */
export function formOf(definition: PolicyDefinition | null, models: readonly ScoringModel[]): PolicyForm {
  const model = models.find((one) => one.key === definition?.model) ?? models[0];
  const rule = definition?.rule ?? 'share';
  const typed = Object.fromEntries(
    (definition?.cutoffs ?? []).map(({ tier, value }) => [
      tier,
      tidy(rule === 'share' ? value * 100 : value),
    ]),
  );
  return {
    model: model?.key ?? '',
    parameters: parameterTexts(model, model?.key === definition?.model ? definition?.parameters : {}),
    rule,
    cutoffs: { ...DEFAULT_CUTOFFS, [rule]: { ...DEFAULT_CUTOFFS[rule], ...typed } },
    unscored: definition?.unscored ?? 'lowest',
  };
}

/** Another model brings its own parameters; the cut-offs stay. */
export const withModel = (form: PolicyForm, model: ScoringModel): PolicyForm => ({
  ...form,
  model: model.key,
  parameters: parameterTexts(model),
});

const numberOf = (text: string): number | null => {
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
export function cutoffProblems({ rule, cutoffs }: PolicyForm): Partial<Record<CutTier, CutoffProblem>> {
  const problems: Partial<Record<CutTier, CutoffProblem>> = {};
  let sum = 0;
  let above: number | null = null;
  for (const tier of CUT_TIERS) {
    const text = cutoffs[rule][tier];
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

/** The share of scored customers that is left for the lowest tier, 0 to 1. */
export function restShare({ cutoffs }: PolicyForm): number {
  const sum = CUT_TIERS.reduce((all, tier) => all + (numberOf(cutoffs.share[tier]) ?? 0), 0);
  return Math.max(0, Number(((100 - sum) / 100).toFixed(6)));
}

/** What the server is asked with; null while anything in the form is wrong. */
export function toPolicyInput(form: PolicyForm, models: readonly ScoringModel[]): PolicyInput | null {
  const model = models.find((one) => one.key === form.model);
  if (!model || Object.keys(cutoffProblems(form)).length > 0) return null;
  const parameters: Record<string, number | string> = {};
  for (const field of model.parameterFields) {
    const text = form.parameters[field.name] ?? '';
    if (parameterProblem(field, text) !== null) return null;
    parameters[field.name] = field.kind === 'choice' ? text : (numberOf(text) ?? 0);
  }
  const cutoffs = CUT_TIERS.map((tier) => {
    const value = numberOf(form.cutoffs[form.rule][tier]) ?? 0;
    return { tier, value: form.rule === 'share' ? Number((value / 100).toFixed(8)) : value };
  });
  return { model: model.key, parameters, rule: form.rule, cutoffs, unscored: form.unscored };
}

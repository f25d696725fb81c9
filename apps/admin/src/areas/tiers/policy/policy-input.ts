import type { FilterTree, Localized } from '@ricejar/admin-sdk';
import { hasProblems, numberOf } from './form-problems.js';
import {
  cutTiers,
  type Approval,
  type ComponentDraft,
  type Parameters,
  type PolicyForm,
  type Rule,
  type Scale,
  type ScoringModel,
  type Unscored,
} from './policy-form.js';

/** What the server is asked with. */
export interface PolicyInput {
  components: { model: string; parameters: Parameters; weight: number }[];
  scale: Scale;
  criteria: { key: string; label: Localized; filter: FilterTree; points: number }[];
  vetoes: { key: string; label: Localized; filter: FilterTree; atMost: string | null }[];
  rule: Rule;
  cutoffs: { tier: string; value: number }[];
  quotas: { tier: string; atMost: number }[];
  hysteresis: { margin: number };
  unscored: Unscored;
  approval: Approval;
}

/** Said in one language, it stands for both. */
const bothOf = ({ en, zh }: Localized): Localized => ({
  en: en.trim() || zh.trim(),
  zh: zh.trim() || en.trim(),
});

function componentOf(draft: ComponentDraft, alone: boolean, models: readonly ScoringModel[]) {
  const model = models.find((one) => one.key === draft.model);
  const parameters = Object.fromEntries(
    (model?.parameterFields ?? []).map((field) => {
      const text = draft.parameters[field.name] ?? '';
      return [field.name, field.kind === 'choice' ? text : (numberOf(text) ?? 0)];
    }),
  );
  return { model: draft.model, parameters, weight: alone ? 1 : (numberOf(draft.weight) ?? 1) };
}

/** The policy that a form stands for; null while anything in it is wrong. */
export function toPolicyInput(
  form: PolicyForm,
  models: readonly ScoringModel[],
  tiers: readonly string[],
): PolicyInput | null {
  if (hasProblems(form, models, tiers)) return null;
  const margin = numberOf(form.margin) ?? 0;
  return {
    components: form.components.map((one) => componentOf(one, form.components.length === 1, models)),
    scale: form.components.length > 1 ? 'percentile' : form.scale,
    criteria: form.criteria.map(({ key, label, filter, points }) => ({
      key,
      label: bothOf(label),
      filter: filter ?? {},
      points: numberOf(points) ?? 0,
    })),
    vetoes: form.vetoes.map(({ key, label, filter, atMost }) => ({
      key,
      label: bothOf(label),
      filter: filter ?? {},
      atMost,
    })),
    rule: form.rule,
    cutoffs: cutTiers(tiers).map((tier) => {
      const value = numberOf(form.cutoffs[form.rule][tier] ?? '') ?? 0;
      return { tier, value: form.rule === 'share' ? Number((value / 100).toFixed(8)) : value };
    }),
    quotas: tiers.flatMap((tier) => {
      const atMost = numberOf(form.quotas[tier] ?? '');
      return atMost === null ? [] : [{ tier, atMost }];
    }),
    hysteresis: { margin },
    unscored: form.unscored,
    approval: form.approval,
  };
}

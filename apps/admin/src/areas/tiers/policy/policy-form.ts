import type { FilterTree, Localized } from '@ricejar/admin-sdk';

export const RULES = ['share', 'score', 'topN'] as const;
export type Rule = (typeof RULES)[number];
export const UNSCORED = ['lowest', 'none'] as const;
export type Unscored = (typeof UNSCORED)[number];
export const SCALES = ['raw', 'percentile'] as const;
export type Scale = (typeof SCALES)[number];
export const APPROVALS = ['publisher', 'second'] as const;
export type Approval = (typeof APPROVALS)[number];

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
  /** False when it is not switched on: no policy may use it. */
  on?: boolean;
}

export type Parameters = Readonly<Record<string, number | string>>;

export interface PolicyComponent {
  model: string;
  parameters?: Parameters;
  weight: number;
}

/** Points for customers that a filter finds. */
export interface PolicyCriterion {
  key: string;
  label: Localized;
  filter: FilterTree;
  points: number;
}

/** Customers that a filter finds get no better than this tier; null: none at all. */
export interface PolicyVeto {
  key: string;
  label: Localized;
  filter: FilterTree;
  atMost: string | null;
}

/** A policy's definition, as it is stored. */
export interface PolicyDefinition {
  components: readonly PolicyComponent[];
  scale: Scale;
  criteria: readonly PolicyCriterion[];
  vetoes: readonly PolicyVeto[];
  rule: Rule;
  cutoffs: readonly { tier: string; value: number }[];
  /** The tier that takes the rest. */
  lowest: string;
  quotas: readonly { tier: string; atMost: number }[];
  hysteresis: { margin: number };
  unscored: Unscored;
  approval: Approval;
}

/** Policies of the first form had one model and nothing beside its cut-offs. */
export type StoredDefinition =
  | PolicyDefinition
  | (Pick<PolicyDefinition, 'rule' | 'cutoffs'> & {
      model: string;
      parameters?: Parameters;
      unscored?: Unscored;
    });

export function readDefinition(stored: StoredDefinition): PolicyDefinition {
  if ('components' in stored) return stored;
  const { model, parameters = {}, rule, cutoffs, unscored = 'lowest' } = stored;
  return {
    components: [{ model, parameters, weight: 1 }],
    scale: 'raw',
    criteria: [],
    vetoes: [],
    rule,
    cutoffs,
    lowest: 'C',
    quotas: [],
    hysteresis: { margin: 0 },
    unscored,
    approval: 'publisher',
  };
}

/** What is typed, as text: a half-typed number is no number yet. `id` tells lines of the form apart. */
export interface ComponentDraft {
  id: number;
  model: string;
  parameters: Readonly<Record<string, string>>;
  weight: string;
}

export interface CriterionDraft {
  id: number;
  key: string;
  label: Localized;
  filter: FilterTree | null;
  points: string;
}

export interface VetoDraft {
  id: number;
  key: string;
  label: Localized;
  filter: FilterTree | null;
  atMost: string | null;
}

export type Texts = Readonly<Record<string, string>>;

/** Each rule keeps its own cut-offs. A quota or margin left empty is none. */
export interface PolicyForm {
  components: readonly ComponentDraft[];
  /** Of one component alone; several are always compared by rank. */
  scale: Scale;
  criteria: readonly CriterionDraft[];
  vetoes: readonly VetoDraft[];
  rule: Rule;
  cutoffs: Readonly<Record<Rule, Texts>>;
  quotas: Texts;
  margin: string;
  unscored: Unscored;
  approval: Approval;
}

const USUAL: Readonly<Record<Rule, readonly number[]>> = {
  share: [5, 15, 30, 20, 10, 5, 5, 5],
  score: [80, 60, 40, 30, 20, 15, 10, 5],
  topN: [50, 150, 500, 1000, 2000, 4000, 8000, 16000],
};

/** All tiers but the lowest, which takes the rest and has no cut-off. */
export const cutTiers = (tiers: readonly string[]): readonly string[] => tiers.slice(0, -1);

let made = 0;
export const nextId = (): number => (made += 1);

/** `0.15` as the `15` that people type; without the noise of a float. */
export const tidy = (value: number): string => String(Number(value.toFixed(6)));

const parameterTexts = (model: ScoringModel | undefined, given: Parameters = {}): Record<string, string> =>
  Object.fromEntries(
    (model?.parameterFields ?? []).map((field) => [field.name, String(given[field.name] ?? field.default)]),
  );

export const newComponent = (model: ScoringModel | undefined, weight = '1'): ComponentDraft => ({
  id: nextId(),
  model: model?.key ?? '',
  parameters: parameterTexts(model),
  weight,
});

/** Another model brings its own parameters; the weight stays. */
export const withModel = (component: ComponentDraft, model: ScoringModel): ComponentDraft => ({
  ...component,
  model: model.key,
  parameters: parameterTexts(model),
});

const freeKey = (prefix: string, taken: readonly { key: string }[]): string => {
  for (let n = taken.length + 1; ; n += 1) {
    const key = `${prefix}${n}`;
    if (!taken.some((one) => one.key === key)) return key;
  }
};

export const newCriterion = (taken: readonly CriterionDraft[]): CriterionDraft => ({
  id: nextId(),
  key: freeKey('criterion', taken),
  label: { en: '', zh: '' },
  filter: null,
  points: '5',
});

export const newVeto = (taken: readonly VetoDraft[], atMost: string | null): VetoDraft => ({
  id: nextId(),
  key: freeKey('veto', taken),
  label: { en: '', zh: '' },
  filter: null,
  atMost,
});

function cutoffTexts(definition: PolicyDefinition | null, tiers: readonly string[]): PolicyForm['cutoffs'] {
  const usual = (rule: Rule): Texts =>
    Object.fromEntries(cutTiers(tiers).map((tier, at) => [tier, String(USUAL[rule][at] ?? 1)]));
  const all = { share: usual('share'), score: usual('score'), topN: usual('topN') };
  if (!definition) return all;
  const { rule, cutoffs } = definition;
  const typed = Object.fromEntries(
    cutoffs
      .filter(({ tier }) => cutTiers(tiers).includes(tier))
      .map(({ tier, value }) => [tier, tidy(rule === 'share' ? value * 100 : value)]),
  );
  return { ...all, [rule]: { ...all[rule], ...typed } };
}

/** The form of a stored policy; of the first model with usual cut-offs when there is none. `tiers`: best first. */
export function formOf(
  definition: PolicyDefinition | null,
  models: readonly ScoringModel[],
  tiers: readonly string[],
): PolicyForm {
  const known = (definition?.components ?? []).filter((one) => models.some(({ key }) => key === one.model));
  const components = known.map((one) => ({
    id: nextId(),
    model: one.model,
    parameters: parameterTexts(
      models.find(({ key }) => key === one.model),
      one.parameters,
    ),
    weight: tidy(one.weight),
  }));
  const first = models.find((one) => one.on !== false) ?? models[0];
  return {
    components: components.length > 0 ? components : [newComponent(first)],
    scale: definition?.scale ?? 'raw',
    criteria: (definition?.criteria ?? []).map((one) => ({
      ...one,
      id: nextId(),
      points: tidy(one.points),
    })),
    vetoes: (definition?.vetoes ?? []).map((one) => ({ ...one, id: nextId() })),
    rule: definition?.rule ?? 'share',
    cutoffs: cutoffTexts(definition, tiers),
    quotas: Object.fromEntries((definition?.quotas ?? []).map(({ tier, atMost }) => [tier, String(atMost)])),
    margin: definition?.hysteresis.margin ? tidy(definition.hysteresis.margin) : '',
    unscored: definition?.unscored ?? 'lowest',
    approval: definition?.approval ?? 'publisher',
  };
}

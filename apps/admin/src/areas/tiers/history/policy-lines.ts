import type { FilterTree, Localized } from '@ricejar/admin-sdk';
import type { PolicyDefinition, ScoringModel } from '../policy/policy-form.js';

/** One statement of a policy. Lines of two policies with the same `key` say the same thing of each. */
export interface PolicyLine {
  key: string;
  /** What the line is about: the name, or a message of the area with what fills it. */
  label: string;
  value: string;
  /** Which customers it is about. */
  filter?: FilterTree;
}

/** How the lines are put into words. */
export interface PolicyWords {
  t: (key: string, values?: Record<string, unknown>, count?: number) => string;
  text: (label: Localized | null | undefined) => string;
  number: (value: number) => string;
  percent: (value: number) => string;
  tier: (key: string) => string;
}

const shareOf = (weight: number, all: readonly { weight: number }[]): number => {
  const total = all.reduce((sum, one) => sum + one.weight, 0);
  return total > 0 ? weight / total : 0;
};

function componentLines(
  { components }: PolicyDefinition,
  models: readonly ScoringModel[],
  words: PolicyWords,
): PolicyLine[] {
  const { t, text, number, percent } = words;
  return components.flatMap(({ model: key, weight, parameters = {} }) => {
    const model = models.find((one) => one.key === key);
    const name = text(model?.label) || key;
    const weightText =
      components.length === 1
        ? t('tiers.lines.alone')
        : t('tiers.lines.weight', { n: number(weight), share: percent(shareOf(weight, components)) });
    const fields = model?.parameterFields ?? [];
    return [
      { key: `component:${key}`, label: name, value: weightText },
      ...Object.entries(parameters).map(([parameter, value]) => {
        const field = fields.find((one) => one.name === parameter);
        const choice = field?.choices?.find((one) => one.value === value);
        return {
          key: `component:${key}:${parameter}`,
          label: `${name} · ${text(field?.label) || parameter}`,
          value: choice ? text(choice.label) : typeof value === 'number' ? number(value) : value,
        };
      }),
    ];
  });
}

function cutoffLines(
  { rule, cutoffs }: PolicyDefinition,
  { t, number, percent, tier }: PolicyWords,
): PolicyLine[] {
  return [
    { key: 'rule', label: t('tiers.rule'), value: t(`tiers.rules.${rule}.name`) },
    ...cutoffs.map((one) => ({
      key: `cutoff:${one.tier}`,
      label: t('tiers.lines.cutoff', { tier: tier(one.tier) }),
      value: rule === 'share' ? percent(one.value) : `${number(one.value)} ${t(`tiers.unit.${rule}`)}`,
    })),
  ];
}

/** A policy, statement by statement. */
export function policyLines(
  definition: PolicyDefinition,
  models: readonly ScoringModel[],
  words: PolicyWords,
): PolicyLine[] {
  const { t, text, number, tier } = words;
  const { criteria, vetoes, quotas, hysteresis } = definition;
  return [
    ...componentLines(definition, models, words),
    { key: 'scale', label: t('tiers.scale'), value: t(`tiers.scales.${definition.scale}`) },
    ...cutoffLines(definition, words),
    ...criteria.map((one) => ({
      key: `criterion:${one.key}`,
      label: text(one.label),
      value: t('tiers.lines.points', { n: number(one.points) }),
      filter: one.filter,
    })),
    ...vetoes.map((one) => ({
      key: `veto:${one.key}`,
      label: text(one.label),
      value: one.atMost === null ? t('tiers.noTier') : t('tiers.atMost', { tier: tier(one.atMost) }),
      filter: one.filter,
    })),
    ...quotas.map((one) => ({
      key: `quota:${one.tier}`,
      label: t('tiers.quotaOf', { tier: tier(one.tier) }),
      value: number(one.atMost),
    })),
    {
      key: 'hysteresis',
      label: t('tiers.hysteresis'),
      value:
        hysteresis.margin > 0
          ? t('tiers.marginSummary', { margin: number(hysteresis.margin) }, hysteresis.margin === 1 ? 1 : 2)
          : t('tiers.none'),
    },
    {
      key: 'unscored',
      label: t('tiers.unscored'),
      value: t(`tiers.unscoredChoice.${definition.unscored}`, {
        tier: tier(definition.lowest),
      }),
    },
    { key: 'approval', label: t('tiers.approval'), value: t(`tiers.approvals.${definition.approval}`) },
  ];
}

export interface ComparedLine {
  key: string;
  label: string;
  left: PolicyLine | null;
  right: PolicyLine | null;
  differs: boolean;
}

const saysTheSame = (left: PolicyLine | null, right: PolicyLine | null): boolean =>
  left !== null &&
  right !== null &&
  left.value === right.value &&
  left.label === right.label &&
  JSON.stringify(left.filter) === JSON.stringify(right.filter);

/** Two policies side by side, in the order of the right one; what only the left one says comes after its neighbours. */
export function compareLines(left: readonly PolicyLine[], right: readonly PolicyLine[]): ComparedLine[] {
  const keys = right.map(({ key }) => key);
  left.forEach(({ key }, index) => {
    if (keys.includes(key)) return;
    const before = left.slice(0, index).findLast((one) => keys.includes(one.key));
    keys.splice(before ? keys.indexOf(before.key) + 1 : 0, 0, key);
  });
  return keys.map((key) => {
    const one = left.find((line) => line.key === key) ?? null;
    const other = right.find((line) => line.key === key) ?? null;
    return {
      key,
      label: (other ?? one)?.label ?? key,
      left: one,
      right: other,
      differs: !saysTheSame(one, other),
    };
  });
}

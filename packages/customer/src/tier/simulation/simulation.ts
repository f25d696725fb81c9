import type { Localized } from '@ricejar/sdk';
import { visitsAYear } from '../treatment/cadence.js';
import type { Treatment } from '../treatment/treatment.js';
import { DECIDED_BY, NO_TIER, type Assignment, type DecidedBy } from '../tier-assignment.js';
import { placeAll, type TierData } from '../tier-columns.js';
import type { TierDefinition } from '../tier-definition.js';
import { directionOf, type Direction } from '../tier-diff.js';
import type { Tier } from '../tiers.js';

/** What a number of customers is worth, one number a customer. */
export interface ValueColumn {
  key: string;
  label: Localized;
  values: Float64Array;
}

export interface Flow {
  from: Tier | null;
  to: Tier | null;
  customers: number;
  spend: number;
}

export interface ValueMoved extends Record<Exclude<Direction, 'unchanged'>, number> {
  key: string;
  label: Localized;
  total: number;
}

export interface WorkloadLine {
  tier: Tier;
  visitEveryDays: number | null;
  customersBefore: number;
  customersAfter: number;
  visitsBefore: number;
  visitsAfter: number;
}

export interface Workload {
  visitsBefore: number;
  visitsAfter: number;
  tiers: WorkloadLine[];
}

export interface SensitivityStep {
  weight: number;
  changed: number;
  up: number;
  down: number;
}

export interface Sensitivity {
  kind: 'component' | 'criterion';
  key: string;
  label: Localized;
  weight: number;
  less: SensitivityStep;
  more: SensitivityStep;
}

export interface RuleEffect {
  kind: 'criterion' | 'veto';
  key: string;
  label: Localized;
  customers: number;
  decides: number;
}

export interface QuotaUse {
  tier: Tier;
  atMost: number;
  wanted: number;
  standing: number;
}

/** Customers before and after, and the data that put them there. */
export interface Comparison {
  tiers: readonly Tier[];
  from: Int8Array;
  to: Int8Array;
}

/** By how much a weight is taken less and more. */
const SWING = 0.2;

const cents = (value: number): number => Math.round(value * 100) / 100;

/** Every way that customers go, those who stay among them, best tiers first. */
export function flowsOf({ tiers, from, to }: Comparison, spend: Float64Array): Flow[] {
  const width = tiers.length + 1;
  const customers = new Uint32Array(width * width);
  const spent = new Float64Array(width * width);
  const row = (place: number): number => (place === NO_TIER ? tiers.length : place);
  to.forEach((place, at) => {
    const cell = row(from[at] ?? NO_TIER) * width + row(place);
    customers[cell] = (customers[cell] ?? 0) + 1;
    spent[cell] = (spent[cell] ?? 0) + (spend[at] ?? 0);
  });
  return [...customers].flatMap((count, cell): Flow[] => {
    if (count === 0) return [];
    return [
      {
        from: tiers[Math.floor(cell / width)] ?? null,
        to: tiers[cell % width] ?? null,
        customers: count,
        spend: cents(spent[cell] ?? 0),
      },
    ];
  });
}

export function valueMoved({ from, to }: Comparison, { key, label, values }: ValueColumn): ValueMoved {
  const sums = { up: 0, down: 0, unchanged: 0, entering: 0, leaving: 0 };
  let total = 0;
  to.forEach((place, at) => {
    const value = values[at] ?? 0;
    if (Number.isNaN(value)) return;
    sums[directionOf(from[at] ?? NO_TIER, place)] += value;
    total += value;
  });
  return {
    key,
    label,
    total: cents(total),
    up: cents(sums.up),
    down: cents(sums.down),
    entering: cents(sums.entering),
    leaving: cents(sums.leaving),
  };
}

const sizeOf = (column: Int8Array, place: number): number =>
  column.reduce((sum, one) => (one === place ? sum + 1 : sum), 0);

export function workloadOf(
  { tiers, from, to }: Comparison,
  treatmentOf: (tier: Tier) => Treatment,
): Workload {
  const lines = tiers.map((tier, place): WorkloadLine => {
    const treatment = treatmentOf(tier);
    const [customersBefore, customersAfter] = [sizeOf(from, place), sizeOf(to, place)];
    return {
      tier,
      visitEveryDays: treatment.visitEveryDays,
      customersBefore,
      customersAfter,
      visitsBefore: visitsAYear(treatment, customersBefore),
      visitsAfter: visitsAYear(treatment, customersAfter),
    };
  });
  return {
    visitsBefore: lines.reduce((sum, { visitsBefore }) => sum + visitsBefore, 0),
    visitsAfter: lines.reduce((sum, { visitsAfter }) => sum + visitsAfter, 0),
    tiers: lines,
  };
}

function difference(base: Int8Array, other: Int8Array): Omit<SensitivityStep, 'weight'> {
  const steps = { changed: 0, up: 0, down: 0 };
  other.forEach((place, at) => {
    const way = directionOf(base[at] ?? NO_TIER, place);
    if (way === 'unchanged') return;
    steps.changed += 1;
    if (way === 'up' || way === 'entering') steps.up += 1;
    else steps.down += 1;
  });
  return steps;
}

/** A component or a criterion with another weight. */
interface Weighed extends Pick<Sensitivity, 'kind' | 'key' | 'label' | 'weight'> {
  with(weight: number): TierDefinition;
}

/** What can be weighed: one component alone has no weight that matters. */
export function weighedParts(definition: TierDefinition, modelLabel: (key: string) => Localized): Weighed[] {
  const { components, criteria } = definition;
  const byComponent = components.map(({ model, weight }, index): Weighed => ({
    kind: 'component',
    key: model,
    label: modelLabel(model),
    weight,
    with: (other) => ({
      ...definition,
      components: components.map((one, at) => (at === index ? { ...one, weight: other } : one)),
    }),
  }));
  const byCriterion = criteria.map(({ key, label, points }, index): Weighed => ({
    kind: 'criterion',
    key,
    label,
    weight: points,
    with: (other) => ({
      ...definition,
      criteria: criteria.map((one, at) => (at === index ? { ...one, points: other } : one)),
    }),
  }));
  return [...(components.length > 1 ? byComponent : []), ...byCriterion];
}

/** How many customers change tier when one weight is a fifth less, and a fifth more: of each weight in turn. */
export function* sensitivities(
  parts: readonly Weighed[],
  tiers: readonly Tier[],
  data: TierData,
  base: Int8Array,
): Generator<Sensitivity> {
  for (const part of parts) yield sensitivityOf(part, tiers, data, base);
}

function sensitivityOf(
  { kind, key, label, weight, with: weighed }: Weighed,
  tiers: readonly Tier[],
  data: TierData,
  base: Int8Array,
): Sensitivity {
  const step = (other: number): SensitivityStep => ({
    weight: other,
    ...difference(base, placeAll(weighed(other), tiers, data).tier),
  });
  const exact = (value: number): number => Math.round(value * 1e6) / 1e6;
  return {
    kind,
    key,
    label,
    weight,
    less: step(exact(weight * (1 - SWING))),
    more: step(exact(weight * (1 + SWING))),
  };
}

/** What a definition would come to without one of its criteria or vetoes: of each in turn. */
export function* ruleEffects(
  definition: TierDefinition,
  tiers: readonly Tier[],
  data: TierData,
  base: Int8Array,
): Generator<RuleEffect> {
  const none = new Uint8Array(base.length);
  const without = (columns: readonly Uint8Array[], index: number) =>
    columns.map((one, at) => (at === index ? none : one));
  const effect = (column: Uint8Array | undefined, changed: TierData) => ({
    customers: column?.reduce((sum, one) => sum + one, 0) ?? 0,
    decides: difference(base, placeAll(definition, tiers, changed).tier).changed,
  });
  for (const [index, { key, label }] of definition.criteria.entries()) {
    const changed = { ...data, criteria: without(data.criteria, index) };
    yield { kind: 'criterion', key, label, ...effect(data.criteria[index], changed) };
  }
  for (const [index, { key, label }] of definition.vetoes.entries()) {
    const changed = { ...data, vetoes: without(data.vetoes, index) };
    yield { kind: 'veto', key, label, ...effect(data.vetoes[index], changed) };
  }
}

/** How full each quota is, and how many would stand there without it: of each in turn. */
export function* quotaUses(
  definition: TierDefinition,
  tiers: readonly Tier[],
  data: TierData,
  base: Int8Array,
): Generator<QuotaUse> {
  for (const quota of definition.quotas) {
    const place = tiers.indexOf(quota.tier);
    const free = { ...definition, quotas: definition.quotas.filter((one) => one !== quota) };
    const { tier } = placeAll(free, tiers, data);
    yield { ...quota, wanted: sizeOf(tier, place), standing: sizeOf(base, place) };
  }
}

export function decidedOf({
  decidedBy,
}: Pick<Assignment, 'decidedBy'>): { by: DecidedBy; customers: number }[] {
  const counts = new Uint32Array(DECIDED_BY.length);
  for (const code of decidedBy) counts[code] = (counts[code] ?? 0) + 1;
  return DECIDED_BY.map((by, code) => ({ by, customers: counts[code] ?? 0 }));
}

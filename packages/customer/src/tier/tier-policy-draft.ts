import type { Filter, Localized } from '@ricejar/sdk';
import { checkParameters, type ParameterSpecs } from '../scoring/scoring-parameters.js';
import {
  checkCutoffs,
  type CutoffInput,
  type TierApproval,
  type TierComponent,
  type TierCriterion,
  type TierDefinition,
  type TierQuota,
  type TierRule,
  type TierScale,
  type TierVeto,
  type Unscored,
} from './tier-definition.js';
import { policyError } from './tier.errors.js';
import type { Tier } from './tiers.js';

export interface ComponentDraft {
  /** Key of a scoring model. */
  model: string;
  /** Of the model; its defaults stand in for what is left out. */
  parameters?: unknown;
  /** 1 unless told. */
  weight?: number | null;
}

interface RuleDraft {
  key: string;
  /** One language stands in for the other. */
  label: Partial<Localized>;
  /** Of the customer list. */
  filter: unknown;
}

export interface CriterionDraft extends RuleDraft {
  points: number;
}

export interface VetoDraft extends RuleDraft {
  /** Left out: no tier at all. */
  atMost?: Tier | null;
}

/** A policy as somebody draws it up: either `components`, or one `model` alone with its `parameters`. */
export interface TierPolicyDraft {
  model?: string | null;
  parameters?: unknown;
  components?: readonly ComponentDraft[] | null;
  /** Unless told, `raw` for one component and `percentile` for several. */
  scale?: TierScale | null;
  criteria?: readonly CriterionDraft[] | null;
  vetoes?: readonly VetoDraft[] | null;
  rule: TierRule;
  /** One for each tier but the lowest: shares of the scored customers, minimum scores or numbers of customers. */
  cutoffs: readonly CutoffInput[];
  quotas?: readonly TierQuota[] | null;
  hysteresis?: { margin: number } | null;
  /** What becomes of customers without a score; `lowest` unless told. */
  unscored?: Unscored | null;
  /** `publisher` unless told. */
  approval?: TierApproval | null;
}

/** What checking a draft needs to know of an installation. */
export interface DraftSurroundings {
  /** Best first. */
  tiers: readonly Tier[];
  /** Throws `SCORING_MODEL_UNKNOWN`. */
  model(key: string): { version: string; parameters: ParameterSpecs };
}

const MOST_COMPONENTS = 9;
const MOST_RULES = 30;
const MOST_POINTS = 1e6;
const MOST_WEIGHT = 1000;
const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;

/** Set by grading itself: a rule that reads them would turn in a circle. */
const GRADED = new Set([
  'tier',
  'tierScore',
  'tierSince',
  'tierPolicyVersion',
  'tierReasons',
  'risk',
  'riskReasons',
  'tierChanges',
  'tierOverrides',
]);

/** Conditions on whoever asks: nobody does when customers are graded. */
const PERSONAL = new Set(['isMe', 'inMyTeam']);

/** The first of some names that a filter holds, however deep. */
function nameIn(filter: unknown, names: ReadonlySet<string>): string | null {
  if (typeof filter !== 'object' || filter === null) return null;
  for (const [name, inner] of Object.entries(filter)) {
    if (!Array.isArray(filter) && names.has(name)) return name;
    const found = nameIn(inner, names);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The definition that a draft stands for. Throws `TIER_POLICY_INVALID`, `TIER_CUTOFFS_INVALID`, `SCORING_MODEL_UNKNOWN`,
 * `SCORING_PARAMETER_UNKNOWN` and `SCORING_PARAMETER_INVALID`. Whether filters fit the record type is for a query to say.
 */
export function checkDraft(draft: TierPolicyDraft, surroundings: DraftSurroundings): TierDefinition {
  const { tiers } = surroundings;
  const components = checkComponents(draft, surroundings);
  const scale = draft.scale ?? (components.length === 1 ? 'raw' : 'percentile');
  if (scale === 'raw' && components.length > 1) throw policyError('rawSeveral', { part: 'scale' });
  const margin = draft.hysteresis?.margin ?? 0;
  if (!(margin >= 0 && margin < 1e12)) throw policyError('margin', { part: 'hysteresis' });
  return {
    form: 2,
    components,
    scale,
    criteria: checkRules('criteria', draft.criteria, checkCriterion),
    vetoes: checkRules('vetoes', draft.vetoes, checkVeto(tiers)),
    rule: draft.rule,
    cutoffs: checkCutoffs(draft.rule, draft.cutoffs, tiers),
    lowest: tiers.at(-1) ?? '',
    quotas: checkQuotas(draft.quotas ?? [], tiers),
    hysteresis: { margin },
    unscored: draft.unscored ?? 'lowest',
    approval: draft.approval ?? 'publisher',
  };
}

function checkComponents(draft: TierPolicyDraft, { model }: DraftSurroundings): TierComponent[] {
  const alone = draft.model ?? null;
  const given = draft.components ?? [];
  if ((alone === null) === (given.length === 0)) throw policyError('components', { part: 'components' });
  if (given.length > MOST_COMPONENTS)
    throw policyError('tooMany', { part: 'components', limit: MOST_COMPONENTS });
  const drafts: readonly ComponentDraft[] =
    alone === null ? given : [{ model: alone, parameters: draft.parameters }];
  const seen = new Set<string>();
  return drafts.map(({ model: key, parameters, weight }) => {
    if (seen.has(key)) throw policyError('twice', { part: 'components', key });
    seen.add(key);
    const { version, parameters: specs } = model(key);
    const share = weight ?? 1;
    if (!(share > 0 && share <= MOST_WEIGHT)) throw policyError('weight', { part: 'components', key });
    return {
      model: key,
      modelVersion: version,
      parameters: checkParameters(specs, parameters),
      weight: share,
    };
  });
}

type RulePart = 'criteria' | 'vetoes';

function checkRules<Draft extends RuleDraft, Rule>(
  part: RulePart,
  given: readonly Draft[] | null | undefined,
  check: (draft: Draft, common: { key: string; label: Localized; filter: Filter }) => Rule,
): Rule[] {
  const drafts = given ?? [];
  if (drafts.length > MOST_RULES) throw policyError('tooMany', { part, limit: MOST_RULES });
  const seen = new Set<string>();
  return drafts.map((draft) => {
    const { key } = draft;
    if (!KEY.test(key)) throw policyError('key', { part, key });
    if (seen.has(key)) throw policyError('twice', { part, key });
    seen.add(key);
    return check(draft, { key, label: checkLabel(part, draft), filter: checkFilter(part, draft) });
  });
}

function checkLabel(part: RulePart, { key, label }: RuleDraft): Localized {
  const [en, zh] = [label.en?.trim(), label.zh?.trim()];
  const either = en || zh;
  if (!either || either.length > 120) throw policyError('label', { part, key });
  return { en: en || either, zh: zh || either };
}

function checkFilter(part: RulePart, { key, filter }: RuleDraft): Filter {
  if (
    typeof filter !== 'object' ||
    filter === null ||
    Array.isArray(filter) ||
    Object.keys(filter).length === 0
  ) {
    throw policyError('filter', { part, key });
  }
  const field = nameIn(filter, GRADED);
  if (field !== null) throw policyError('circular', { part, key, field });
  if (nameIn(filter, PERSONAL) !== null) throw policyError('personal', { part, key });
  return filter as Filter;
}

function checkCriterion(
  { points }: CriterionDraft,
  common: { key: string; label: Localized; filter: Filter },
): TierCriterion {
  if (!(Math.abs(points) <= MOST_POINTS) || points === 0) {
    throw policyError('points', { part: 'criteria', key: common.key });
  }
  return { ...common, points };
}

const checkVeto =
  (tiers: readonly Tier[]) =>
  ({ atMost }: VetoDraft, common: { key: string; label: Localized; filter: Filter }): TierVeto => {
    const tier = atMost ?? null;
    if (tier !== null && !tiers.includes(tier))
      throw policyError('tierUnknown', { part: 'vetoes', key: common.key, tier });
    return { ...common, atMost: tier };
  };

function checkQuotas(given: readonly TierQuota[], tiers: readonly Tier[]): TierQuota[] {
  const seen = new Set<Tier>();
  return given.map(({ tier, atMost }) => {
    const place = tiers.indexOf(tier);
    if (place === -1) throw policyError('tierUnknown', { part: 'quotas', tier });
    if (place === tiers.length - 1) throw policyError('quotaLowest', { part: 'quotas', tier });
    if (seen.has(tier)) throw policyError('twice', { part: 'quotas', key: tier });
    seen.add(tier);
    if (!(Number.isSafeInteger(atMost) && atMost >= 0)) throw policyError('quota', { part: 'quotas', tier });
    return { tier, atMost };
  });
}

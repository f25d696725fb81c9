import {
  DEFAULT_SELECTION,
  evaluateSelection,
  type SelectionAnswer,
  type SelectionDefinition,
  type SelectionOutcome,
} from '@ricejar/customer';
import { dateText, dayStart, HOUR, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';
import type { Organisation, Person } from '../organisation/organisation.js';
import { STAGES } from '../sales/stages.js';
import { CONDITIONS, EVIDENCE, OVERRIDE, POLICY_NOTES } from './selection-words.js';

/** Reviews beside the planted ones: of customers, and of large open deals. */
const OTHERS = 36;
const DEALS = 3;
/** Days ago on which each policy came into force. */
const FIRST = 420;
const SECOND = 240;

const WEIGHTS_BEFORE: Readonly<Record<string, number>> = { profitForUs: 30, futureFit: 10 };
const BEFORE: SelectionDefinition = {
  ...DEFAULT_SELECTION,
  criteria: DEFAULT_SELECTION.criteria.map((one) => ({
    ...one,
    weight: WEIGHTS_BEFORE[one.key] ?? one.weight,
  })),
  passAt: 60,
  conditionalAt: 45,
  opportunitiesFrom: '10000000',
};
const NOW: SelectionDefinition = { ...DEFAULT_SELECTION, opportunitiesFrom: '10000000' };

/** A review to be written: scores in the order of the criteria. */
interface Planned {
  customer: CustomerProfile;
  opportunity?: DemoRow;
  age: number;
  scores: readonly number[];
  /** With whom it is in conflict over data. */
  rival?: CustomerProfile;
  override?: 'requested' | 'approved';
}

export interface Selection {
  rows: { selectionPolicy: readonly DemoRow[]; selectionReview: readonly DemoRow[] };
  numberSeries: { selectionPolicy: number; selectionReview: number };
}

/**
 * Two policies and the reviews made by them. Of the prospects of the seller behind the demo's login one is refused and waits
 * for an override, one was refused by a veto, one passed under conditions with a rival among our customers, and one waits
 * for its review.
 */
export function buildSelection(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  opportunities: readonly DemoRow[],
  organisation: Organisation,
): Selection {
  const ids = new Ids(random.fork('ids'));
  const analyst = organisation.logins.find(({ role }) => role === 'analyst')?.userId ?? null;
  const selectionPolicy = [
    policyRow(ids, today, {
      number: 1,
      age: FIRST,
      definition: BEFORE,
      by: analyst,
      note: POLICY_NOTES.first,
    }),
    policyRow(ids, today, {
      number: 2,
      age: SECOND,
      definition: NOW,
      by: analyst,
      note: POLICY_NOTES.second,
    }),
  ];
  const planned = [
    ...ofStories(profiles),
    ...ofProspects(organisation.rep, profiles),
    ...ofOthers(random, profiles, organisation.rep),
    ...ofDeals(random, profiles, opportunities),
  ].sort((one, other) => other.age - one.age);
  const selectionReview = planned.map((plan, index) =>
    reviewRow(random, ids, today, plan, index + 1, selectionPolicy, organisation),
  );
  return {
    rows: { selectionPolicy, selectionReview },
    numberSeries: { selectionPolicy: selectionPolicy.length, selectionReview: selectionReview.length },
  };
}

function ofStories(profiles: readonly CustomerProfile[]): Planned[] {
  const story = (key: CustomerProfile['story'], age: number, scores: readonly number[]): Planned[] =>
    profiles.filter((one) => one.story === key).map((customer) => ({ customer, age, scores }));
  return [
    ...story('silent', 130, [5, 5, 4, 4, 4, 5]),
    ...story('loud', 395, [3, 3, 2, 3, 3, 4]),
    ...story('decline', 400, [4, 4, 4, 3, 3, 5]),
    ...story('rising', 60, [4, 5, 3, 5, 5, 4]),
  ];
}

function ofProspects(rep: Person, profiles: readonly CustomerProfile[]): Planned[] {
  const [waiting, vetoed, rival] = profiles.filter(
    ({ owner, lifecycle }) => owner === rep && lifecycle === 'prospect',
  );
  const silent = profiles.find((one) => one.story === 'silent');
  return [
    ...(waiting
      ? [{ customer: waiting, age: 6, scores: [2, 4, 1, 2, 2, 3], override: 'requested' } as const]
      : []),
    ...(vetoed ? [{ customer: vetoed, age: 19, scores: [1, 4, 4, 4, 3, 5] }] : []),
    ...(rival && silent ? [{ customer: rival, age: 12, scores: [4, 5, 4, 4, 4, 3], rival: silent }] : []),
  ];
}

function ofOthers(random: Random, profiles: readonly CustomerProfile[], rep: Person): Planned[] {
  const young = profiles.filter(
    ({ story, lifecycle, owner }) =>
      !story && (lifecycle === 'active' || (lifecycle === 'prospect' && owner !== rep)),
  );
  const chosen = random.shuffled(young.slice(-OTHERS * 4)).slice(0, OTHERS);
  return chosen.map((customer, index) => {
    const letThrough = index % 9 === 4;
    const mood = letThrough ? 0.42 : customer.lifecycle === 'active' ? 0.8 : random.between(0.45, 0.85);
    const scores = NOW.criteria.map(() =>
      Math.min(5, Math.max(0, Math.round(5 * mood + random.between(-1.6, 1.4)))),
    );
    return {
      customer,
      age: random.int(2, FIRST - 10),
      scores,
      ...(letThrough && { override: 'approved' as const }),
    };
  });
}

/** The largest deals that are still open, whoever works them. */
function ofDeals(
  random: Random,
  profiles: readonly CustomerProfile[],
  opportunities: readonly DemoRow[],
): Planned[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const amountOf = (row: DemoRow): number =>
    Number((row['amount'] as { amount: string } | undefined)?.amount ?? 0);
  return opportunities
    .filter((row) => row['stage'] !== STAGES.won && row['stage'] !== STAGES.lost)
    .sort((one, other) => amountOf(other) - amountOf(one))
    .slice(0, DEALS)
    .flatMap((opportunity) => {
      const customer = byId.get(String(opportunity['customer']));
      return customer ? [{ customer, opportunity, age: random.int(1, 20), scores: [5, 4, 4, 4, 5, 5] }] : [];
    });
}

function policyRow(
  ids: Ids,
  today: Day,
  {
    number,
    age,
    definition,
    by,
    note,
  }: { number: number; age: number; definition: SelectionDefinition; by: string | null; note: string },
): DemoRow {
  const at = dayStart(today - age) + 3 * HOUR;
  return {
    id: ids.at(at),
    number,
    name: `V${number}`,
    status: number === 2 ? 'published' : 'retired',
    definition,
    publishedAt: instantText(at),
    publishedBy: by,
    retiredAt: number === 2 ? null : instantText(dayStart(today - SECOND) + 3 * HOUR),
    note,
    createdAt: instantText(at),
    createdBy: by,
    updatedAt: instantText(at),
    updatedBy: by,
  };
}

function reviewRow(
  random: Random,
  ids: Ids,
  today: Day,
  plan: Planned,
  number: number,
  policies: readonly DemoRow[],
  organisation: Organisation,
): DemoRow {
  const { customer, opportunity, age } = plan;
  const definition = age > SECOND ? BEFORE : NOW;
  const day = today - age;
  const at = dayStart(day) + random.int(1, 9) * HOUR + random.int(0, 3_599_999);
  const answers = answersOf(random, plan, day);
  const outcome = evaluateSelection(definition, answers, dateText(day));
  const result = outcome.result ?? 'refused';
  const language = customer.company.chinese ? 'zh' : 'en';
  const holds = result === 'conditional' ? random.int(20, 90) : definition.validDays;
  return {
    id: ids.at(at),
    number,
    name: `R-${number}`,
    customer: customer.id,
    subject: opportunity ? 'opportunity' : 'customer',
    current: true,
    policy: policies[age > SECOND ? 0 : 1]?.id,
    result,
    score: outcome.score.toFixed(2),
    answers,
    reasons: outcome.reasons,
    conflicts: plan.rival ? [plan.rival.id] : [],
    conditions: result === 'conditional' ? CONDITIONS[language] : null,
    decidedBy: customer.owner.id,
    decidedAt: instantText(at),
    validUntil: dateText(day + holds),
    ...overrideOf(plan, outcome, at, organisation.managerOf(customer.owner)),
    ...(opportunity && { ext: { opportunity: { opportunity: opportunity.id } } }),
    createdAt: instantText(at),
    createdBy: customer.owner.id,
    updatedAt: instantText(at),
    updatedBy: customer.owner.id,
  };
}

function answersOf(random: Random, { customer, scores, rival }: Planned, day: Day): SelectionAnswer[] {
  const words = EVIDENCE[customer.company.chinese ? 'zh' : 'en'];
  return NOW.criteria.map(({ key, conflictCheck }, index) => {
    const score = scores[index] ?? 0;
    const { good, fair, poor, source } = words[key as keyof typeof words];
    const evidence = random.pick(score >= 4 ? good : score >= 2 ? fair : poor);
    return {
      criterion: key,
      score,
      evidence: evidence.replace('{b}', customer.company.short),
      evidenceOn: dateText(day - random.int(1, 60)),
      source,
      conflicts: conflictCheck && rival ? [{ customer: rival.id, kind: 'dataRivalry', note: null }] : [],
    };
  });
}

function overrideOf(
  { override, customer }: Planned,
  { result }: SelectionOutcome,
  at: number,
  manager: Person,
): object {
  if (!override || result !== 'refused') return {};
  const words = OVERRIDE[customer.company.chinese ? 'zh' : 'en'];
  const asked = {
    overrideStatus: override,
    overrideReason: words.reason,
    overrideRequestedBy: customer.owner.id,
    overrideRequestedAt: instantText(at + 2 * HOUR),
  };
  if (override === 'requested') return asked;
  return {
    ...asked,
    overrideDecidedBy: manager.id,
    overrideDecidedAt: instantText(at + 26 * HOUR),
    overrideNote: words.note,
  };
}

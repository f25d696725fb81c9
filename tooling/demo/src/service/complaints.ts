import { instantText, MINUTE } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoData, DemoRow } from '../demo-data.js';
import type { Organisation, Person } from '../organisation/organisation.js';
import { planComplaints, type ComplaintPlan } from './complaint-plan.js';
import { COMPLAINT_CASES, VALIDITY_REASONS, type ComplaintCase } from './complaint-words.js';
import { LADDER_FLOW, LADDER_PROMISES, LADDER_STEPS, type LadderPromise } from './ladder.js';

type ComplaintRecords = Pick<DemoData['records'], 'complaint' | 'complaintEntry' | 'commitment'>;

/** Complaints with their log and their promises, as they stand at `now` (milliseconds since 1970). */
export function buildComplaints(
  random: Random,
  now: number,
  profiles: readonly CustomerProfile[],
  organisation: Organisation,
): ComplaintRecords {
  const ids = new Ids(random.fork('ids'));
  const numbers = new Map<string, number>();
  const complaint: DemoRow[] = [];
  const complaintEntry: DemoRow[] = [];
  const commitment: DemoRow[] = [];
  for (const plan of planComplaints(random, now, profiles)) {
    const owner = random.pick(organisation.serviceDesk);
    const year = instantText(plan.openedAt).slice(0, 4);
    const sequence = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, sequence);
    const row = complaintRow(random, plan, owner, ids.at(plan.openedAt));
    row['number'] = `C${year}-${String(sequence).padStart(5, '0')}`;
    complaint.push(row);
    complaintEntry.push(...entryRows(plan, row.id, owner, ids));
    for (const promise of LADDER_PROMISES) {
      commitment.push(commitmentRow(plan, promise, row.id, owner, organisation, now, ids));
    }
  }
  return { complaint, complaintEntry, commitment };
}

const SEVERITIES: readonly (readonly [string, number])[] = [
  ['low', 22],
  ['normal', 48],
  ['high', 24],
  ['critical', 6],
];

const CHANNELS: Readonly<Record<'zh' | 'en', readonly (readonly [string, number])[]>> = {
  zh: [
    ['phone', 46],
    ['wechat', 32],
    ['email', 10],
    ['onSite', 12],
  ],
  en: [
    ['phone', 42],
    ['email', 44],
    ['website', 8],
    ['onSite', 6],
  ],
};

function complaintRow(random: Random, plan: ComplaintPlan, owner: Person, id: string): DemoRow {
  const { customer, openedAt, steps } = plan;
  const language = customer.company.chinese ? 'zh' : 'en';
  const one: ComplaintCase = random.pick(COMPLAINT_CASES[language]);
  const labels = String(random.int(8, 160));
  const stores = String(random.int(2, Math.max(2, Math.min(12, customer.stores))));
  const filled = (text: string): string => text.replace('{n}', labels).replace('{s}', stores);
  const done = (transition: string): boolean =>
    LADDER_STEPS.findIndex((step) => step.transition === transition) < steps.length;
  const verdict = random.weighted([
    ['valid', 64],
    ['partly', 24],
    ['invalid', 12],
  ] as const);
  const last = LADDER_STEPS[steps.length - 1];
  return {
    id,
    subject: one.subject,
    customer: customer.id,
    contact: random.pick(customer.contacts),
    channel: random.weighted(CHANNELS[language]),
    category: one.category,
    severity: random.weighted(SEVERITIES),
    words: filled(one.words),
    validity: done('judge') ? verdict : 'pending',
    validityReason: done('judge') ? random.pick(VALIDITY_REASONS[language][verdict]) : null,
    proposal: done('propose') ? filled(one.proposal) : null,
    result: done('archive') ? filled(one.result) : null,
    flow: LADDER_FLOW.key,
    flowVersion: LADDER_FLOW.version,
    state: last?.to ?? LADDER_FLOW.initial,
    steps: steps.length + 1,
    openedAt: instantText(openedAt),
    closedAt: done('archive') ? instantText(steps.at(-1) ?? openedAt) : null,
    owner: owner.id,
    orgUnit: owner.orgUnit,
    createdAt: instantText(openedAt),
    createdBy: owner.id,
    updatedAt: instantText(steps.at(-1) ?? openedAt),
    updatedBy: owner.id,
  };
}

function entryRows(plan: ComplaintPlan, complaint: string, owner: Person, ids: Ids): DemoRow[] {
  const entry = (position: number, transition: string, fromState: string | null, toState: string, at: number) => ({
    id: ids.at(at),
    complaint,
    position,
    transition,
    fromState,
    toState,
    enteredAt: instantText(at),
    createdAt: instantText(at),
    createdBy: owner.id,
  });
  const rows = [entry(1, 'opened', null, LADDER_FLOW.initial, plan.openedAt)];
  plan.steps.forEach((at, index) => {
    const step = LADDER_STEPS[index];
    const before = LADDER_STEPS[index - 1]?.to ?? LADDER_FLOW.initial;
    if (step) rows.push(entry(index + 2, step.transition, before, step.to, at));
  });
  return rows;
}

function commitmentRow(
  plan: ComplaintPlan,
  promise: LadderPromise,
  complaint: string,
  owner: Person,
  organisation: Organisation,
  now: number,
  ids: Ids,
): DemoRow {
  const startedAt = plan.openedAt;
  const dueAt = startedAt + promise.target;
  const settledAt = plan.steps[LADDER_STEPS.findIndex((step) => step.transition === promise.settledBy)] ?? null;
  const missed = (settledAt ?? now) > dueAt;
  const escalatedAt = missed ? dueAt + MINUTE : null;
  return {
    id: ids.at(startedAt),
    complaint,
    kind: promise.kind,
    label: promise.label,
    status: missed ? 'missed' : settledAt === null ? 'running' : 'kept',
    startedAt: instantText(startedAt),
    dueAt: instantText(dueAt),
    settledAt: settledAt === null ? null : instantText(settledAt),
    pausedAt: null,
    runningSince: settledAt === null ? instantText(startedAt) : null,
    calendar: null,
    targetSeconds: promise.target / 1000,
    usedSeconds: settledAt === null ? 0 : (settledAt - startedAt) / 1000,
    escalatedAt: escalatedAt === null ? null : instantText(escalatedAt),
    escalatedTo: missed ? organisation.managerOf(owner).id : null,
    createdAt: instantText(startedAt),
    createdBy: owner.id,
  };
}

import { instantText, MINUTE } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoData, DemoRow } from '../demo-data.js';
import type { Organisation, Person } from '../organisation/organisation.js';
import { planComplaints, type ComplaintPlan } from './complaint-plan.js';
import { COMPLAINT_CASES, VALIDITY_REASONS, type ComplaintCase } from './complaint-words.js';
import {
  LADDER,
  LADDER_PROMISES,
  LADDER_STEPS,
  promiseClock,
  type CalendarId,
  type DemoCalendars,
  type LadderPromise,
} from './ladder.js';

interface Complaints {
  rows: Pick<DemoData['records'], 'complaint' | 'complaintEntry' | 'commitment'>;
  /** Last number given in each series. */
  numberSeries: Readonly<Record<string, number>>;
}

/** Complaints with their log and their promises, as they stand at `now` (milliseconds since 1970). */
export function buildComplaints(
  random: Random,
  now: number,
  profiles: readonly CustomerProfile[],
  organisation: Organisation,
  calendars: DemoCalendars | undefined,
): Complaints {
  const ids = new Ids(random.fork('ids'));
  const numberSeries: Record<string, number> = {};
  const complaint: DemoRow[] = [];
  const complaintEntry: DemoRow[] = [];
  const commitment: DemoRow[] = [];
  for (const plan of planComplaints(random, now, profiles)) {
    const owner = random.pick(organisation.serviceDesk);
    const year = instantText(plan.openedAt).slice(0, 4);
    const number = (numberSeries[`complaint.${year}`] ?? 0) + 1;
    numberSeries[`complaint.${year}`] = number;
    const row = complaintRow(random, plan, owner, ids.at(plan.openedAt));
    complaint.push({ ...row, number: `C-${year}-${String(number).padStart(5, '0')}` });
    complaintEntry.push(...entryRows(plan, row.id, owner, ids));
    const escalatedTo = organisation.managerOf(owner).id;
    for (const promise of LADDER_PROMISES) {
      commitment.push({
        ...clockFields(plan, promise, now, escalatedTo, calendars),
        id: ids.at(plan.openedAt),
        complaint: row.id,
        kind: promise.kind,
        label: promise.label,
        createdAt: instantText(plan.openedAt),
        updatedAt: instantText(plan.openedAt),
      });
    }
  }
  return { rows: { complaint, complaintEntry, commitment }, numberSeries };
}

const calendarOf = (plan: ComplaintPlan): CalendarId => (plan.customer.company.chinese ? 'china' : 'europe');

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
    flow: LADDER.flows[calendarOf(plan)],
    flowVersion: LADDER.version,
    state: plan.waitingSince === null ? (last?.to ?? LADDER.initial) : LADDER.waiting,
    steps: steps.length + (plan.waitingSince === null ? 1 : 2),
    openedAt: instantText(openedAt),
    closedAt: done('archive') ? instantText(steps.at(-1) ?? openedAt) : null,
    owner: owner.id,
    orgUnit: owner.orgUnit,
    createdAt: instantText(openedAt),
    createdBy: owner.id,
    updatedAt: instantText(plan.waitingSince ?? steps.at(-1) ?? openedAt),
    updatedBy: owner.id,
  };
}

function entryRows(plan: ComplaintPlan, complaint: string, owner: Person, ids: Ids): DemoRow[] {
  const entry = (
    position: number,
    transition: string,
    fromState: string | null,
    toState: string,
    at: number,
  ) => ({
    id: ids.at(at),
    complaint,
    position,
    transition,
    fromState,
    toState,
    enteredAt: instantText(at),
    createdAt: instantText(at),
    createdBy: owner.id,
    updatedAt: instantText(at),
  });
  const rows = [entry(1, 'opened', null, LADDER.initial, plan.openedAt)];
  plan.steps.forEach((at, index) => {
    const step = LADDER_STEPS[index];
    const before = LADDER_STEPS[index - 1]?.to ?? LADDER.initial;
    if (step) rows.push(entry(index + 2, step.transition, before, step.to, at));
  });
  if (plan.waitingSince !== null) {
    const from = rows.at(-1)?.toState ?? LADDER.initial;
    rows.push(entry(rows.length + 1, 'waitForCustomer', from, LADDER.waiting, plan.waitingSince));
  }
  return rows;
}

/** What the clock of a promise shows at `now`. It stands still while the customer has to answer. */
function clockFields(
  plan: ComplaintPlan,
  promise: LadderPromise,
  now: number,
  escalatedTo: string,
  calendars: DemoCalendars | undefined,
) {
  const clock = promiseClock(promise, calendarOf(plan), calendars);
  const { openedAt, waitingSince } = plan;
  const dueAt = clock.dueAt(openedAt);
  const step = LADDER_STEPS.findIndex((one) => one.transition === promise.settledBy);
  const settledAt = plan.steps[step] ?? null;
  const stoppedAt = settledAt ?? waitingSince;
  const missed = (stoppedAt ?? now) > dueAt;
  // A promise that is missed goes on counting until it is settled.
  const runs = settledAt === null && (missed || waitingSince === null);
  return {
    status: missed ? 'missed' : settledAt !== null ? 'kept' : runs ? 'running' : 'paused',
    startedAt: instantText(openedAt),
    dueAt: instantText(dueAt),
    settledAt: settledAt === null ? null : instantText(settledAt),
    pausedAt: !runs && settledAt === null && waitingSince !== null ? instantText(waitingSince) : null,
    runningSince: runs ? instantText(openedAt) : null,
    calendar: clock.calendar,
    targetSeconds: clock.targetSeconds,
    usedSeconds: runs ? 0 : clock.usedSeconds(openedAt, stoppedAt ?? now),
    escalatedAt: missed ? instantText(dueAt + MINUTE) : null,
    escalatedTo: missed ? escalatedTo : null,
  };
}

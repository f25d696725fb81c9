import { DAY, dayStart, HOUR, MINUTE, workday, type Day } from '../base/days.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import { LADDER_STEPS } from './ladder.js';

/** When a complaint was opened and how quickly it is worked: 1 is the usual pace, above 1 is slower. */
export interface ComplaintPlan {
  customer: CustomerProfile;
  openedAt: number;
  pace: number;
  /** Instants of the steps taken by now, in the order of `LADDER_STEPS`. */
  steps: readonly number[];
}

const CLOSED = 573;
const OPEN = 26;
const LOUD = 12;
const AT_MOST = 4;

/** 600 complaints: most are archived, a couple of dozen run, and one of those is about to miss its first promise. */
export function planComplaints(random: Random, now: number, profiles: readonly CustomerProfile[]): ComplaintPlan[] {
  const today = Math.floor(now / DAY);
  const loud = profiles.filter((one) => one.story === 'loud');
  const buyers = profiles.filter((one) => one.lifecycle !== 'prospect' && !one.story);
  const counts = new Map<string, number>();
  const pickBuyer = (openFor: number): CustomerProfile => {
    for (;;) {
      const customer = random.pick(buyers);
      const count = counts.get(customer.id) ?? 0;
      if (count >= AT_MOST || today - customer.since < openFor + 30) continue;
      counts.set(customer.id, count + 1);
      return customer;
    }
  };

  const plans: ComplaintPlan[] = [];
  for (let index = 0; index < CLOSED; index++) {
    const customer = index < LOUD - 1 && loud[0] ? loud[0] : pickBuyer(40);
    const oldest = customer.story ? Math.max(customer.since, today - 350) : customer.since;
    const plan = archived(random, customer, officeTime(random, random.int(oldest + 5, today - 40)));
    plans.push(plan);
  }
  for (let index = 0; index < OPEN; index++) {
    const customer = index === 0 && loud[0] ? loud[0] : pickBuyer(20);
    // The older ones are slow, else they would be archived by now.
    const age = random.between(0.05, 8) * DAY;
    const openedAt = Math.floor((now - age) / MINUTE) * MINUTE;
    plans.push(running(random, customer, openedAt, now));
  }
  // Opened almost a day ago, and nobody has called yet: the promise runs out 25 minutes from now.
  const endangered = pickBuyer(20);
  const openedAt = Math.floor(now / 1000) * 1000 - DAY + 25 * MINUTE;
  plans.push({ customer: endangered, openedAt, pace: 1, steps: [openedAt + 40 * MINUTE] });
  return plans.sort((one, other) => one.openedAt - other.openedAt);
}

function archived(random: Random, customer: CustomerProfile, openedAt: number): ComplaintPlan {
  const pace = random.chance(0.8) ? random.between(0.6, 1) : random.between(1.05, 1.9);
  const steps = LADDER_STEPS.map((step) => openedAt + wholeSeconds(random.between(...step.after) * pace));
  return { customer, openedAt, pace, steps: ascending(steps) };
}

function running(random: Random, customer: CustomerProfile, openedAt: number, now: number): ComplaintPlan {
  const plan = archived(random, customer, openedAt);
  const last = LADDER_STEPS.length - 1;
  return { ...plan, steps: plan.steps.filter((at, index) => at < now - MINUTE && index < last) };
}

const ascending = (steps: number[]): number[] =>
  steps.reduce<number[]>((sorted, at) => [...sorted, Math.max(at, (sorted.at(-1) ?? 0) + 60_000)], []);

const wholeSeconds = (duration: number): number => Math.floor(duration / 1000) * 1000;

const officeTime = (random: Random, day: Day): number =>
  dayStart(workday(day)) + random.int(1, 9) * HOUR + random.int(0, 59) * MINUTE;

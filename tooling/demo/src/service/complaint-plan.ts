import { DAY, dayStart, HOUR, isWeekend, MINUTE, workday, type Day } from '../base/days.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import { LADDER_STEPS } from './ladder.js';

/** When a complaint was opened and how far it has come. Instants are milliseconds since 1970, in whole seconds. */
export interface ComplaintPlan {
  customer: CustomerProfile;
  openedAt: number;
  /** Instants of the steps taken by now, in the order of `LADDER_STEPS`. */
  steps: readonly number[];
  /** Since when its clocks stand still because the customer has to answer. */
  waitingSince: number | null;
}

const CLOSED = 573;
const OPEN = 26;
const LOUD = 12;
const AT_MOST = 4;
/** Every so many of the open ones waits for the customer. */
const WAITING_EVERY = 6;

/** 600 complaints: most are archived, a couple of dozen run, and one of those is about to miss its first promise. */
export function planComplaints(
  random: Random,
  now: number,
  profiles: readonly CustomerProfile[],
): ComplaintPlan[] {
  const today = Math.floor(now / DAY);
  const loud = profiles.find((one) => one.story === 'loud');
  const buyers = profiles.filter((one) => one.lifecycle !== 'prospect' && !one.story);
  const counts = new Map<string, number>();
  const pickBuyer = (knownFor: number): CustomerProfile => {
    for (;;) {
      const customer = random.pick(buyers);
      const count = counts.get(customer.id) ?? 0;
      if (count >= AT_MOST || today - customer.since < knownFor) continue;
      counts.set(customer.id, count + 1);
      return customer;
    }
  };

  const plans: ComplaintPlan[] = [];
  for (let index = 0; index < CLOSED; index++) {
    const ofLoud = index < LOUD - 1 ? loud : undefined;
    const customer = ofLoud ?? pickBuyer(70);
    const oldest = ofLoud ? today - 350 : customer.since + 5;
    plans.push(archived(random, customer, officeTime(random, customer, random.int(oldest, today - 40))));
  }
  for (let index = 0; index < OPEN; index++) {
    const customer = (index === 0 ? loud : undefined) ?? pickBuyer(50);
    const openedAt = wholeMinute(now - (0.05 + 8 * random.next() ** 1.6) * DAY);
    plans.push(running(random, customer, openedAt, now, index % WAITING_EVERY === WAITING_EVERY - 1));
  }
  // Opened almost a day ago, and nobody has called yet: the promise runs out 25 minutes from now.
  const openedAt = wholeMinute(now) - DAY + 25 * MINUTE;
  plans.push({
    customer: pickBuyer(50),
    openedAt,
    steps: [openedAt + 40 * MINUTE],
    waitingSince: null,
  });
  return plans.sort((one, other) => one.openedAt - other.openedAt);
}

/** Four out of five are worked at the usual pace, the others are dragged out. */
function archived(random: Random, customer: CustomerProfile, openedAt: number): ComplaintPlan {
  const pace = random.chance(0.8) ? random.between(0.7, 1) : random.between(1.3, 2.6);
  let earliest = openedAt;
  const steps = LADDER_STEPS.map((step) => {
    const wanted = Math.max(openedAt + random.between(...step.after) * pace, earliest + 5 * MINUTE);
    // What is owed within hours is done at once; the rest is office work.
    const at = step.after[1] < 12 * HOUR ? wanted : nextOfficeTime(wanted, customer);
    earliest = wholeMinute(at);
    return earliest;
  });
  return { customer, openedAt, steps, waitingSince: null };
}

function running(
  random: Random,
  customer: CustomerProfile,
  openedAt: number,
  now: number,
  waits: boolean,
): ComplaintPlan {
  const plan = archived(random, customer, openedAt);
  const last = LADDER_STEPS.length - 1;
  const steps = plan.steps.filter((at, index) => at < now - 30 * MINUTE && index < last);
  const since = steps.at(-1) ?? openedAt;
  return { ...plan, steps, waitingSince: waits ? wholeMinute(random.between(since, now - MINUTE)) : null };
}

const wholeMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

/** Hours ahead of UTC, near enough for a demo: summer time is left out. */
const offsetOf = (customer: CustomerProfile): number => (customer.company.chinese ? 8 : 1) * HOUR;

const officeTime = (random: Random, customer: CustomerProfile, day: Day): number =>
  dayStart(workday(day)) + random.int(9, 17) * HOUR + random.int(0, 59) * MINUTE - offsetOf(customer);

function nextOfficeTime(at: number, customer: CustomerProfile): number {
  const local = at + offsetOf(customer);
  const minutes = Math.floor((local % HOUR) / MINUTE);
  let day = Math.floor(local / DAY);
  let hour = Math.floor((local % DAY) / HOUR);
  if (hour >= 18) {
    day++;
    hour = 9;
  }
  while (isWeekend(day)) {
    day++;
    hour = 9;
  }
  return dayStart(day) + Math.max(9, hour) * HOUR + minutes * MINUTE - offsetOf(customer);
}

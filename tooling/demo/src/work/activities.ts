import { dateText, dayStart, HOUR, instantText, MINUTE, workday, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';
import { ACTIVITY_WORDS, TASK_WORDS, type ActivityKind } from './activity-words.js';

/** Share of customers by revenue, best first, and how many times in three years one of them is contacted. */
const ATTENTION: readonly { upTo: number; mean: number }[] = [
  { upTo: 0.05, mean: 34 },
  { upTo: 0.2, mean: 18 },
  { upTo: 0.5, mean: 8.6 },
  { upTo: 1, mean: 3.2 },
];

const KINDS: readonly (readonly [ActivityKind, number])[] = [
  ['call', 34],
  ['visit', 22],
  ['message', 16],
  ['email', 14],
  ['meeting', 9],
  ['note', 5],
];

const MINUTES: Readonly<Record<ActivityKind, readonly [number, number] | null>> = {
  call: [4, 35],
  visit: [40, 180],
  meeting: [45, 150],
  email: null,
  message: null,
  note: null,
};

const SERIES = ['Aurora', 'Aurora Colour', 'Aurora Freeze', 'Beacon'];

/** `ranked`: customers by revenue, the best first. */
export function buildActivities(random: Random, today: Day, ranked: readonly CustomerProfile[]): DemoRow[] {
  const ids = new Ids(random.fork('ids'));
  const planned = ranked.flatMap((customer, rank) =>
    contactDays(random, today, customer, rank / ranked.length).map((day) => ({ customer, day })),
  );
  planned.sort((one, other) => one.day - other.day);
  return planned.map(({ customer, day }) => {
    const { chinese } = customer.company;
    const words = ACTIVITY_WORDS[chinese ? 'zh' : 'en'];
    const kind = random.weighted(KINDS);
    const minutes = MINUTES[kind];
    // Office hours: 9 to 17 o'clock in Shanghai or in Berlin.
    const at =
      dayStart(day) + random.int(chinese ? 1 : 8, chinese ? 8 : 15) * HOUR + random.int(0, 11) * 5 * MINUTE;
    const written = instantText(at + random.int(5, 50) * MINUTE);
    return {
      id: ids.at(at),
      subject: random.pick(words.subjects[kind]).replace('{p}', random.pick(SERIES)),
      kind,
      customer: customer.id,
      contact: kind === 'note' ? null : random.pick(customer.contacts),
      occurredAt: instantText(at),
      durationMinutes: minutes && random.int(...minutes),
      note: random.chance(0.55) ? random.pick(words.notes) : null,
      createdAt: written,
      createdBy: customer.owner.id,
      updatedAt: written,
    };
  });
}

/** Days on which somebody was in touch with a customer that stands at `place` (0 best, 1 last) by revenue. */
function contactDays(random: Random, today: Day, customer: CustomerProfile, place: number): Day[] {
  const { since, story } = customer;
  const spread = (count: number, from: Day, to: Day): Day[] =>
    Array.from({ length: count }, () => Math.max(since, workday(random.int(from, Math.max(from, to)))));
  if (story === 'silent') return [...spread(34, since, today - 240), ...spread(5, today - 239, today - 152)];
  if (story === 'loud')
    return [...spread(16, since, today - 366), ...spread(44, today - 360, today - 2), today - 1];
  if (story === 'decline')
    return [...spread(22, since, today - 366), ...spread(3, today - 360, today - 60), workday(today - 54)];
  if (story === 'overdue') return [...spread(20, since, today - 120), ...spread(2, today - 110, today - 66)];
  if (story === 'rising') return [...spread(12, since, today - 60), ...spread(8, today - 59, today - 1)];

  const until =
    customer.lifecycle === 'active' || customer.lifecycle === 'prospect' ? today - 1 : customer.until + 30;
  const mean = ATTENTION.find((band) => place <= band.upTo)?.mean ?? 2;
  const known = Math.min(1, Math.max(0.2, (until - since) / 1000));
  const count = Math.max(place < 0.5 ? 1 : 0, Math.round(mean * known * random.between(0.5, 1.6)));
  const days = spread(count, since, until);
  // Whoever matters and still buys is looked after: that is what makes the silent one stand out.
  if (place < 0.12 && customer.lifecycle === 'active')
    days.push(Math.max(since, workday(today - random.int(1, 45))));
  return days;
}

export function buildTasks(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  count: number,
): DemoRow[] {
  const ids = new Ids(random.fork('ids'));
  const worked = profiles.filter((one) => one.lifecycle !== 'lost' && one.story !== 'silent');
  return Array.from({ length: count }, (_, index) => {
    const open = index < count * 0.33;
    const customer = random.pick(worked);
    const dueOn = open ? today + random.int(-9, 30) : Math.max(customer.since, today - random.int(1, 900));
    const created = Math.max(customer.since, Math.min(dueOn, today) - random.int(1, 20));
    const at = dayStart(created) + random.int(1, 9) * HOUR + random.int(0, 3_599_999);
    const { company, owner } = customer;
    return {
      id: ids.at(at),
      title: random.pick(TASK_WORDS[company.chinese ? 'zh' : 'en']).replace('{b}', company.short),
      customer: customer.id,
      dueOn: dateText(dueOn),
      status: open ? 'open' : 'done',
      priority: random.weighted([
        ['normal', 70],
        ['high', 18],
        ['low', 12],
      ]),
      owner: owner.id,
      orgUnit: owner.orgUnit,
      createdAt: instantText(at),
      createdBy: owner.id,
      updatedAt: instantText(open ? at : Math.max(at, dayStart(dueOn))),
      updatedBy: owner.id,
    };
  });
}

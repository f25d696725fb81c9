import { workday, type Day } from '../base/days.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { Purchase } from './purchase.js';

/** Days since the last order, as the stories tell it. */
const LAST_ORDER_AGE = { silent: 9, loud: 34, decline: 71, overdue: 70, rising: 6 } as const;

/** Counted back from the last order, so that each story holds on any day. */
export function storyPurchases(orders: Random, today: Day, customer: CustomerProfile): Purchase[] {
  const { story, rhythm, unsteadiness, orderYuan, since } = customer;
  if (!story) return [];
  const random = orders.fork(story);
  const found: Purchase[] = [];
  let at: number = today - LAST_ORDER_AGE[story];
  while (at > since) {
    const day = Math.max(since, workday(Math.floor(at)));
    const decline = story === 'decline' ? Math.min(1, Math.max(0, 1.15 - (today - day) / 365)) : 0;
    const grown = story === 'rising' ? ((day - since) / (today - since)) ** 1.6 : 0;
    const size = story === 'rising' ? orderYuan * (1 + 16 * grown) : orderYuan * (1 - 0.8 * decline);
    found.push({ day, yuan: size * random.logNormal(1, story === 'loud' ? 0.4 : 0.12) });
    at -= rhythm * (1 + 1.3 * decline) * random.logNormal(1, unsteadiness);
  }
  return found.reverse();
}

import { dateText, dayStart, HOUR, instantText, workday, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { money, YUAN_PER, type Currency } from '../base/money.js';
import type { Random } from '../base/random.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';
import type { ProductSpec } from './products.js';
import type { Purchase } from './purchase.js';
import { storyPurchases } from './story-orders.js';

export interface Order extends Purchase {
  id: string;
  customer: CustomerProfile;
  number: string;
  cents: number;
  product: ProductSpec;
  status: string;
  row: DemoRow;
}

export interface Orders {
  orders: readonly Order[];
  lineRows: readonly DemoRow[];
}

export const countsAsPurchase = (order: Pick<Order, 'status'>): boolean =>
  order.status !== 'draft' && order.status !== 'cancelled';

/** Every order of every customer, in the order of their days. */
export function buildOrders(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  products: readonly ProductSpec[],
): Orders {
  const planned = profiles.flatMap((customer) =>
    (customer.story ? storyPurchases(random, today, customer) : purchases(random, customer)).map((one) => ({
      ...one,
      customer,
    })),
  );
  planned.sort((one, other) => one.day - other.day);

  const orderIds = new Ids(random.fork('order ids'));
  const lineIds = new Ids(random.fork('line ids'));
  const choices = products
    .filter((product) => product.active)
    .map((product) => [product, product.weight] as const);
  const numbers = new Map<string, number>();
  const lineRows: DemoRow[] = [];
  const orders = planned.map(({ day, yuan, customer }): Order => {
    const at = dayStart(day) + random.int(1, 9) * HOUR + random.int(0, 3_599_999);
    const id = orderIds.at(at);
    const createdAt = instantText(at);
    const lines = orderLines(random, yuan, customer, choices);
    let cents = 0;
    let quantity = 0;
    for (const line of lines) {
      cents += line.cents;
      quantity += line.quantity;
      lineRows.push({
        id: lineIds.at(at),
        salesOrder: id,
        product: line.product.id,
        description: line.product.name,
        quantity: String(line.quantity),
        unitPrice: money(line.unitCents, customer.currency),
        amount: money(line.cents, customer.currency),
        createdAt,
        updatedAt: createdAt,
      });
    }
    const year = dateText(day).slice(0, 4);
    const sequence = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, sequence);
    const number = `SO${year}-${String(sequence).padStart(6, '0')}`;
    const status = statusAt(random, today - day, customer);
    return {
      id,
      customer,
      day,
      yuan: (cents / 100) * YUAN_PER[customer.currency],
      number,
      cents,
      status,
      product: lines[0]?.product ?? (products[0] as ProductSpec),
      row: {
        id,
        number,
        customer: customer.id,
        orderedOn: dateText(day),
        amount: money(cents, customer.currency),
        quantity: String(quantity),
        status,
        opportunity: null,
        createdAt,
        updatedAt: createdAt,
        createdBy: customer.owner.id,
      },
    };
  });
  return { orders, lineRows };
}

/** A renewal process with the customer's own rhythm; the first order falls within the first interval. */
function purchases(random: Random, customer: CustomerProfile): Purchase[] {
  if (customer.lifecycle === 'prospect') return [];
  const found: Purchase[] = [];
  let at =
    customer.since + random.between(1, Math.min(customer.rhythm, (customer.until - customer.since) / 2));
  while (at <= customer.until) {
    const day = Math.max(customer.since, workday(Math.floor(at)));
    const years = (day - customer.since) / 365;
    found.push({
      day,
      yuan: customer.orderYuan * customer.growth ** years * seasonAt(day) * random.logNormal(1, 0.38),
    });
    // Now and then a store orders again on the same day.
    if (random.chance(0.015)) found.push({ day, yuan: customer.orderYuan * random.between(0.05, 0.2) });
    at += Math.max(2, customer.rhythm * random.logNormal(1, customer.unsteadiness));
  }
  return found;
}

/** Stores are refitted before the holidays of autumn and winter. */
const seasonAt = (day: Day): number => 1 + 0.14 * Math.sin(((day % 365.25) / 365.25 - 0.55) * 2 * Math.PI);

function statusAt(random: Random, age: number, customer: CustomerProfile): string {
  if (customer.story) return age > 40 ? 'paid' : age > 8 ? 'shipped' : 'confirmed';
  if (random.chance(0.022)) return 'cancelled';
  if (age <= 5 && random.chance(0.25)) return 'draft';
  if (age <= 12) return 'confirmed';
  if (age <= 45) return random.chance(0.7) ? 'shipped' : 'paid';
  return random.chance(0.97) ? 'paid' : 'shipped';
}

interface Line {
  product: ProductSpec;
  quantity: number;
  unitCents: number;
  cents: number;
}

function orderLines(
  random: Random,
  yuan: number,
  customer: CustomerProfile,
  choices: readonly (readonly [ProductSpec, number])[],
): Line[] {
  const wanted = yuan < 2000 ? 1 : random.weighted(LINE_COUNTS);
  const found = new Map<string, Line>();
  for (let index = 0; index < wanted; index++) {
    const product = random.weighted(choices);
    if (found.has(product.id)) continue;
    const unitCents = priceFor(product, customer);
    // The first line carries most of the order.
    const target = yuan * (wanted === 1 ? 1 : index === 0 ? 0.7 : 0.3 / (wanted - 1));
    const units = (target * 100) / (unitCents * YUAN_PER[customer.currency]);
    const pack = units > product.pack ? product.pack : 1;
    const quantity = Math.max(1, Math.round(units / pack) * pack);
    found.set(product.id, { product, quantity, unitCents, cents: quantity * unitCents });
  }
  return [...found.values()];
}

const LINE_COUNTS: readonly (readonly [number, number])[] = [
  [1, 58],
  [2, 29],
  [3, 13],
];

function priceFor(product: ProductSpec, { discount, currency }: CustomerProfile): number {
  return Math.max(1, Math.round((product.fen * (1 - discount)) / YUAN_PER[currency as Currency]));
}

import { dateText, dayStart, HOUR, instantText, type Day } from '../base/days.js';
import { Ids } from '../base/ids.js';
import { centsFromYuan, money, YUAN_PER } from '../base/money.js';
import type { Random } from '../base/random.js';
import { retailOpportunity } from '../customers/retail-fields.js';
import type { CustomerProfile } from '../customers/profile.js';
import type { DemoRow } from '../demo-data.js';
import { countsAsPurchase, type Order } from './orders.js';
import type { ProductSpec } from './products.js';
import { STAGES } from './stages.js';

const WON = 1350;
const LOST = 800;
const OPEN = 850;

const TOPICS = {
  zh: [
    '{b}电子价签试点',
    '{b}全国门店价签改造',
    '{b}新开{n}店项目',
    '{b}生鲜区价签更换',
    '{b}二期扩容{n}店',
    '{b}价签与网关升级',
    '{b}冷柜价签项目',
    '{b}云平台续约',
  ],
  en: [
    '{b}: shelf label pilot',
    '{b}: chain-wide label roll-out',
    '{b}: {n} new stores',
    '{b}: fresh food section refit',
    '{b}: phase two, {n} stores',
    '{b}: gateway upgrade',
    '{b}: freezer labels',
    '{b}: cloud licence renewal',
  ],
} as const;

const LOST_REASONS: readonly (readonly [string, number])[] = [
  ['price', 30],
  ['competitor', 24],
  ['postponed', 18],
  ['noBudget', 14],
  ['noDecision', 9],
  ['poorFit', 5],
];

interface Draft {
  customer: CustomerProfile;
  stage: keyof typeof STAGES;
  product: ProductSpec;
  cents: number;
  engagedOn: Day;
  closeOn: Day;
  closedOn: Day | null;
}

/**
 * Deals of three years. A won deal ends in an order of the same day and amount, which then points to it: `order.row` is
 * completed here.
 */
export function buildOpportunities(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  orders: readonly Order[],
  products: readonly ProductSpec[],
): DemoRow[] {
  const ids = new Ids(random.fork('ids'));
  const drafts: { draft: Draft; order?: Order }[] = [
    ...wonOrders(random, orders).map((order) => ({ draft: wonDraft(random, order), order })),
    ...Array.from({ length: LOST }, () => ({ draft: lostDraft(random, today, profiles, products) })),
    ...openDrafts(random, today, profiles, products).map((draft) => ({ draft })),
  ];
  drafts.sort((one, other) => one.draft.engagedOn - other.draft.engagedOn);
  return drafts.map(({ draft, order }, index) => {
    const at = dayStart(draft.engagedOn) + random.int(1, 9) * HOUR + random.int(0, 3_599_999);
    const id = ids.at(at);
    if (order) order.row['opportunity'] = id;
    const { company, owner, currency, stores } = draft.customer;
    const topic = random.pick(TOPICS[company.chinese ? 'zh' : 'en']);
    return {
      id,
      name: topic
        .replace('{b}', company.short)
        .replace('{n}', String(Math.min(stores, random.int(2, 40)) + 1)),
      code: `OP${String(index + 1).padStart(5, '0')}`,
      customer: draft.customer.id,
      product: draft.product.id,
      stage: STAGES[draft.stage],
      amount: money(draft.cents, currency),
      closeOn: dateText(draft.closeOn),
      engagedOn: dateText(draft.engagedOn),
      closedOn: draft.closedOn === null ? null : dateText(draft.closedOn),
      lostReason: draft.stage === 'lost' ? random.weighted(LOST_REASONS) : null,
      owner: owner.id,
      orgUnit: owner.orgUnit,
      ext: { retail: retailOpportunity(random, draft.customer, draft.product, labelsFor(draft)) },
      createdAt: instantText(at),
      createdBy: owner.id,
      updatedAt: instantText(
        draft.closedOn === null ? at : Math.max(at, dayStart(draft.closedOn) + 8 * HOUR),
      ),
      updatedBy: owner.id,
    };
  });
}

/** How many labels the amount would buy, in tens. */
function labelsFor({ cents, product, customer }: Draft): number {
  const unit = (product.fen * (1 - customer.discount)) / YUAN_PER[customer.currency];
  return Math.max(10, Math.round(cents / unit / 10) * 10);
}

/** Orders that were large for their customer, each at most once. */
function wonOrders(random: Random, orders: readonly Order[]): Order[] {
  const large = orders.filter(
    (order) =>
      countsAsPurchase(order) &&
      order.yuan > order.customer.orderYuan * 1.1 &&
      order.day > order.customer.since + 3 &&
      order.customer.story !== 'loud',
  );
  return random.shuffled(large).slice(0, WON);
}

function wonDraft(random: Random, order: Order): Draft {
  const lasted = random.int(12, 150);
  return {
    customer: order.customer,
    stage: 'won',
    product: order.product,
    cents: order.cents,
    engagedOn: Math.max(order.customer.since, order.day - lasted),
    closeOn: order.day + random.int(-20, 25),
    closedOn: order.day,
  };
}

function lostDraft(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  products: readonly ProductSpec[],
): Draft {
  const customer = pickCustomer(random, profiles, (one) => today - one.since > 30);
  const engagedOn = random.int(customer.since, today - 20);
  const closedOn = Math.min(today - 1, engagedOn + random.int(10, 170));
  return {
    ...common(random, customer, products),
    stage: 'lost',
    engagedOn,
    closeOn: closedOn + random.int(-15, 30),
    closedOn,
  };
}

/** The rising customer and the declining one are being worked; the silent one is not. */
function openDrafts(
  random: Random,
  today: Day,
  profiles: readonly CustomerProfile[],
  products: readonly ProductSpec[],
): Draft[] {
  const placed = profiles.filter((one) => one.story === 'rising').flatMap((one) => [one, one, one]);
  return Array.from({ length: OPEN }, (_, index) => {
    const customer =
      placed[index] ??
      pickCustomer(random, profiles, (one) => one.lifecycle !== 'lost' && one.story === undefined);
    const engagedOn = Math.max(customer.since, today - 1 - Math.floor(140 * random.next() ** 1.4));
    return {
      ...common(random, customer, products),
      stage: random.weighted([
        ['prospecting', 30],
        ['engaging', 28],
        ['proposal', 25],
        ['negotiation', 17],
      ]),
      engagedOn,
      // Some should have been closed by now.
      closeOn: today + (random.chance(0.1) ? -random.int(1, 25) : random.int(2, 120)),
      closedOn: null,
    };
  });
}

function common(random: Random, customer: CustomerProfile, products: readonly ProductSpec[]) {
  return {
    customer,
    product: random.weighted(products.map((product) => [product, product.weight] as const)),
    cents:
      Math.round(
        centsFromYuan(
          customer.orderYuan * random.logNormal(2.2, 0.6) * (customer.story === 'rising' ? 14 : 1),
          customer.currency,
        ) / 10_000,
      ) *
        10_000 +
      10_000,
  };
}

function pickCustomer(
  random: Random,
  profiles: readonly CustomerProfile[],
  fits: (profile: CustomerProfile) => boolean,
): CustomerProfile {
  for (;;) {
    const customer = random.pick(profiles);
    if (fits(customer)) return customer;
  }
}

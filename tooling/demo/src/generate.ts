import { dayOf } from './base/days.js';
import { Random } from './base/random.js';
import { buildContacts } from './customers/contacts.js';
import { buildProfiles, customerRows } from './customers/customers.js';
import type { CustomerProfile } from './customers/profile.js';
import { STORY_CUSTOMERS } from './customers/story-customers.js';
import type { DemoData, DemoStory } from './demo-data.js';
import { buildIndustries } from './insight/industries.js';
import { buildInsight } from './insight/insight.js';
import { buildOrganisation } from './organisation/organisation.js';
import { buildOpportunities } from './sales/opportunities.js';
import { buildOrders, countsAsPurchase, type Order } from './sales/orders.js';
import { buildProducts, productRows } from './sales/products.js';
import { buildSelection } from './selection/selection.js';
import { buildComplaints } from './service/complaints.js';
import type { DemoCalendars } from './service/ladder.js';
import { buildActivities, buildTasks } from './work/activities.js';

export interface GenerateOptions {
  /** `YYYY-MM-DD`: everything is dated back from here. */
  today: string;
  /** Another seed gives another company of the same kind; `ricejar` unless told. */
  seed?: string;
  /** The instant (UTC ISO 8601) that running promises are dated from: noon of today unless told. */
  now?: string;
  /** Working calendars for the promises of complaints: without them a day of a promise is 24 hours. */
  calendars?: DemoCalendars;
}

/**
 * The demo company: a maker of electronic shelf labels with about 2,000 customers and three years of trade. The same
 * options give the same rows, ids included.
 */
export function generateDemo({
  today,
  seed = 'ricejar',
  now = `${today}T12:00:00.000Z`,
  calendars,
}: GenerateOptions): DemoData {
  const day = dayOf(today);
  const instant = Date.parse(now);
  if (now.slice(0, 10) !== today) throw new Error(`${now} is not on ${today}`);
  // Not of the day: the company and its customers are the same whenever they are loaded, only the dates move.
  const random = new Random(seed);

  const organisation = buildOrganisation(day);
  const drafts = buildProfiles(random.fork('profiles'), day, organisation);
  const { rows: contact, profiles } = buildContacts(random.fork('contacts'), day, drafts);
  const products = buildProducts();
  const { orders, lineRows } = buildOrders(random.fork('orders'), day, profiles, products);
  const ranked = byRevenue(profiles, orders);
  // Completes the rows of won orders, so it goes before they are read.
  const opportunity = buildOpportunities(random.fork('opportunities'), day, profiles, orders, products);
  const selection = buildSelection(random.fork('selection'), day, profiles, opportunity, organisation);
  const complaints = buildComplaints(random.fork('complaints'), instant, ranked, organisation, calendars);

  return {
    today,
    records: {
      ...organisation.rows,
      product: productRows(products),
      customer: customerRows(random.fork('customers'), day, profiles),
      contact,
      opportunity,
      salesOrder: orders.map((order) => order.row),
      salesOrderLine: lineRows,
      activity: buildActivities(random.fork('activities'), day, ranked),
      task: buildTasks(random.fork('tasks'), day, profiles, 800),
      industryProfile: buildIndustries(random.fork('industries'), day),
      insightFact: buildInsight(random.fork('insight'), day, ranked, orders),
      ...selection.rows,
      ...complaints.rows,
    },
    numberSeries: { ...complaints.numberSeries, ...selection.numberSeries },
    orgUnitManagers: organisation.orgUnitManagers,
    logins: organisation.logins,
    stories: STORY_CUSTOMERS.map((one) => story(one.story, one.visible, profiles)),
  };
}

function byRevenue(profiles: readonly CustomerProfile[], orders: readonly Order[]): CustomerProfile[] {
  const revenue = new Map<string, number>();
  for (const order of orders) {
    if (!countsAsPurchase(order)) continue;
    revenue.set(order.customer.id, (revenue.get(order.customer.id) ?? 0) + order.yuan);
  }
  return [...profiles].sort((one, other) => (revenue.get(other.id) ?? 0) - (revenue.get(one.id) ?? 0));
}

function story(
  key: DemoStory['key'],
  visible: DemoStory['visible'],
  profiles: readonly CustomerProfile[],
): DemoStory {
  const customer = profiles.find((profile) => profile.story === key);
  if (!customer) throw new Error(`the demo has no customer for the story "${key}"`);
  return { key, customerId: customer.id, customerName: customer.company.name, visible };
}

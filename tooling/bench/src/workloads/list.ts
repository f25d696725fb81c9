import { INDUSTRIES } from '../data/words.js';
import { CALLERS } from '../data/organisation.js';
import { cycle, type Turn, type Workload, type World } from './workload.js';

const PAGE = 50;
const NODE = `id name tier industry annualRevenue { amount currency } nextContactOn owner { id name }`;
const NODE_SQL = `json_build_object('id', p.id, 'name', p.name, 'tier', p.tier, 'industry', p.industry,
  'annualRevenue', case when p.annual_revenue is null then null else json_build_object(
    'amount', p.annual_revenue::text, 'currency', p.annual_revenue_currency) end,
  'nextContactOn', p.next_contact_on, 'owner', json_build_object('id', u.id, 'name', u.name))`;

const list = (filter: string, declarations: string, more = ''): string => `query List(${declarations}) {
  customers(first: ${PAGE}${more}, filter: ${filter}, sort: [{ annualRevenue: DESC }]) {
    nodes { ${NODE} } pageInfo { hasNextPage endCursor } TOTAL } }`;

const INDUSTRY = `{ tier: { in: ["S", "A"] }, industry: { eq: $industry } }`;
const FIRST_PAGE = list(INDUSTRY, '$industry: String!');

/** A page: 51 rows by id and sort key, JSON for 50 of them. Graded customers all have a revenue. */
const pageSql = (where: string, total = ''): string => `
  with page as (
    select c.*, row_number() over (order by annual_revenue_base desc nulls last, id desc) as at
    from (
      select id, name, tier, industry, annual_revenue, annual_revenue_currency, annual_revenue_base, next_contact_on,
        owner_id
      from customer where deleted_at is null and tier in ('S', 'A') and ${where}
      order by annual_revenue_base desc nulls last, id desc limit ${PAGE + 1}
    ) c
  )
  select json_build_object('customers', json_build_object(
    'nodes', coalesce((select json_agg(${NODE_SQL} order by p.at) from page p left join app_user u on u.id = p.owner_id
      where p.at <= ${PAGE}), '[]'),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${PAGE} from page),
      'endCursor', (select annual_revenue_base || ' ' || id from page where at = ${PAGE}))${total}))::text as answer`;

const industries = async (): Promise<(n: number) => Turn> =>
  cycle(INDUSTRIES.map((industry) => ({ variables: { industry }, values: [industry] })));

/** Page 1 of the customers worth looking at, by revenue. */
export const listPage: Workload = {
  name: 'list-page',
  caller: 'admin',
  document: FIRST_PAGE.replace('TOTAL', ''),
  sql: pageSql('industry = $1'),
  turns: industries,
  ignored: ['endCursor'],
};

/**
 * The same with what is open in each customer's pipeline: ours keeps both on the customer, the hand-written statement adds
 * them up for each row of the page.
 */
export const listTotals: Workload = {
  ...listPage,
  name: 'list-totals',
  document: FIRST_PAGE.replace('TOTAL', '').replace(
    'owner {',
    'ext { opportunity { openOpportunities openAmount { amount currency } } } owner {',
  ),
  sql: pageSql('industry = $1')
    .replace(
      `'owner',`,
      `'ext', json_build_object('opportunity', json_build_object('openOpportunities', d.n, 'openAmount',
        case when d.amount is not null then json_build_object('amount', d.amount::text, 'currency', 'CNY') end)), 'owner',`,
    )
    .replace(
      'left join app_user u',
      `left join lateral (
         select count(*) as n, sum(o.amount_base) as amount from opportunity o join stage s on s.id = o.stage_id
         where o.customer_id = p.id and o.deleted_at is null and s.kind = 'open'
       ) d on true left join app_user u`,
    ),
};

/** The same with the count that a list shows above itself. */
export const listCounted: Workload = {
  ...listPage,
  name: 'list-counted',
  document: FIRST_PAGE.replace('TOTAL', 'totalCount totalCountCapped'),
  sql: pageSql(
    'industry = $1',
    `, 'totalCount', (select least(n, 10000) from counted), 'totalCountCapped', (select n > 10000 from counted)`,
  ).replace(
    'with page as',
    `with counted as (select count(*) as n from (select from customer
       where deleted_at is null and tier in ('S', 'A') and industry = $1 limit 10001) c), page as`,
  ),
};

/** The same for a manager, who sees a quarter of the company: the units below, and what the manager owns. */
export const listManager: Workload = {
  ...listPage,
  name: 'list-manager',
  caller: 'manager',
  sql: pageSql('industry = $1 and (owner_id = $2 or org_unit_id = any($3))'),
  async turns({ database }) {
    const { rows } = await database.query<{ me: string; units: string[] }>(
      `with recursive me as (
         select id, org_unit_id from app_user where email = 'user${CALLERS.manager}@bench.example'
       ), unit as (
         select org_unit_id as id from me union all select o.id from org_unit o join unit on o.parent_id = unit.id
       ) select me.id as me, array(select id::text from unit) as units from me`,
    );
    const { me, units } = rows[0] ?? { me: '', units: [] };
    return cycle(INDUSTRIES.map((industry) => ({ variables: { industry }, values: [industry, me, units] })));
  },
};

/** Page 1 of the list that `deep-page` is far down in: what depth costs shows between the two. */
export const firstPage: Workload = {
  ...listPage,
  name: 'first-page',
  document: list(`{ tier: { in: ["S", "A"] } }`, '').replace('()', '').replace('TOTAL', ''),
  sql: pageSql('true'),
  turns: async () => cycle([{ variables: {}, values: [] }]),
};

/** Page 2,000 at scale 10, page 200 at scale 1, by cursor: customers in tier S or A of all industries. */
export const deepPage: Workload = {
  ...listPage,
  name: 'deep-page',
  document: list(`{ tier: { in: ["S", "A"] } }`, '$after: String!', ', after: $after').replace('TOTAL', ''),
  sql: pageSql('(annual_revenue_base, id) < ($1, $2)'),
  async turns(world) {
    const rows = Math.round(200 * world.scale) * PAGE;
    const { cursor, last } = await walk(world, Math.max(PAGE, rows));
    const { rows: found } = await world.database.query<{ base: string }>(
      'select annual_revenue_base as base from customer where id = $1',
      [last],
    );
    return cycle([{ variables: { after: cursor }, values: [found[0]?.base, last] }]);
  },
};

interface Walked {
  customers: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
}

/** The cursor after so many rows, as a program would come by it. */
async function walk(world: World, rows: number): Promise<{ cursor: string; last: string }> {
  let after: string | null = null;
  let last = '';
  for (let left = rows; left > 0; left -= 200) {
    const page: Walked = await world.ask<Walked>('admin', WALK, { first: Math.min(200, left), after });
    after = page.customers.pageInfo.endCursor;
    last = page.customers.nodes.at(-1)?.id ?? last;
  }
  return { cursor: after ?? '', last };
}

const WALK = `query Walk($first: Int!, $after: String) {
  customers(first: $first, after: $after, filter: { tier: { in: ["S", "A"] } }, sort: [{ annualRevenue: DESC }]) {
    nodes { id } pageInfo { endCursor } } }`;

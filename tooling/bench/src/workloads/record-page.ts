import { cycle, type Workload } from './workload.js';

const SAMPLE = 200;
const RELATED = 20;

/** Instants as the API writes them. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const money = (alias: string, column: string): string =>
  `case when ${alias}.${column} is null then null
     else json_build_object('amount', ${alias}.${column}::text, 'currency', ${alias}.${column}_currency) end`;

/** JSON of the first rows that belong to the customer. */
const related = (json: string, table: string, order: string, joins = ''): string => `
  coalesce((select json_agg(${json} order by ${order}) from (
    select * from ${table} r where r.customer_id = c.id and r.deleted_at is null order by ${order} limit ${RELATED}
  ) r ${joins}), '[]')`;

/** A customer with its newest activities, its contacts, opportunities and complaints. */
export const recordPage: Workload = {
  name: 'record-page',
  caller: 'admin',
  document: `query Page($id: ID!) { customer(id: $id) {
    id version name alias tier tierScore tierSince risk industry lifecycle country city website phone employees
    annualRevenue { amount currency } nextContactOn note updatedAt owner { id name } ext { retail { storeFormat storeCount } }
    activities(first: ${RELATED}, sort: [{ occurredAt: DESC }]) {
      id subject kind occurredAt durationMinutes note contact { id name } createdBy { id name } }
    contacts(first: ${RELATED}, sort: [{ name: ASC }]) { id name jobTitle decisionRole phone email }
    opportunities(first: ${RELATED}) { id name amount { amount currency } closeOn stage { id name } owner { id name } }
    complaints(first: ${RELATED}, sort: [{ openedAt: DESC }]) { id number subject severity openedAt closedAt } } }`,
  sql: `select json_build_object('customer', (select json_build_object(
      'id', c.id, 'version', c.version, 'name', c.name, 'alias', c.alias, 'tier', c.tier,
      'tierScore', c.tier_score::text, 'tierSince', c.tier_since, 'risk', c.risk, 'industry', c.industry,
      'lifecycle', c.lifecycle, 'country', c.country, 'city', c.city, 'website', c.website, 'phone', c.phone,
      'employees', c.employees, 'annualRevenue', ${money('c', 'annual_revenue')}, 'nextContactOn', c.next_contact_on,
      'note', c.note, 'updatedAt', ${instant('c.updated_at')}, 'owner', json_build_object('id', o.id, 'name', o.name),
      'ext', json_build_object('retail', json_build_object(
        'storeFormat', c.x_retail__store_format, 'storeCount', c.x_retail__store_count)),
      'activities', ${related(
        `json_build_object('id', r.id, 'subject', r.subject, 'kind', r.kind, 'occurredAt', ${instant('r.occurred_at')},
          'durationMinutes', r.duration_minutes, 'note', r.note,
          'contact', case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end,
          'createdBy', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end)`,
        'activity',
        'r.occurred_at desc, r.id desc',
        'left join contact p on p.id = r.contact_id left join app_user u on u.id = r.created_by_id',
      )},
      'contacts', ${related(
        `json_build_object('id', r.id, 'name', r.name, 'jobTitle', r.job_title, 'decisionRole', r.decision_role,
          'phone', r.phone, 'email', r.email)`,
        'contact',
        'r.name, r.id',
      )},
      'opportunities', ${related(
        `json_build_object('id', r.id, 'name', r.name, 'amount', ${money('r', 'amount')}, 'closeOn', r.close_on,
          'stage', json_build_object('id', s.id, 'name', s.name), 'owner', json_build_object('id', u.id, 'name', u.name))`,
        'opportunity',
        'r.id desc',
        'join stage s on s.id = r.stage_id left join app_user u on u.id = r.owner_id',
      )},
      'complaints', ${related(
        `json_build_object('id', r.id, 'number', r.number, 'subject', r.subject, 'severity', r.severity,
          'openedAt', ${instant('r.opened_at')}, 'closedAt', ${instant('r.closed_at')})`,
        'complaint',
        'r.opened_at desc nulls last, r.id desc',
      )})
    from customer c left join app_user o on o.id = c.owner_id where c.id = $1 and c.deleted_at is null))::text as answer`,
  /** Customers as often as they have activities: a page is opened of those with whom something happens. */
  async turns({ database }) {
    const { rows } = await database.query<{ id: string }>(
      `select customer_id as id from activity order by md5(id::text) limit ${SAMPLE}`,
    );
    return cycle(rows.map(({ id }) => ({ variables: { id }, values: [id] })));
  },
};

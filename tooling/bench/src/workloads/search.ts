import { ZH } from '../data/words.js';
import { cycle, type Turn, type Workload, type World } from './workload.js';

const HITS = 20;

/** Searchable record types in the order of the registry: record, table, title, other searchable columns. */
const SEARCHED: readonly [record: string, table: string, title: string, others: readonly string[]][] = [
  ['orgUnit', 'org_unit', 'name', []],
  ['user', 'app_user', 'name', ['email']],
  ['customer', 'customer', 'name', ['code', 'alias', 'phone']],
  ['contact', 'contact', 'name', ['email', 'phone']],
  ['activity', 'activity', 'subject', []],
  ['task', 'task', 'title', []],
  ['product', 'product', 'name', ['code']],
  ['opportunity', 'opportunity', 'name', ['code']],
  ['salesOrder', 'sales_order', 'number', []],
  ['complaint', 'complaint', 'subject', ['number']],
];

const holds = (column: string): string => `position(lower($2) in lower(${column}))`;

/** The newest hits of one table; the subtitle is the field that matched, when it is not the title. */
const hits = ([record, table, title, others]: (typeof SEARCHED)[number], seat: number): string => `
  (select ${seat} as seat, '${record}' as record, id, coalesce(${title}, '') as title,
    case when ${holds(title)} > 0 then null
      ${others.map((other) => `when ${holds(other)} > 0 then ${other}`).join(' ')} end as subtitle
   from ${table} where deleted_at is null and (${[title, ...others].map((column) => `${column} ilike $1`).join(' or ')})
   order by id desc limit ${HITS})`;

const RANK = `case ${holds('title')} when 0 then 2000 when 1 then 0 else 1000 end + least(char_length(title), 999)`;

const palette: Omit<Workload, 'name' | 'turns'> = {
  caller: 'admin',
  document: `query Find($text: String!) { search(text: $text, first: ${HITS}) { record id title subtitle } }`,
  sql: `select json_build_object('search', coalesce(json_agg(json_build_object(
      'record', record, 'id', id, 'title', title, 'subtitle', subtitle) order by rank, seat, id desc), '[]'))::text as answer
    from (
      select *, ${RANK} as rank from (${SEARCHED.map(hits).join(' union all ')}) hit order by rank, seat, id desc limit ${HITS}
    ) best`,
};

const contains: Omit<Workload, 'name' | 'turns'> = {
  caller: 'admin',
  document: `query Find($text: String!) {
    customers(first: ${HITS}, filter: { name: { contains: $text } }, sort: [{ annualRevenue: DESC }]) {
      nodes { id name tier owner { id name } } } }`,
  sql: `select json_build_object('customers', json_build_object('nodes', coalesce(json_agg(json_build_object(
      'id', c.id, 'name', c.name, 'tier', c.tier, 'owner', json_build_object('id', u.id, 'name', u.name))
      order by c.annual_revenue_base desc nulls last, c.id desc), '[]')))::text as answer
    from (
      select id, name, tier, owner_id, annual_revenue_base from customer where deleted_at is null and name ilike $1
      order by annual_revenue_base desc nulls last, id desc limit ${HITS}
    ) c left join app_user u on u.id = c.owner_id`,
};

const turn = (text: string, withText: boolean): Turn => ({
  variables: { text },
  values: withText ? [`%${text}%`, text] : [`%${text}%`],
});

/** Brands of middling frequency: some 40 of 100,000 customers each. */
async function brands({ database }: World, brand: string, where: string): Promise<string[]> {
  const { rows } = await database.query<{ word: string }>(
    `select ${brand} as word from customer where ${where} group by 1 order by count(*) desc, 1
     offset (select count(distinct ${brand}) / 2 from customer where ${where}) limit 5`,
  );
  return rows.map(({ word }) => word);
}

const english = (world: World): Promise<string[]> =>
  brands(world, `lower(split_part(name, ' ', 1))`, `name ~ '^[A-Z]'`);
const chinese = (world: World): Promise<string[]> => brands(world, 'substr(name, 3, 2)', `name !~ '^[A-Z]'`);

const searching = (
  name: string,
  base: Omit<Workload, 'name' | 'turns'>,
  words: (world: World) => Promise<readonly string[]>,
): Workload => ({
  ...base,
  name,
  turns: async (world) => cycle((await words(world)).map((word) => turn(word, base === palette))),
});

/** The palette looks through every record type; `contains` is the filter of the customer list. */
export const searches: readonly Workload[] = [
  searching('palette-en', palette, english),
  searching('palette-zh', palette, chinese),
  searching('contains-en', contains, english),
  searching('contains-zh', contains, chinese),
  searching('contains-zh-common', contains, async () => [ZH.trades[0].slice(0, 2), ZH.trades[2].slice(2)]),
];

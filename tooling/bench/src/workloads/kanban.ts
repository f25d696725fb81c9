import { cycle, type Workload } from './workload.js';

const STAGES = 6;
const CARDS = 20;
const at = Array.from({ length: STAGES }, (_, stage) => stage);

const CARD_SQL = `json_build_object('id', r.id, 'name', r.name,
  'amount', case when r.amount is null then null
    else json_build_object('amount', r.amount::text, 'currency', r.amount_currency) end,
  'closeOn', r.close_on, 'customer', json_build_object('id', c.id, 'name', c.name, 'tier', c.tier),
  'owner', json_build_object('id', u.id, 'name', u.name))`;

const columnSql = (stage: number): string => `json_build_object('nodes', coalesce((
  select json_agg(${CARD_SQL} order by r.close_on nulls first, r.id)
  from (
    select * from opportunity where deleted_at is null and stage_id = $${stage + 1}
    order by close_on nulls first, id limit ${CARDS}
  ) r left join customer c on c.id = r.customer_id left join app_user u on u.id = r.owner_id), '[]'))`;

/** A board: count and sum of every stage, and the first cards of each. */
export const kanban: Workload = {
  name: 'kanban',
  caller: 'admin',
  document: `query Board(${at.map((stage) => `$s${stage}: ID!`).join(' ')}) {
    opportunityGroups(by: ["stage"], aggregate: [{ field: "amount", op: sum }]) { key count aggregates }
    ${at
      .map(
        (stage) => `c${stage}: opportunities(first: ${CARDS}, filter: { stage: { id: { eq: $s${stage} } } },
          sort: [{ closeOn: ASC }]) { nodes {
            id name amount { amount currency } closeOn customer { id name tier } owner { id name } } }`,
      )
      .join('\n')}
  }`,
  sql: `select json_build_object(
    'opportunityGroups', (select coalesce(json_agg(json_build_object('key', json_build_object('stage', stage_id),
        'count', n, 'aggregates', json_build_object('sum', json_build_object('amount', total))) order by stage_id), '[]')
      from (select stage_id, count(*) as n, coalesce(sum(amount_base), 0)::text as total
        from opportunity where deleted_at is null group by stage_id) g),
    ${at.map((stage) => `'c${stage}', ${columnSql(stage)}`).join(',\n    ')})::text as answer`,
  async turns({ database }) {
    const { rows } = await database.query<{ id: string }>(
      `select id from stage order by position limit ${STAGES}`,
    );
    const ids = rows.map((row) => row.id);
    return cycle([{ variables: Object.fromEntries(ids.map((id, stage) => [`s${stage}`, id])), values: ids }]);
  },
};

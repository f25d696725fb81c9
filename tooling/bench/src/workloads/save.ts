import type { Workload } from './workload.js';

/**
 * One opportunity made, another moved to the next stage. Ours also checks rights, writes history and audit and queues
 * events; the raw statement does the two writes and nothing else: printed for the trend, not as a contest.
 */
export const save: Workload = {
  name: 'save',
  caller: 'admin',
  document: `mutation Save($new: OpportunityInput!, $id: ID!, $version: Int!, $move: OpportunityInput!) {
    createOpportunity(input: $new) { id name version }
    updateOpportunity(id: $id, expectedVersion: $version, input: $move) { id version } }`,
  sql: `with made as (
      insert into opportunity (id, created_at, created_by_id, updated_at, updated_by_id, owner_id, org_unit_id, name,
        customer_id, stage_id, amount, amount_currency, amount_base)
      select gen_random_uuid(), now(), u.id, now(), u.id, u.id, u.org_unit_id, $1, $2, $3, 1000, 'CNY', 1000
      from app_user u where u.email = 'user1@bench.example' returning id, name, version
    ), moved as (
      update opportunity set stage_id = $6, version = version + 1, updated_at = now()
      where id = $4 and version = $5 returning id, version
    )
    select json_build_object(
      'createOpportunity', (select json_build_object('id', id, 'name', name, 'version', version) from made),
      'updateOpportunity', (select json_build_object('id', id, 'version', version) from moved))::text as answer`,
  ignored: ['id'],
  writes: true,
  async turns({ database }) {
    const { rows } = await database.query<{ id: string; customer: string; stage: number }>(
      `select o.id, customer_id as customer, s.position - 1 as stage from opportunity o join stage s on s.id = stage_id
       where s.kind = 'open' order by md5(o.id::text) limit 20000`,
    );
    const { rows: open } = await database.query<{ id: string }>(
      `select id from stage where kind = 'open' order by position`,
    );
    return (n) => {
      const { id, customer, stage } = rows[n % rows.length] ?? { id: '', customer: '', stage: 0 };
      // Every time round, each is moved on by one more.
      const round = Math.floor(n / rows.length);
      const version = 1 + round;
      const next = open[(stage + version) % open.length]?.id;
      const first = open[0]?.id;
      const name = 'Made by the bench';
      return {
        variables: {
          new: { name, customer, stage: first, amount: { amount: '1000', currency: 'CNY' } },
          id,
          version,
          move: { stage: next },
        },
        values: [name, customer, first, id, version, next],
      };
    };
  },
};

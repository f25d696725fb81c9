import type { Workload } from './workload.js';

const DOCUMENT = `mutation Save($new: OpportunityInput!, $id: ID!, $version: Int!, $move: OpportunityInput!) {
    createOpportunity(input: $new) { id name version }
    updateOpportunity(id: $id, expectedVersion: $version, input: $move) { id version } }`;

const MADE = `insert into opportunity (id, created_at, created_by_id, updated_at, updated_by_id, owner_id, org_unit_id, name,
        customer_id, stage_id, amount, amount_currency, amount_base)
      select gen_random_uuid(), now(), u.id, now(), u.id, u.id, u.org_unit_id, $1, $2, $3, 1000, 'CNY', 1000
      from app_user u where u.email = 'user1@bench.example'`;

const ANSWER = `select json_build_object(
      'createOpportunity', (select json_build_object('id', id, 'name', name, 'version', version) from made),
      'updateOpportunity', (select json_build_object('id', id, 'version', version) from moved))::text as answer`;

/** Each workload that writes has half of the opportunities to itself. */
const turns =
  (half: 0 | 1): Workload['turns'] =>
  async ({ database }) => {
    const { rows } = await database.query<{ id: string; customer: string; stage: number }>(
      `select o.id, customer_id as customer, s.position - 1 as stage from opportunity o join stage s on s.id = stage_id
       where s.kind = 'open' and mod(abs(hashtext(o.id::text)), 2) = $1 order by md5(o.id::text) limit 20000`,
      [half],
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
  };

/**
 * One opportunity made, another moved to the next stage. Ours also checks rights and references, runs rules, and keeps
 * history; the raw statement does the two writes and nothing else: printed for the trend, not as a contest.
 */
export const save: Workload = {
  name: 'save',
  caller: 'admin',
  document: DOCUMENT,
  sql: `with made as (${MADE} returning id, name, version),
    moved as (
      update opportunity set stage_id = $6, version = version + 1, updated_at = now()
      where id = $4 and version = $5 returning id, version)
    ${ANSWER}`,
  ignored: ['id'],
  writes: true,
  turns: turns(0),
};

/** The same, with a raw statement that keeps the same history in the same transaction. */
export const saveKept: Workload = {
  ...save,
  name: 'save-kept',
  sql: `with made as (${MADE} returning id, name, version, owner_id),
    moved as (
      update opportunity o set stage_id = $6, version = o.version + 1, updated_at = now(), updated_by_id = o.owner_id
      from (select id, stage_id from opportunity where id = $4) before
      where o.id = before.id and o.version = $5
      returning o.id, o.version, o.owner_id, before.stage_id as before, o.stage_id as after),
    told as (
      insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id)
      select gen_random_uuid(), now(), 'opportunity', id, 'create', version, null, owner_id from made
      union all
      select gen_random_uuid(), now(), 'opportunity', id, 'update', version,
        jsonb_build_object('stage', jsonb_build_object('before', before, 'after', after)), owner_id from moved)
    ${ANSWER}`,
  turns: turns(1),
};

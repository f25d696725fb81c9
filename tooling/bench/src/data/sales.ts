import { ago, id, pick } from './sql.js';
import { EN, ZH } from './words.js';

/** Weights of the six stages of the default pipeline, open ones first. */
const STAGE = `(select array_agg(id order by position) from stage)`;
const STAGE_AT = `case when s < 0.2 then 1 when s < 0.4 then 2 when s < 0.55 then 3 when s < 0.65 then 4
  when s < 0.85 then 5 else 6 end`;

export const opportunities = (count: number): string => `
  insert into opportunity (id, created_at, created_by_id, updated_at, updated_by_id, owner_id, org_unit_id, name, code,
    customer_id, product_id, stage_id, amount, amount_currency, amount_base, close_on, engaged_on, closed_on)
  select ${id('opportunity', 'n')}, at, owner_id, at, owner_id, owner_id, pg_temp.unit(owner),
    'Roll-out ' || n, 'O-' || n, ${id('customer', 'customer')}, ${id('product', '1 + n % 20')},
    (${STAGE})[${STAGE_AT}], amount, 'CNY', amount, at::date + 30 + floor(200 * pg_temp.roll(n, 4))::int,
    at::date, case when s >= 0.65 then at::date + 60 end
  from (
    select n, at, s, customer, pg_temp.owner(customer) as owner, ${id('user', 'pg_temp.owner(customer)')} as owner_id,
      round((5000 + 900000 * power(pg_temp.roll(n, 5), 4))::numeric, 2) as amount
    from (
      select n, ${ago('pg_temp.roll(n, 3)')} as at, pg_temp.roll(n, 2) as s, pg_temp.customer(n, 52) as customer
      from generate_series(1, ${count}) n offset 0
    ) one
    offset 0
  ) two`;

export const orders = (count: number): string => `
  insert into sales_order (id, created_at, updated_at, number, customer_id, ordered_on, amount, amount_currency,
    amount_base, quantity, status)
  select ${id('order', 'n')}, at, at, 'SO-' || n, ${id('customer', 'pg_temp.customer(n, 53)')}, at::date,
    amount, 'CNY', amount, 1 + floor(500 * pg_temp.roll(n, 4)),
    ${pick(['draft', 'confirmed', 'shipped', 'paid', 'paid'], 'pg_temp.roll(n, 5)')}
  from (
    select n, ${ago('pg_temp.roll(n, 3)')} as at,
      round((200 + 60000 * power(pg_temp.roll(n, 2), 3))::numeric, 2) as amount
    from generate_series(1, ${count}) n offset 0
  ) one`;

export const complaints = (count: number): string => `
  insert into complaint (id, created_at, updated_at, owner_id, org_unit_id, number, subject, customer_id, channel,
    severity, words, validity, opened_at, closed_at)
  select ${id('complaint', 'n')}, at, at, ${id('user', 'owner')}, pg_temp.unit(owner), 'K-' || n,
    case when pg_temp.roll(n, 1) < 0.5
      then ${pick(ZH.complaints, 'pg_temp.roll(n, 2)')} else ${pick(EN.complaints, 'pg_temp.roll(n, 2)')} end,
    ${id('customer', 'customer')}, ${pick(['phone', 'email', 'visit'], 'pg_temp.roll(n, 4)')},
    ${pick(['low', 'normal', 'high'], 'pg_temp.roll(n, 5)')}, '价签昨天开始离线，门店无法变价。', 'valid', at,
    case when pg_temp.roll(n, 6) < 0.9 then at + interval '6 days' end
  from (
    select n, at, customer, pg_temp.owner(customer) as owner
    from (
      select n, ${ago('pg_temp.roll(n, 3)')} as at, pg_temp.customer(n, 54) as customer
      from generate_series(1, ${count}) n offset 0
    ) one
    offset 0
  ) two`;

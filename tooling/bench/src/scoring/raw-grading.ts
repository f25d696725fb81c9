import type pg from 'pg';

/** The same work in hand-written SQL, as short as it can be said: RFM codes, a score, tiers, scores and history kept. */
const STATEMENTS = [
  `create temp table purchase on commit drop as
   select customer_id, count(distinct ordered_on) as days, max(ordered_on) as last, sum(amount_base) as amount
   from sales_order
   where deleted_at is null and ordered_on <= current_date
     and (status is null or status not in ('draft', 'cancelled'))
   group by customer_id`,
  `create temp table graded on commit drop as
   with coded as (
     select *, ntile(5) over (order by last, customer_id) as r, ntile(5) over (order by days, customer_id) as f,
       ntile(5) over (order by amount, customer_id) as m, percent_rank() over (order by amount) as spend
     from purchase),
   scored as (select *, round((100 * ((r + f + m - 3) / 12.0 * 0.95 + spend * 0.05))::numeric, 6) as score from coded),
   placed as (
     select *, row_number() over (order by score desc, customer_id) as place, count(*) over () as n from scored)
   select *, case when place <= 0.05 * n then 'S' when place <= 0.2 * n then 'A' when place <= 0.5 * n then 'B'
       else 'C' end as tier,
     jsonb_build_object('cell', r::text || f || m, 'recency', r, 'frequency', f, 'monetary', m,
       'recencyDays', current_date - last, 'orders', days, 'amount', amount) as factors,
     jsonb_build_array(
       jsonb_build_object('code', 'rfm.recency', 'values', jsonb_build_object('on', last),
         'text', jsonb_build_object('en', 'Last order on ' || last, 'zh', '最近一次下单在 ' || last)),
       jsonb_build_object('code', 'rfm.frequency', 'values', jsonb_build_object('orders', days),
         'text', jsonb_build_object('en', days || ' orders', 'zh', '累计下单 ' || days || ' 次')),
       jsonb_build_object('code', 'rfm.monetary.top', 'values', jsonb_build_object('amount', amount),
         'text', jsonb_build_object('en', 'Top by spend', 'zh', '消费额居前'))) as reasons
   from placed`,
  `insert into score_run (id, created_at, updated_at, model, as_of)
   values ('01900000-0000-7000-8000-000000000001', now(), now(), 'raw', current_date)`,
  `create table raw_score (id uuid primary key, customer_id uuid not null references customer,
     run_id uuid not null references score_run, model text, value numeric(19, 6), factors jsonb, reasons jsonb)`,
  `create index on raw_score (customer_id)`,
  `insert into raw_score (id, customer_id, run_id, model, value, factors, reasons)
   select gen_random_uuid(), customer_id, '01900000-0000-7000-8000-000000000001', 'raw', score, factors, reasons
   from graded`,
  `insert into tier_change (id, created_at, updated_at, customer_id, from_tier, to_tier, score, reasons, changed_at)
   select gen_random_uuid(), now(), now(), c.id, c.tier, g.tier, g.score, g.reasons, now()
   from customer c join graded g on g.customer_id = c.id where c.tier is distinct from g.tier`,
  `update customer c set tier = g.tier, tier_score = g.score, tier_policy_version = 1, tier_reasons = g.reasons,
     tier_since = case when c.tier is distinct from g.tier then current_date else c.tier_since end
   from graded g where g.customer_id = c.id`,
];

/** Milliseconds of a piece of work; whatever it did is undone. */
async function undone(client: pg.Client, work: () => Promise<number>): Promise<number> {
  await client.query(`begin; set local work_mem = '128MB'`);
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}

async function timed(client: pg.Client, statements: readonly string[]): Promise<number> {
  const begun = performance.now();
  for (const text of statements) await client.query(text);
  return performance.now() - begun;
}

/** Scores and grades every customer. Leaves nothing behind. */
export const rawGrading = (client: pg.Client): Promise<number> =>
  undone(client, () => timed(client, STATEMENTS));

/** Writes the tiers of the customers that `moved` names, and nothing else: no history, no reasons. */
export const rawRegrade = (
  client: pg.Client,
  moved: readonly { id: string; tier: string | null }[],
): Promise<number> =>
  undone(client, async () => {
    await client.query('create temp table moved (id uuid primary key, tier text) on commit drop');
    await client.query(
      `insert into moved select * from jsonb_to_recordset($1::jsonb) as one(id uuid, tier text)`,
      [JSON.stringify(moved)],
    );
    await client.query('analyze moved');
    return timed(client, [
      `update customer c set tier = moved.tier, tier_since = current_date from moved where moved.id = c.id`,
    ]);
  });

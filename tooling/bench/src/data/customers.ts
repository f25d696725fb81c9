import { ago, id, pick } from './sql.js';
import { EN, INDUSTRIES, ZH } from './words.js';

const REASON = `jsonb_build_array(
  jsonb_build_object('factor', 'recency', 'value', round((100 * pg_temp.roll(n, 30))::numeric), 'weight', 0.4),
  jsonb_build_object('factor', 'frequency', 'value', round((30 * pg_temp.roll(n, 31))::numeric), 'weight', 0.3),
  jsonb_build_object('factor', 'monetary', 'value', round((90000 * pg_temp.roll(n, 32))::numeric), 'weight', 0.3))`;

const zhBrand = (roll: number): string =>
  `${pick(ZH.brandFirst, `pg_temp.roll(n, ${roll})`)} || ${pick(ZH.brandSecond, `pg_temp.roll(n, ${roll + 1})`)}`;
const enBrand = (roll: number): string =>
  `${pick(EN.brandFirst, `pg_temp.roll(n, ${roll})`)} || ${pick(EN.brandSecond, `pg_temp.roll(n, ${roll + 1})`)}`;

/** Half with Chinese, half with English names. A tenth are prospects, which have neither tier nor revenue. */
export const customers = (count: number): string => `
  insert into customer (id, created_at, created_by_id, updated_at, updated_by_id, owner_id, org_unit_id, name, code,
    alias, industry, lifecycle, country, city, website, phone, email, employees, founded_year, annual_revenue,
    annual_revenue_currency, annual_revenue_base, source, next_contact_on, note, tier, tier_score, tier_since,
    tier_policy_version, tier_reasons, risk, x_retail__store_format, x_retail__store_count)
  select ${id('customer', 'n')}, at, owner_id, at, owner_id, owner_id, pg_temp.unit(owner), name, 'C-' || n,
    case when pg_temp.roll(n, 10) < 0.2 then case when zh then ${enBrand(11)} else ${zhBrand(11)} end end,
    ${pick(INDUSTRIES, 'pg_temp.roll(n, 13)')},
    case when rank >= 0.9 then 'prospect' when rank >= 0.8 then 'dormant' else 'active' end,
    case when zh then 'CN' else ${pick(['GB', 'DE', 'FR', 'IT', 'ES', 'NL'], 'pg_temp.roll(n, 14)')} end,
    city, 'https://www.customer' || n || '.example', '+86 21 ' || 10000000 + n, 'office@customer' || n || '.example',
    floor(5000 * power(pg_temp.roll(n, 15), 3))::int + 5, 1950 + floor(70 * pg_temp.roll(n, 16))::int,
    amount, currency, round(amount * rate, 4), ${pick(['referral', 'exhibition', 'website', 'partner'], 'pg_temp.roll(n, 17)')},
    case when pg_temp.roll(n, 18) < 0.6 then date '2026-11-01' + floor(90 * pg_temp.roll(n, 19))::int end,
    case when pg_temp.roll(n, 20) < 0.3 then 'Met at the fair, asked for a pilot in two stores. 展会认识，想先试点两家门店。' end,
    tier, case when tier is not null then round((1 - rank)::numeric, 6) end,
    case when tier is not null then date '2026-07-01' end, case when tier is not null then 2 end,
    case when tier is not null then ${REASON} end,
    case when tier is not null then ${pick(['none', 'none', 'none', 'watch', 'high'], 'pg_temp.roll(n, 21)')} end,
    case when pg_temp.roll(n, 22) < 0.4 then ${pick(['supermarket', 'convenience', 'newRetail'], 'pg_temp.roll(n, 23)')} end,
    case when pg_temp.roll(n, 22) < 0.4 then floor(400 * power(pg_temp.roll(n, 24), 4))::int + 1 end
  from (
    select *, ${id('user', 'owner')} as owner_id,
      case when rank < 0.05 then 'S' when rank < 0.2 then 'A' when rank < 0.5 then 'B' when rank < 0.9 then 'C' end as tier,
      case when zh then 1 when currency = 'EUR' then 7.8 else 7.1 end as rate,
      case when rank < 0.9 then
        round(power(10, 8.5 - 4 * rank + 0.8 * (pg_temp.roll(n, 5) - 0.5))::numeric, 2) end as amount,
      case when zh then city || ${zhBrand(6)} || ${pick(ZH.trades, 'pg_temp.roll(n, 8)')} || '有限公司'
        else ${enBrand(6)} || ' ' || ${pick(EN.trades, 'pg_temp.roll(n, 8)')} || ' ' ||
          ${pick(EN.suffixes, 'pg_temp.roll(n, 9)')} end as name
    from (
      select n, zh, pg_temp.owner(n) as owner, pg_temp.roll(n, 2) as rank, ${ago('pg_temp.roll(n, 3)')} as at,
        case when zh then ${pick(ZH.cities, 'pg_temp.roll(n, 4)')} else ${pick(EN.cities, 'pg_temp.roll(n, 4)')} end as city,
        case when zh then 'CNY' when pg_temp.roll(n, 25) < 0.5 then 'EUR' else 'USD' end as currency
      from (select n, pg_temp.roll(n, 1) < 0.5 as zh from generate_series(1, ${count}) n offset 0) one
      offset 0
    ) two
    offset 0
  ) three`;

export const contacts = (count: number): string => `
  insert into contact (id, created_at, updated_at, name, customer_id, job_title, decision_role, email, phone, is_primary)
  select ${id('contact', 'n')}, ${ago('pg_temp.roll(n, 3)')}, ${ago('pg_temp.roll(n, 3)')},
    case when pg_temp.roll(n, 1) < 0.5
      then ${pick(ZH.surnames, 'pg_temp.roll(n, 4)')} || ${pick(ZH.given, 'pg_temp.roll(n, 5)')}
      else ${pick(EN.first, 'pg_temp.roll(n, 4)')} || ' ' || ${pick(EN.last, 'pg_temp.roll(n, 5)')} end,
    ${id('customer', 'pg_temp.customer(n, 50)')},
    case when pg_temp.roll(n, 1) < 0.5
      then ${pick(ZH.jobs, 'pg_temp.roll(n, 6)')} else ${pick(EN.jobs, 'pg_temp.roll(n, 6)')} end,
    ${pick(['decides', 'approves', 'evaluates', 'influences', 'uses'], 'pg_temp.roll(n, 7)')},
    'person' || n || '@customer.example', '+86 138 ' || 10000000 + n,
    row_number() over (partition by pg_temp.customer(n, 50) order by n) = 1
  from generate_series(1, ${count}) n`;

/** A third name the contact, a contact of the same customer. */
export const activities = (count: number, contactCount: number): string => `
  insert into activity (id, created_at, created_by_id, updated_at, updated_by_id, subject, kind, customer_id,
    contact_id, occurred_at, duration_minutes, note)
  select ${id('activity', 'n')}, at, owner_id, at, owner_id,
    case when pg_temp.roll(n, 1) < 0.5
      then ${pick(ZH.subjects, 'pg_temp.roll(n, 2)')} else ${pick(EN.subjects, 'pg_temp.roll(n, 2)')} end,
    ${pick(['call', 'visit', 'meeting', 'email', 'message', 'note'], 'pg_temp.roll(n, 4)')},
    ${id('customer', 'customer')}, case when contact is not null then ${id('contact', 'contact')} end,
    at, floor(90 * pg_temp.roll(n, 5))::int,
    'Talked about stores, labels and the next step. 讨论门店、价签与下一步安排。'
  from (
    select n, at, contact, customer, ${id('user', 'pg_temp.owner(customer)')} as owner_id
    from (
      select n, at, contact, coalesce(pg_temp.customer(contact, 50), pg_temp.customer(n, 51)) as customer
      from (
        select n, ${ago('pg_temp.roll(n, 3)')} as at,
          case when pg_temp.roll(n, 6) < 0.33 then 1 + floor(${contactCount} * pg_temp.roll(n, 7))::bigint end as contact
        from generate_series(1, ${count}) n offset 0
      ) one
      offset 0
    ) two
    offset 0
  ) three`;

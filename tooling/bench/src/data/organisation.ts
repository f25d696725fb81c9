import { id, literal, pick } from './sql.js';
import { EN, ZH } from './words.js';

const AT = `timestamptz '2023-01-01 00:00:00+00'`;

/** Who calls in the workloads. */
export const CALLERS = { admin: 1, manager: 2 } as const;

/** One organisation, a tree of 25 units (4 regions with 5 teams each), 200 users with roles, 20 products. */
export const organisation = (tokens: Readonly<Record<keyof typeof CALLERS, Buffer>>): string[] => [
  `insert into organisation (name, base_currency, created_at) values ('Bench', 'CNY', ${AT})`,
  `insert into org_unit (id, created_at, updated_at, name, parent_id)
   select ${id('unit', 'n')}, ${AT}, ${AT},
     case when n = 1 then 'Bench' when n <= 5 then 'Region ' || n - 1 else 'Team ' || n - 5 end,
     case when n = 1 then null when n <= 5 then ${id('unit', '1')} else ${id('unit', '2 + (n - 6) / 5')} end
   from generate_series(1, 25) n`,
  `insert into app_user (id, created_at, updated_at, name, email, org_unit_id, locale, active)
   select ${id('user', 'n')}, ${AT}, ${AT},
     case when n % 2 = 0
       then ${pick(ZH.surnames, 'pg_temp.roll(n, 80)')} || ${pick(ZH.given, 'pg_temp.roll(n, 81)')}
       else ${pick(EN.first, 'pg_temp.roll(n, 80)')} || ' ' || ${pick(EN.last, 'pg_temp.roll(n, 81)')} end,
     'user' || n || '@bench.example', pg_temp.unit(n), 'en', true
   from generate_series(1, 200) n`,
  `insert into user_role (id, created_at, updated_at, user_id, role_id)
   select gen_random_uuid(), ${AT}, ${AT}, ${id('user', 'n')}, role.id
   from generate_series(1, 200) n join role on role.name =
     case when n = 1 then 'administrator' when n <= 6 then 'salesManager' else 'salesRep' end`,
  ...Object.entries(CALLERS).map(
    ([name, user]) =>
      `insert into session (token_hash, id, user_id, created_at, last_seen_at, expires_at)
       select decode(${literal(tokens[name as keyof typeof CALLERS].toString('hex'))}, 'hex'), gen_random_uuid(),
         ${id('user', String(user))}, now(), now(), now() + interval '1 day'`,
  ),
  `insert into product (id, created_at, updated_at, name, code, series, list_price, list_price_currency,
     list_price_base, active)
   select ${id('product', 'n')}, ${AT}, ${AT}, 'Label ' || n, 'L-' || n, 'S' || n % 4, 30 + n, 'CNY', 30 + n, true
   from generate_series(1, 20) n`,
];

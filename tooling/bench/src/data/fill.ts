import { randomBytes } from 'node:crypto';
import { tokenHash } from '@ricejar/platform/identity/session/session.service';
import pg from 'pg';
import { activities, contacts, customers } from './customers.js';
import { organisation, type CALLERS } from './organisation.js';
import { complaints, opportunities, orders } from './sales.js';
import { functions } from './sql.js';

const CUSTOMERS = 100_000;

/** Session tokens of those who call. */
export type Tokens = Readonly<Record<keyof typeof CALLERS, string>>;

export interface Filled {
  tokens: Tokens;
  rows: number;
}

/** Fills a migrated, empty database set by set, and tells the planner. */
export async function fill(url: string, scale: number, log: (line: string) => void): Promise<Filled> {
  const count = Math.round(CUSTOMERS * scale);
  const contactCount = Math.round(count * 0.3);
  const half = Math.round(count * 0.5);
  const fifth = Math.round(count * 0.2);
  const tables: [table: string, rows: number, sql: string][] = [
    ['customer', count, customers(count)],
    ['contact', contactCount, contacts(contactCount)],
    ['activity', count, activities(count, contactCount)],
    ['opportunity', half, opportunities(half)],
    ['sales_order', count, orders(count)],
    ['complaint', fifth, complaints(fifth)],
  ];
  const tokens = { admin: token(), manager: token() };
  const hashes = { admin: tokenHash(tokens.admin), manager: tokenHash(tokens.manager) };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of [...functions(count), ...organisation(hashes)]) await client.query(sql);
    await client.query(`set maintenance_work_mem = '256MB'`);
    for (const [table, rows, sql] of tables) {
      log(`Filling ${table}: ${rows.toLocaleString('en')} rows`);
      await bare(client, table, () => client.query(sql));
    }
    log('Vacuum and analyze');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
  return { tokens, rows: tables.reduce((sum, [, rows]) => sum + rows, 0) };
}

export interface FilledSales {
  customers: number;
  orders: number;
}

const ORDERS_EACH = 10;

/** Customers with ten orders each on average, and nothing else. */
export async function fillSales(
  url: string,
  scale: number,
  log: (line: string) => void,
): Promise<FilledSales> {
  const count = Math.round(CUSTOMERS * scale);
  const orderCount = count * ORDERS_EACH;
  const tokens = { admin: tokenHash(token()), manager: tokenHash(token()) };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of [...functions(count), ...organisation(tokens)]) await client.query(sql);
    await client.query(`set maintenance_work_mem = '256MB'`);
    log(`Filling customer: ${count.toLocaleString('en')} rows`);
    await bare(client, 'customer', () => client.query(customers(count)));
    log(`Filling sales_order: ${orderCount.toLocaleString('en')} rows`);
    await bare(client, 'sales_order', () => client.query(orders(orderCount)));
    log('Vacuum and analyze');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
  return { customers: count, orders: orderCount };
}

/** An index is built of all rows, and a foreign key checked for all, several times sooner than row by row. */
async function bare(client: pg.Client, table: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
     from pg_constraint where conrelid = $1::regclass and contype = 'f'
     union all
     select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
     from pg_index where indrelid = $1::regclass and not indisprimary`,
    [table],
  );
  for (const { drop } of rows) await client.query(drop);
  await work();
  for (const { make } of rows) await client.query(make);
}

const token = (): string => randomBytes(32).toString('base64url');

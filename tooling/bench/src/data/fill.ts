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
  const tables: [name: string, rows: number, sql: string][] = [
    ['customers', count, customers(count)],
    ['contacts', contactCount, contacts(contactCount)],
    ['activities', count, activities(count, contactCount)],
    ['opportunities', Math.round(count * 0.5), opportunities(Math.round(count * 0.5))],
    ['orders', count, orders(count)],
    ['complaints', Math.round(count * 0.2), complaints(Math.round(count * 0.2))],
  ];
  const tokens = { admin: token(), manager: token() };
  const hashes = { admin: tokenHash(tokens.admin), manager: tokenHash(tokens.manager) };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of [...functions(count), ...organisation(hashes)]) await client.query(sql);
    for (const [name, rows, sql] of tables) {
      log(`Filling in ${rows.toLocaleString('en')} ${name}`);
      await client.query(sql);
    }
    log('Vacuum and analyze');
    await client.query('vacuum (analyze)');
  } finally {
    await client.end();
  }
  return { tokens, rows: tables.reduce((sum, [, rows]) => sum + rows, 0) };
}

const token = (): string => randomBytes(32).toString('base64url');

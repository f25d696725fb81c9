import { readFileSync } from 'node:fs';
import { customerModule } from '@ricejar/customer';
import { opportunityModule } from '@ricejar/opportunity';
import { useTestCrm, type TestUser } from '@ricejar/testing';
import { ImportEngine } from '@ricejar/platform/transfer/import/import-engine';
import { expect, it, beforeAll } from 'vitest';

const kit = useTestCrm({ modules: [customerModule, opportunityModule] });
let admin: TestUser;
beforeAll(async () => {
  admin = await kit.crm.user({ role: 'administrator' });
  await kit.crm.change.create(kit.crm.system, 'exchangeRate', {
    currency: 'USD',
    validFrom: '1990-01-01',
    rate: '7',
  });
});
async function upload(path: string): Promise<string> {
  const response = await fetch(`${kit.crm.url}/api/files`, {
    method: 'POST',
    headers: {
      cookie: admin.client.cookie!,
      'x-ricejar-file-name': encodeURIComponent(path.split('/').at(-1)!),
      'content-type': 'application/octet-stream',
    },
    body: readFileSync(path),
  });
  const j = (await response.json()) as any;
  if (!response.ok) throw new Error(JSON.stringify(j));
  return j.id;
}
const D = '/work/shared/data/';
async function cpu(): Promise<[number, number]> {
  const rows = await kit.crm.application.database.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  let ticks = 0;
  for (const { pid } of rows) {
    try {
      const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      ticks += Number(f[11]) + Number(f[12]);
    } catch {}
  }
  const u = process.cpuUsage();
  return [(u.user + u.system) / 1000, ticks * 10];
}
async function go(path: string, record: string, columns: object[], extra: object = {}) {
  const fileId = await upload(D + path);
  const p = await admin.client.run(
    `query($i: ImportInput!){importPreview(input:$i){encoding delimiter hasHeader rows warnings mode key remembered columns{index header samples guess settings}}}`,
    { i: { fileId, record } },
  );
  console.log(
    JSON.stringify({
      ...p.importPreview,
      columns: p.importPreview.columns.map((c: any) => [c.header, c.samples.slice(0, 2), c.settings]),
    }),
  );
  const input = { fileId, record, columns, ...extra };
  let t = performance.now();
  const d = (
    await admin.client.run(
      `query($i: ImportInput!){importDryRun(input:$i){rows valid errorCount errors{line column code message} wouldInsert wouldUpdate wouldCreate}}`,
      { i: input },
    )
  ).importDryRun;
  console.log(
    'dry',
    Math.round(performance.now() - t) + 'ms',
    JSON.stringify({ ...d, errors: d.errors.slice(0, 5) }),
  );
  const { startImport } = await admin.client.run(`mutation($i: ImportInput!){startImport(input:$i){id}}`, {
    i: input,
  });
  const c0 = await cpu();
  spent.clear();
  t = performance.now();
  if (process.env.JOB)
    for (;;) {
      const [r] = await kit.crm.application.database.query<{ status: string }>(
        'select status from import_run where id=$1',
        [startImport.id],
      );
      if (r!.status !== 'queued' && r!.status !== 'running') break;
      await new Promise((r) => setTimeout(r, 15));
    }
  else await kit.crm.application.get(ImportEngine).run(startImport.id);
  const ms = performance.now() - t;
  const c1 = await cpu();
  console.log('CPU node', Math.round(c1[0] - c0[0]), 'pg', c1[1] - c0[1]);
  for (const [k, [ms, n]] of [...spent].sort((a, b) => b[1][0] - a[1][0]).slice(0, 14))
    console.log(Math.round(ms) + 'ms', n, k);
  const s = (
    await admin.client.run(
      `query($i: ID!){importStatus(id:$i){status phase rows done inserted updated created errorCount rowsPerSecond failure{code message} errors{line column code message}}}`,
      { i: startImport.id },
    )
  ).importStatus;
  console.log(
    'ran',
    Math.round(ms) + 'ms',
    Math.round((s.done / ms) * 1000) + ' rows/s',
    JSON.stringify({ ...s, errors: s.errors.slice(0, 3) }),
  );
  return s;
}
const ref = (index: number, field: string, match: string, onMissing = 'error', matchMode = 'exact') => ({
  index,
  field,
  match,
  onMissing,
  matchMode,
});
import { Transaction } from '@ricejar/platform/database/database';
const original = Transaction.prototype.query;
const spent = new Map<string, [number, number]>();
(Transaction.prototype as any).query = async function (text: string, ...rest: any[]) {
  const t = performance.now();
  try {
    return await (original as any).call(this, text, ...rest);
  } finally {
    const k = text
      .replace(/_[0-9a-f]{32}/g, '')
      .replace(/\s+/g, ' ')
      .slice(0, 110);
    const o = spent.get(k) ?? [0, 0];
    spent.set(k, [o[0] + performance.now() - t, o[1] + 1]);
  }
};
it('runs', { timeout: 120000 }, async () => {
  if (process.env.JOB) await kit.crm.startJobs();
  else {
    const { PgBossJobs } = await import('@ricejar/platform/jobs/pg-boss-jobs');
    await kit.crm.application.get(PgBossJobs).start('sender');
  }
  {
    await go(
      'crm-sales-opportunities/sales_teams.csv',
      'orgUnit',
      [{ index: 1, field: 'name' }, ref(2, 'parent', 'name', 'create')],
      { mode: 'upsert', key: 'name' },
    );
    await go(
      'crm-sales-opportunities/sales_teams.csv',
      'user',
      [{ index: 0, field: 'name' }, ref(1, 'orgUnit', 'name')],
      { mode: 'upsert', key: 'name' },
    ).catch((e) => console.log(e.message));
    await go(
      'crm-sales-opportunities/products.csv',
      'product',
      [
        { index: 0, field: 'name' },
        { index: 1, field: 'series' },
        { index: 2, field: 'listPrice', currency: 'USD' },
      ],
      { mode: 'upsert', key: 'name' },
    );
    await go(
      'crm-sales-opportunities/accounts.csv',
      'customer',
      [
        { index: 0, field: 'name' },
        { index: 1, field: 'industry', replace: { technolgy: 'technology' } },
        { index: 2, field: 'foundedYear' },
        { index: 3, field: 'annualRevenue', currency: 'USD', factor: '1000000' },
        { index: 4, field: 'employees' },
        { index: 5, field: 'country', onMissing: 'empty', replace: { Philipines: 'PH' } },
        ref(6, 'parent', 'name'),
      ],
      { mode: 'upsert', key: 'name' },
    );
    await go(
      'crm-sales-opportunities/sales_pipeline.csv',
      'opportunity',
      [
        { index: 0, field: 'code' },
        { index: 0, field: 'name' },
        ref(1, 'owner', 'name', 'empty'),
        ref(2, 'product', 'name', 'error', 'normalised'),
        ref(3, 'customer', 'name'),
        ref(4, 'stage', 'name', 'error'),
        { index: 5, field: 'engagedOn' },
        { index: 6, field: 'closedOn' },
        { index: 7, field: 'amount', currency: 'USD' },
      ],
      { mode: 'upsert', key: 'code' },
    );
  }
  for (let i = 0; i < 2; i++) {
    await go(
      'cdnow/CDNOW_master.txt',
      'salesOrder',
      [
        ref(0, 'customer', 'code', 'create'),
        { index: 1, field: 'orderedOn' },
        { index: 2, field: 'quantity' },
        { index: 3, field: 'amount', currency: 'USD' },
      ],
      { mode: 'insert' },
    );
  }
  const db = kit.crm.application.database;
  await db.transaction(async (tx) => {
    for (let i = 0; i < 2; i++) {
      const e = await tx.query(
        `explain (analyze, buffers off, costs off) insert into sales_order (id, created_at, updated_at, created_by_id, updated_by_id, customer_id, ordered_on, quantity, amount, amount_currency, amount_base) select gen_random_uuid(), now(), now(), created_by_id, updated_by_id, customer_id, ordered_on, quantity, amount, amount_currency, amount_base from (select * from sales_order order by id desc limit 5000) x`,
      );
      console.log(e.map((x: any) => x['QUERY PLAN']).join('\n'));
      const h = await tx.query(
        `explain (analyze, buffers off, costs off) insert into field_history (id, occurred_at, record, record_id, action, version, changes, actor_user_id, reason) select gen_random_uuid(), now(), 'salesOrder', id, 'create', 1, null, null, 'import' from (select * from sales_order order by id desc limit 5000) x`,
      );
      console.log(h.map((x: any) => x['QUERY PLAN']).join('\n'));
    }
  });
  console.log(
    await kit.crm.application.database.query(
      `select indexdef from pg_indexes where tablename in ('sales_order','customer')`,
    ),
  );
  console.log(
    await kit.crm.application.database.query(
      `select (select count(*) from sales_order) o,(select count(*) from customer) c,(select count(*) from field_history) h, (select count(*) from audit_log) a`,
    ),
  );
});

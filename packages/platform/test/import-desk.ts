import { beforeAll, expect } from 'vitest';
import { useTestCrm, type TestUser } from '../../testing/src/crm/test-crm.js';
import { PgBossJobs } from '../src/jobs/pg-boss-jobs.js';
import { ImportEngine } from '../src/transfer/import/import-engine.js';
import { gardenersPlugin, orchardModule } from './orchard.js';

export const PREVIEW = `query($input: ImportInput!) { importPreview(input: $input) { encoding delimiter hasHeader rows sample
  warnings remembered mode key columns { index header samples guess settings } } }`;
export const DRY_RUN = `query($input: ImportInput!) { importDryRun(input: $input) { rows valid errorCount
  errors { line column code message } wouldInsert wouldUpdate wouldCreate } }`;
export const START = `mutation($input: ImportInput!) { startImport(input: $input) { id } }`;
export const STATUS = `query($id: ID!) { importStatus(id: $id) { status phase rows done inserted updated created errorCount
  errors { line column code message } failure { code message } } }`;

export const NAME = { index: 0, field: 'name' };
export const CODE = { index: 1, field: 'code' };

const TABLES = ['orchard', 'picking', 'field_history', 'audit_log', 'event_outbox'];

export type Content = string | Uint8Array<ArrayBuffer>;

export interface Settings {
  record?: string;
  columns: object[];
  mode?: string;
  key?: string;
  skipErrors?: boolean;
}

interface Told {
  errors: { line: number; column: string | null; code: string }[];
}

export const errorsOf = ({ errors }: Told) => errors.map(({ line, column, code }) => [line, column, code]);

/** A Ricejar with orchards and three people who import: an administrator and two who see only what is their own. */
export function useImportDesk() {
  const env = useTestCrm({ modules: [orchardModule], plugins: [gardenersPlugin] });
  const people: Partial<Record<'admin' | 'rep' | 'stranger', TestUser>> = {};
  const person = (name: keyof typeof people): TestUser => {
    const user = people[name];
    if (!user) throw new Error('people are there from beforeAll on');
    return user;
  };

  beforeAll(async () => {
    const { crm } = env;
    await crm.application.get(PgBossJobs).start('sender');
    const rights = { read: 'own', create: 'own', update: 'own', delete: 'own' };
    const { nodes } = await crm.query.list(crm.system, 'role', {
      select: { id: true, version: true, grants: true },
      filter: { name: { eq: 'salesRep' } },
    });
    const [role] = nodes;
    const grants = { ...role?.['grants'], orchard: rights, picking: rights };
    await crm.change.update(crm.system, 'role', role?.['id'], role?.['version'], { grants });
    await crm.change.create(crm.system, 'exchangeRate', {
      currency: 'USD',
      validFrom: '1990-01-01',
      rate: '7',
    });
    people.admin = await crm.user({ role: 'administrator', name: 'Ada' });
    people.rep = await crm.user({ role: 'salesRep', name: 'Ren' });
    people.stranger = await crm.user({ role: 'salesRep', name: 'Stan' });
  });

  const upload = async (content: Content, user = person('admin')): Promise<string> => {
    const headers = { cookie: user.client.cookie ?? '', 'x-ricejar-file-name': 'table.csv' };
    const response = await fetch(`${env.crm.url}/api/files`, { method: 'POST', headers, body: content });
    expect(response.status).toBe(200);
    return ((await response.json()) as { id: string }).id;
  };

  const start = async (content: Content, settings: Settings, user = person('admin')): Promise<string> => {
    const input = { fileId: await upload(content, user), record: 'orchard', ...settings };
    return (await user.client.run(START, { input })).startImport.id;
  };

  return {
    get crm() {
      return env.crm;
    },
    get engine() {
      return env.crm.application.get(ImportEngine);
    },
    get admin() {
      return person('admin');
    },
    get rep() {
      return person('rep');
    },
    get stranger() {
      return person('stranger');
    },
    upload,
    start,
    dryRun: async (content: Content, settings: Settings, user = person('admin')) => {
      const input = { fileId: await upload(content, user), record: 'orchard', ...settings };
      return (await user.client.run(DRY_RUN, { input })).importDryRun;
    },
    /** Starts an import, runs its job here, and returns its status. */
    run: async (content: Content, settings: Settings, user = person('admin')) => {
      const id = await start(content, settings, user);
      await env.crm.application.get(ImportEngine).run(id);
      return (await user.client.run(STATUS, { id })).importStatus;
    },
    rows: (sql: string) => env.crm.application.database.query<Record<string, unknown>>(sql),
    /** Fingerprints of everything an import may write. */
    state: (): Promise<string[]> => Promise.all(TABLES.map((table) => env.crm.checksum(table))),
  };
}

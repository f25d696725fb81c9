import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestCrm, type TestUser } from '../../../testing/src/crm/test-crm.js';
import { FileStore } from './file-store.js';

const env = useTestCrm();
let rep: TestUser;
let other: TestUser;
let admin: TestUser;

beforeAll(async () => {
  rep = await env.crm.user({ role: 'salesRep' });
  other = await env.crm.user({ role: 'salesRep' });
  admin = await env.crm.user({ role: 'administrator' });
});

const folder = (): string => join(env.crm.application.options.dataDir, 'files');
const kept = async (): Promise<[number, string[]]> => {
  const [row] = await env.crm.application.database.query<{ count: number }>(
    'select count(*) from stored_file',
  );
  return [row?.count ?? 0, await readdir(folder()).catch(() => [])];
};

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) {
  const response = await fetch(`${env.crm.url}/api/files`, { method: 'POST', body, headers });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

const as = (user: TestUser, name: string): Record<string, string> => ({
  cookie: user.client.cookie ?? '',
  'x-ricejar-file-name': encodeURIComponent(name),
});

describe('an upload', () => {
  it('is kept byte for byte under its id, with a name that is only shown', async () => {
    const content = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xff]);
    const { status, answer } = await post(content, as(rep, '../../客户.csv'));
    expect([status, answer]).toEqual([200, { id: expect.any(String), name: '客户.csv', size: 6 }]);
    expect(new Uint8Array(await readFile(join(folder(), String(answer['id']))))).toEqual(content);
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON', { 'content-type': 'application/json' }],
    ['a spreadsheet program', { 'content-type': 'text/csv; charset=utf-8' }],
  ])('is taken as it is when it says it is %s', async (_name, headers) => {
    expect((await post('a,b\n', { ...as(rep, 'a.csv'), ...headers })).answer).toMatchObject({ size: 4 });
  });

  it.each<[string, () => Promise<{ status: number; answer: object }>, number, string]>([
    ['without a session', () => post('a', { 'x-ricejar-file-name': 'a.csv' }), 401, 'UNAUTHENTICATED'],
    [
      'with a stale session',
      () => post('a', { 'x-ricejar-file-name': 'a.csv', cookie: 'ricejar_session=gone' }),
      401,
      'UNAUTHENTICATED',
    ],
    ['without a name', () => post('a', { cookie: rep.client.cookie ?? '' }), 400, 'FILE_NAME_MISSING'],
    [
      'with a name that is no name',
      () => post('a', { cookie: rep.client.cookie ?? '', 'x-ricejar-file-name': '%E0%A4%A' }),
      400,
      'FILE_NAME_MISSING',
    ],
    [
      'of a workbook',
      () => post(new Uint8Array([0x50, 0x4b, 3, 4, 0]), as(rep, 'a.csv')),
      400,
      'FILE_NOT_TEXT',
    ],
    ['of a PDF that calls itself CSV', () => post('%PDF-1.7', as(rep, 'a.CSV')), 400, 'FILE_NOT_TEXT'],
    [
      'of a program',
      () => post(new Uint8Array([0x7f, 0x45, 0x4c, 0x46]), as(rep, 'a.csv')),
      400,
      'FILE_NOT_TEXT',
    ],
  ])('%s is refused and leaves nothing behind', async (_name, upload, status, code) => {
    const before = await kept();
    expect(await upload()).toMatchObject({ status, answer: { code } });
    expect(await kept()).toEqual(before);
  });

  it('is refused in the language of the caller', async () => {
    const { answer } = await post('%PDF-1.7', { ...as(rep, 'a.csv'), 'x-ricejar-locale': 'zh-CN' });
    expect(answer['message']).toBe('这是 PDF 文件，不是文本文件。请先将表格另存为 CSV。');
  });

  it('that breaks off leaves nothing behind', async () => {
    const before = await kept();
    const { port } = new URL(env.crm.url);
    const headers = { ...as(rep, 'a.csv'), 'content-length': '1000' };
    const upload = request({ port, path: '/api/files', method: 'POST', headers });
    const broken = new Promise((resolve) => upload.on('error', resolve));
    upload.write('a,b\n');
    await expect.poll(kept).not.toEqual(before);
    upload.destroy(new Error('gone'));
    await broken;
    await expect.poll(kept).toEqual(before);
  });
});

describe('the store', () => {
  const text = async function* (...pieces: string[]) {
    for (const piece of pieces) yield Buffer.from(piece);
  };
  const small = () => {
    const { database, options } = env.crm.application;
    return new FileStore(database, env.crm.clock, options.dataDir, 10);
  };

  it('stops at its limit', async () => {
    const before = await kept();
    await expect(small().save(rep.actor, 'a', text('12345', '67890', '1'))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    expect(await kept()).toEqual(before);
    expect((await small().save(rep.actor, 'a', text('12345', '67890'))).size).toBe(10);
  });

  it('gives a file to its uploader and to administrators, and to others not even the news that it is there', async () => {
    const { id } = await small().save(rep.actor, 'a.csv', text('a'));
    expect((await small().find(rep.actor, id)).name).toBe('a.csv');
    expect((await small().find(admin.actor, id)).size).toBe(1);
    const foreign = await small()
      .find(other.actor, id)
      .catch((error: object) => ({ ...error }));
    const missing = await small()
      .find(other.actor, '01900000-0000-7000-8000-000000000000')
      .catch((error: object) => ({ ...error }));
    expect(foreign).toEqual(missing);
    expect(foreign).toMatchObject({ code: 'FILE_NOT_FOUND' });
  });
});

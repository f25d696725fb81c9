import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/src/cluster/test-database.js';
import { Application } from '../src/application.js';
import { SetupService } from '../src/identity/setup/setup.service.js';

const SETUP = `mutation ($input: CompleteSetupInput!) { completeSetup(input: $input) { name roles baseCurrency } }`;
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { email } }`;
const ME = `{ me { email locale } }`;

describe('sign-in over HTTP', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-sign-in-'));
  let database: TestDatabase;
  let application: Application;
  let url: string;

  const ask = async (query: string, variables: object = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as {
      data: any;
      errors?: { message: string; extensions: { code: string; details: any } }[];
    };
    return { ...answer, cookies: response.headers.getSetCookie() };
  };

  const admin = {
    organisation: 'Ink',
    name: 'Chen',
    email: 'chen@ink.example',
    password: 'a jar of rice',
    locale: 'en',
    baseCurrency: 'EUR',
  };
  const login = { email: admin.email, password: admin.password };

  beforeAll(async () => {
    database = await testDatabase();
    const options = { databaseUrl: database.url, dataDir, modules: [], plugins: [], logger: false as const };
    application = await Application.create(options);
    url = `http://127.0.0.1:${await application.listen(0)}`;
  });

  afterAll(async () => {
    await application.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('asks for the first administrator, once', async () => {
    expect((await ask('{ setup { needed } me { id } demoLogins { email } }')).data).toEqual({
      setup: { needed: true },
      me: null,
      demoLogins: [],
    });
    const token = await application.get(SetupService).prepare();
    const wrong = await ask(SETUP, { input: { ...admin, token: 'x' } }, { 'accept-language': 'zh-CN' });
    expect(wrong.errors?.[0]).toMatchObject({
      message: '初始化令牌不正确。最新的令牌显示在启动服务器的窗口中。',
      extensions: { code: 'SETUP_TOKEN_WRONG' },
    });
    const done = await ask(SETUP, { input: { ...admin, token } });
    expect(done.data.completeSetup).toEqual({ name: 'Chen', roles: ['administrator'], baseCurrency: 'EUR' });
    const again = await ask(SETUP, { input: { ...admin, token } });
    expect(again.errors?.[0]?.extensions.code).toBe('SETUP_DONE');
    expect((await ask('{ setup { needed } }')).data.setup.needed).toBe(false);
  });

  it('keeps the session in a cookie that no script reads, and forgets it on sign-out', async () => {
    const { cookies } = await ask(SIGN_IN, login);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(
      /^ricejar_session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const cookie = cookies[0]!.split(';')[0]!;
    expect((await ask(ME, {}, { cookie })).data.me).toEqual({ email: admin.email, locale: 'en' });
    const language = await ask(`mutation { setLocale(locale: "zh-CN") { locale } }`, {}, { cookie });
    expect(language.data.setLocale.locale).toBe('zh-CN');
    const out = await ask('mutation { signOut }', {}, { cookie });
    expect(out.cookies).toEqual(['ricejar_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect((await ask(ME, {}, { cookie })).data.me).toBeNull();
    const locked = await ask(`mutation { setLocale(locale: "en") { locale } }`, {}, { cookie });
    expect(locked.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gives a document no more tries than its first, and an account ten', async () => {
    const tries = Array.from(
      { length: 15 },
      (_, nth) => `t${nth}: signIn(email: $email, password: "wrong") { id }`,
    );
    const many = await ask(`mutation ($email: String!) { ${tries.join(' ')} }`, { email: admin.email });
    expect(many.errors?.map((error) => error.extensions.code)).toEqual(['LOGIN_FAILED']);
    for (let nth = 1; nth < 10; nth++) {
      const failed = await ask(SIGN_IN, { ...login, password: 'wrong' });
      expect(failed.errors?.[0]?.extensions.code).toBe('LOGIN_FAILED');
    }
    const refused = await ask(SIGN_IN, login, { 'accept-language': 'zh-CN' });
    expect(refused.cookies).toEqual([]);
    expect(refused.errors?.[0]?.extensions.code).toBe('LOGIN_THROTTLED');
    expect(refused.errors?.[0]?.extensions.details.seconds).toBeGreaterThan(14 * 60);
    expect(refused.errors?.[0]?.message).toMatch(/^尝试次数过多，请在 \d+ 秒后再试。$/);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { usePlatformDatabase } from '../../../test/platform-database.js';
import { platformServices, type PlatformServices } from '../../../test/platform-services.js';
import type { HttpContext } from '../http-context.js';
import { SetupResolver } from '../setup/setup.resolver.js';
import { SignInResolver } from './sign-in.resolver.js';

const EMAIL = 'chen@ink.example';
const PASSWORD = 'a jar of rice';

/** A browser: keeps the cookie between requests. */
class Browser {
  cookie: string | null = null;

  constructor(private readonly services: PlatformServices) {}

  async request(): Promise<HttpContext> {
    const account = this.cookie === null ? null : await this.services.actors.ofSession(this.cookie);
    return {
      actor: account?.actor ?? null,
      ip: '10.0.0.1',
      userAgent: 'spec',
      sessionToken: this.cookie,
      locale: 'en',
      setCookie: (_name, value) => (this.cookie = value),
      clearCookie: () => (this.cookie = null),
    };
  }
}

describe('sign-in over the API', () => {
  const test = usePlatformDatabase();
  let signIn: SignInResolver;
  let setup: SetupResolver;
  let browser: Browser;
  let services: PlatformServices;

  beforeAll(async () => {
    services = platformServices(test.database);
    const { signIns, me, door, demoLogins } = services;
    await services.roles.seed();
    signIn = new SignInResolver(signIns, me, door, demoLogins);
    setup = new SetupResolver(services.setup, services.sessions, door);
    browser = new Browser(services);
  });

  it('starts with the setup, which leaves its administrator signed in', async () => {
    expect(await setup.setup()).toEqual({ needed: true });
    expect(await signIn.me(await browser.request())).toBeNull();
    const token = (await services.setup.prepare())!;
    const input = { organisation: 'Ink', name: 'Chen', email: EMAIL, locale: 'en', baseCurrency: 'EUR' };
    await setup.completeSetup({ ...input, token, password: PASSWORD }, await browser.request());
    expect(await setup.setup()).toEqual({ needed: false });
    expect(await signIn.me(await browser.request())).toMatchObject({ email: EMAIL, baseCurrency: 'EUR' });
  });

  it('gives a new token at each sign-in, and the one before opens nothing any more', async () => {
    const before = browser.cookie!;
    const me = await signIn.signIn(EMAIL, PASSWORD, await browser.request());
    expect(me).toMatchObject({ name: 'Chen', roles: ['administrator'] });
    expect(browser.cookie).not.toBe(before);
    const thief = new Browser(services);
    thief.cookie = before;
    expect(await signIn.me(await thief.request())).toBeNull();
  });

  it('keeps the session when somebody mistypes the password', async () => {
    await expect(signIn.signIn(EMAIL, 'a jar of wheat', await browser.request())).rejects.toMatchObject({
      code: 'LOGIN_FAILED',
    });
    expect(await signIn.me(await browser.request())).not.toBeNull();
  });

  it('changes the language at once', async () => {
    const { actor } = await browser.request();
    expect((await signIn.setLocale('zh-CN', actor!)).locale).toBe('zh-CN');
    expect((await browser.request()).actor?.locale).toBe('zh-CN');
  });

  it('ends with the session and the cookie', async () => {
    const token = browser.cookie!;
    expect(await signIn.signOut(await browser.request())).toBe(true);
    expect(browser.cookie).toBeNull();
    const thief = new Browser(services);
    thief.cookie = token;
    expect(await signIn.me(await thief.request())).toBeNull();
    expect(await signIn.signOut(await browser.request())).toBe(true);
  });

  it('offers the demo logins with their roles only when the organisation is the demo company', async () => {
    expect(await signIn.demoLogins()).toEqual([]);
    await test.database.query(`UPDATE organisation SET demo = true`);
    await test.database.query(`UPDATE app_user SET email = 'admin@demo.ricejar' WHERE email = $1`, [EMAIL]);
    services.clock.advance(1_000);
    expect(await signIn.demoLogins()).toEqual([
      { role: 'administrator', email: 'admin@demo.ricejar', password: 'ricejar-demo' },
    ]);
  });
});

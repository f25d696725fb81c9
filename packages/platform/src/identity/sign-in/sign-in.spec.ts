import { hash } from '@node-rs/argon2';
import { systemActor } from '@ricejar/sdk';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { usePlatformDatabase } from '../../../test/platform-database.js';
import { platformServices, type PlatformServices } from '../../../test/platform-services.js';
import { LOGIN_LIMITS, networkOf } from './login-throttle.js';

const CALLER = { ip: '10.0.0.1', userAgent: 'spec' };
const PASSWORD = 'a jar of rice';
const system = systemActor('spec');

const failure = (work: Promise<unknown>): Promise<{ code: string; details: Record<string, number> }> =>
  work.then(
    () => ({ code: 'none', details: {} }),
    (error: { code: string; details: Record<string, number> }) => error,
  );

describe('signing in', () => {
  const test = usePlatformDatabase();
  let services: PlatformServices;
  let userId: string;

  const audited = async (): Promise<string[]> => {
    const rows = await test.database.query<{ action: string }>(
      `SELECT action FROM audit_log WHERE action LIKE 'user.sign%' ORDER BY id`,
    );
    return rows.map((row) => row.action);
  };

  beforeAll(async () => {
    services = platformServices(test.database);
    await services.roles.seed();
    await services.organisation.create({ name: 'Ink', baseCurrency: 'CNY', demo: false });
    const { id: orgUnit } = await services.change.create(system, 'orgUnit', { name: 'Ink' });
    const user = { name: '王敏', email: ' Wang.Min@Ink.example ', orgUnit, locale: 'zh-CN', active: true };
    userId = (await services.change.create(system, 'user', user)).id;
    await services.credentials.setPassword(userId, PASSWORD);
  });

  beforeEach(async () => {
    await test.database.query('DELETE FROM login_attempt');
    await test.database.query('DELETE FROM audit_log');
  });

  it('opens a session whose token the database does not hold', async () => {
    const { token } = await services.signIns.signIn('WANG.min@ink.example ', PASSWORD, CALLER);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const account = await services.actors.ofSession(token);
    expect(account).toMatchObject({
      email: 'wang.min@ink.example',
      orgUnitName: 'Ink',
      actor: { userId, name: '王敏' },
    });
    const [dump] = await test.database.query<{ dump: string }>(
      `SELECT string_agg(s::text, '') || encode(string_agg(s.token_hash, ''), 'escape') AS dump FROM session s`,
    );
    expect(dump?.dump).not.toContain(token);
    expect(await services.sessions.list(userId)).toMatchObject([{ ip: CALLER.ip, userAgent: 'spec' }]);
    expect(await audited()).toEqual(['user.signedIn']);
    await services.signIns.signOut(token, userId, CALLER);
    services.actors.forget(userId, token);
    expect(await services.actors.ofSession(token)).toBeNull();
  });

  it('fails alike for a wrong password, an unknown address and a user who is not active', async () => {
    const attempts = await Promise.all(
      [
        services.signIns.signIn('wang.min@ink.example', 'a jar of wheat', CALLER),
        services.signIns.signIn('nobody@ink.example', PASSWORD, CALLER),
        services.signIns.signIn('wang.min@ink.example', '', CALLER),
        services.signIns.signIn(`${'x'.repeat(300)}@ink.example`, PASSWORD, CALLER),
      ].map(failure),
    );
    expect(attempts.map((one) => one.code)).toEqual(Array(4).fill('LOGIN_FAILED'));
    await services.change.update(system, 'user', userId, null, { active: false });
    const inactive = services.signIns.signIn('wang.min@ink.example', PASSWORD, CALLER);
    expect((await failure(inactive)).code).toBe('LOGIN_FAILED');
    await services.change.update(system, 'user', userId, null, { active: true });
    expect(await audited()).toEqual(Array(4).fill('user.signInFailed'));
  });

  it('lets 10 of 200 parallel tries on one account through, from 100 addresses over 3 replicas', async () => {
    const replicas = [0, 1, 2].map(() => platformServices(test.database, services.clock));
    const tries = Array.from({ length: 200 }, (_, nth) =>
      failure(replicas[nth % 3]!.throttle.take('wang.min@ink.example', `10.1.0.${nth % 100}`)),
    );
    const codes = (await Promise.all(tries)).map((one) => one.code);
    expect(codes.filter((code) => code === 'none')).toHaveLength(LOGIN_LIMITS.account);
    expect(codes.filter((code) => code === 'LOGIN_THROTTLED')).toHaveLength(200 - LOGIN_LIMITS.account);
  });

  it('says how long to wait, and lets the account in again after that', async () => {
    const wrong = () => failure(services.signIns.signIn('wang.min@ink.example', 'wrong', CALLER));
    for (let nth = 0; nth < LOGIN_LIMITS.account; nth++) expect((await wrong()).code).toBe('LOGIN_FAILED');
    services.clock.advance(60_000);
    expect(await wrong()).toMatchObject({ code: 'LOGIN_THROTTLED', details: { seconds: 14 * 60 } });
    const right = () => services.signIns.signIn('wang.min@ink.example', PASSWORD, CALLER);
    expect((await failure(right())).code).toBe('LOGIN_THROTTLED');
    services.clock.advance(14 * 60_000);
    await right();
    expect((await wrong()).code).toBe('LOGIN_FAILED');
  });

  it('counts failures of an address over all accounts, but no successes', async () => {
    for (let nth = 0; nth < LOGIN_LIMITS.ip; nth++) await services.throttle.take(`user-${nth}`, '10.2.0.1');
    expect((await failure(services.throttle.take('another', '10.2.0.1'))).code).toBe('LOGIN_THROTTLED');
    await services.throttle.take('another', '10.2.0.2');
    for (let nth = 0; nth < LOGIN_LIMITS.ip + 5; nth++) {
      await services.throttle.take('somebody', '10.2.0.3');
      await services.throttle.succeed('somebody', '10.2.0.3');
    }
  });

  it('takes IPv6 addresses of one network for one', () => {
    expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:db8:1:2::6')).toBe('2001:db8:1:2::/64');
    expect(networkOf('2001:0db8::1')).toBe('2001:db8:0:0::/64');
    expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });

  it('renews a hash of weaker parameters', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await services.credentials.store(userId, weak);
    await services.signIns.signIn('wang.min@ink.example', PASSWORD, CALLER);
    const [row] = await test.database.query<{ hash: string }>(
      'SELECT password_hash AS hash FROM credential WHERE user_id = $1',
      [userId],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    await services.signIns.signIn('wang.min@ink.example', PASSWORD, CALLER);
  });

  it('offers demo logins only while demo data is loaded', async () => {
    expect(await services.demoLogins.list()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { usePlatformDatabase } from '../../../test/platform-database.js';
import { platformServices } from '../../../test/platform-services.js';

const CALLER = { ip: '10.0.0.1', userAgent: 'spec' };

const details = (token: string, changes: object = {}) => ({
  token,
  organisation: '墨水价签',
  name: '陈总',
  email: 'chen@ink.example',
  password: 'a jar of rice',
  locale: 'zh-CN',
  baseCurrency: 'CNY',
  ...changes,
});

describe('the setup of an empty installation', () => {
  const test = usePlatformDatabase();

  const counts = async (): Promise<unknown> => {
    const tables = ['organisation', 'org_unit', 'app_user', 'user_role', 'credential', 'field_history'];
    const [row] = await test.database.query(
      `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
    );
    return row;
  };
  const nothing = {
    organisation: 0,
    org_unit: 0,
    app_user: 0,
    user_role: 0,
    credential: 0,
    field_history: 0,
  };

  it('takes one token, once, from 20 at a time, and then answers no more', async () => {
    const services = platformServices(test.database);
    const replica = platformServices(test.database, services.clock);
    await services.roles.seed();
    const stale = await services.setup.prepare();
    const token = (await replica.setup.prepare())!;
    expect(await services.setup.isNeeded()).toBe(true);

    for (const [code, wrong] of [
      ['SETUP_TOKEN_WRONG', details(stale!)],
      ['SETUP_TOKEN_WRONG', details('')],
      ['SETUP_FIELD_INVALID', details(token, { email: 'chen' })],
      ['SETUP_FIELD_INVALID', details(token, { organisation: ' ' })],
      ['SETUP_FIELD_INVALID', details(token, { name: 'a\0b' })],
      ['SETUP_FIELD_INVALID', details(token, { locale: 'de' })],
      ['SETUP_FIELD_INVALID', details(token, { baseCurrency: 'RMB' })],
      ['PASSWORD_TOO_SHORT', details(token, { password: 'short' })],
      ['PASSWORD_TOO_COMMON', details(token, { password: 'Password123!' })],
      ['PASSWORD_TOO_COMMON', details(token, { password: '1111111111' })],
      ['PASSWORD_TOO_COMMON', details(token, { password: 'chen@ink.example' })],
    ] as const) {
      await expect(services.setup.complete(wrong, CALLER)).rejects.toMatchObject({ code });
    }
    expect(await counts()).toEqual(nothing);

    const calls = Array.from({ length: 20 }, (_, nth) =>
      (nth % 2 ? services : replica).setup.complete(
        details(token, { email: `chen${nth}@ink.example` }),
        CALLER,
      ),
    );
    const results = await Promise.allSettled(calls);
    const done = results.filter((result) => result.status === 'fulfilled');
    expect(done).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect((result.reason as { code: string }).code).toBe('SETUP_DONE');
    }
    expect(await counts()).toEqual({
      organisation: 1,
      org_unit: 1,
      app_user: 1,
      user_role: 1,
      credential: 1,
      field_history: 3,
    });

    expect(await services.setup.prepare()).toBeNull();
    expect(await services.setup.isNeeded()).toBe(false);
    await expect(services.setup.complete(details(token), CALLER)).rejects.toMatchObject({
      code: 'SETUP_DONE',
    });

    const profile = await services.me.required((done[0] as { value: string }).value);
    expect(profile).toMatchObject({
      name: '陈总',
      locale: 'zh-CN',
      orgUnitName: '墨水价签',
      roles: ['administrator'],
      permissions: ['*'],
      baseCurrency: 'CNY',
      organisation: '墨水价签',
      demo: false,
    });
    await services.signIns.signIn(profile.email, 'a jar of rice', CALLER);
  });
});

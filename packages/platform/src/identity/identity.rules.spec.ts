import { systemActor } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { usePlatformDatabase } from '../../test/platform-database.js';
import { platformServices, type PlatformServices } from '../../test/platform-services.js';
import { ADMINISTRATOR_ROLE_ID } from './role/default-roles.js';

const system = systemActor('spec');

describe('rules of identity', () => {
  const test = usePlatformDatabase();
  let services: PlatformServices;
  let orgUnit: string;

  const addAdministrator = async (name: string): Promise<{ user: string; held: string }> => {
    const input = { name, email: `${name}@ink.example`, orgUnit, locale: 'en', active: true };
    const { id: user } = await services.change.create(system, 'user', input);
    const { id: held } = await services.change.create(system, 'userRole', {
      user,
      role: ADMINISTRATOR_ROLE_ID,
    });
    return { user, held };
  };

  beforeAll(async () => {
    services = platformServices(test.database);
    await services.roles.seed();
    await services.organisation.create({ name: 'Ink', baseCurrency: 'CNY', demo: false });
    orgUnit = (await services.change.create(system, 'orgUnit', { name: 'Ink' })).id;
  });

  it('keep an administrator, even against two who remove each other at once', async () => {
    const { change } = services;
    const [one, two] = [await addAdministrator('one'), await addAdministrator('two')];
    const results = await Promise.allSettled([
      change.update(system, 'user', one.user, null, { active: false }),
      change.delete(system, 'userRole', [two.held]),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [left] = results[0]?.status === 'rejected' ? [one] : [two];
    const last = { code: 'LAST_ADMINISTRATOR' };
    await expect(change.update(system, 'user', left.user, null, { active: false })).rejects.toMatchObject(
      last,
    );
    await expect(change.delete(system, 'user', [left.user])).rejects.toMatchObject(last);
    await expect(change.delete(system, 'userRole', [left.held])).rejects.toMatchObject(last);
    await expect(change.delete(system, 'role', [ADMINISTRATOR_ROLE_ID])).rejects.toMatchObject(last);
    await expect(
      change.update(system, 'role', ADMINISTRATOR_ROLE_ID, null, { permissions: ['tier.publish'] }),
    ).rejects.toMatchObject(last);
  });

  it('refuse an org unit that would be part of itself', async () => {
    const { change } = services;
    const { id: sales } = await change.create(system, 'orgUnit', { name: 'Sales', parent: orgUnit });
    const { id: east } = await change.create(system, 'orgUnit', { name: 'East', parent: sales });
    for (const parent of [sales, east]) {
      await expect(change.update(system, 'orgUnit', sales, null, { parent })).rejects.toMatchObject({
        code: 'ORG_UNIT_RING',
      });
    }
    await change.update(system, 'orgUnit', east, null, { parent: orgUnit });
  });

  it('refuse roles that say nothing sensible', async () => {
    const create = (grants: unknown, permissions: unknown = []) =>
      services.change.create(system, 'role', { name: 'odd', grants, permissions });
    for (const grants of [
      { customer: { read: 'everything' } },
      { customer: { publish: 'all' } },
      { customer: 'all' },
      ['customer'],
      { 'no such-name': { read: 'all' } },
    ]) {
      await expect(create(grants)).rejects.toMatchObject({ code: 'ROLE_GRANTS_INVALID' });
    }
    for (const permissions of ['*', [1], ['; drop']]) {
      await expect(create({}, permissions)).rejects.toMatchObject({ code: 'ROLE_PERMISSIONS_INVALID' });
    }
    await create({ customer: { read: 'team', readable: ['annualRevenue'], writable: ['name'] } }, [
      'tier.publish',
    ]);
  });

  it('keep one spelling of an e-mail address', async () => {
    await addAdministrator('Chen');
    const [user] = await test.database.query<{ email: string }>(
      `SELECT email FROM app_user WHERE name = 'Chen'`,
    );
    expect(user?.email).toBe('chen@ink.example');
    await expect(addAdministrator('CHEN')).rejects.toMatchObject({ code: 'DUPLICATE_KEY' });
  });

  it('leave a renamed or removed default role alone at the next start', async () => {
    await services.change.update(system, 'role', ADMINISTRATOR_ROLE_ID, null, { name: 'Chief' });
    await services.roles.seed();
    const names = await test.database.query<{ name: string }>('SELECT name FROM role ORDER BY id LIMIT 5');
    expect(names.map((row) => row.name)).toEqual([
      'Chief',
      'salesManager',
      'salesRep',
      'serviceDesk',
      'analyst',
    ]);
  });
});

import { systemActor } from '@ricejar/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { usePlatformDatabase } from '../../../test/platform-database.js';
import { platformServices, type PlatformServices } from '../../../test/platform-services.js';
import { DEFAULT_ROLES } from '../role/default-roles.js';

const CALLER = { ip: '10.0.0.1', userAgent: 'spec' };
const HOUR = 3_600_000;
const system = systemActor('spec');

const roleId = (name: string): string => DEFAULT_ROLES.find((role) => role.name === name)?.id ?? '';

describe('a session', () => {
  const test = usePlatformDatabase();
  let services: PlatformServices;
  let units: { root: string; sales: string; east: string; service: string };
  let userId: string;

  const addUnit = async (name: string, parent?: string): Promise<string> =>
    (await services.change.create(system, 'orgUnit', { name, ...(parent && { parent }) })).id;

  const addUser = async (name: string, orgUnit: string): Promise<string> => {
    const input = { name, email: `${name}@ink.example`, orgUnit, locale: 'en', active: true };
    return (await services.change.create(system, 'user', input)).id;
  };

  const give = async (user: string, role: string): Promise<string> =>
    (await services.change.create(system, 'userRole', { user, role: roleId(role) })).id;

  beforeAll(async () => {
    services = platformServices(test.database);
    await services.roles.seed();
    await services.organisation.create({ name: 'Ink', baseCurrency: 'CNY', demo: false });
    const root = await addUnit('Ink');
    const sales = await addUnit('Sales', root);
    units = { root, sales, east: await addUnit('East', sales), service: await addUnit('Service', root) };
    userId = await addUser('mei', units.sales);
  });

  it('dies after 8 hours without a request, however often it was seen before', async () => {
    const token = await services.sessions.open(userId, CALLER);
    for (let nth = 0; nth < 3; nth++) {
      services.clock.advance(8 * HOUR - 1);
      expect(await services.sessions.userOf(token)).toBe(userId);
    }
    services.clock.advance(8 * HOUR);
    expect(await services.sessions.userOf(token)).toBeNull();
    expect(await services.sessions.list(userId)).toEqual([]);
  });

  it('dies after 7 days in any case', async () => {
    const token = await services.sessions.open(userId, CALLER);
    for (let hours = 0; hours < 7 * 24 - 4; hours += 4) {
      services.clock.advance(4 * HOUR);
      expect(await services.sessions.userOf(token)).toBe(userId);
    }
    services.clock.advance(4 * HOUR);
    expect(await services.sessions.userOf(token)).toBeNull();
    await services.sessions.sweep();
    expect(await test.database.query('SELECT FROM session')).toEqual([]);
  });

  it('can be ended by its user, alone or with all others', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => services.sessions.open(userId, CALLER)),
    );
    const [one] = await services.sessions.list(userId);
    const stranger = await addUser('li', units.east);
    expect(await services.sessions.end(stranger, one!.id)).toBe(false);
    expect(await services.sessions.end(userId, one!.id)).toBe(true);
    expect(await services.sessions.list(userId)).toHaveLength(2);
    const kept = (await services.sessions.userOf(first!)) ? first! : second!;
    await services.sessions.endAll(userId, kept);
    expect(await services.sessions.userOf(kept)).toBe(userId);
    expect(await services.sessions.userOf(third!)).toBeNull();
    await services.credentials.setPassword(userId, 'another jar of rice');
    expect(await services.sessions.userOf(kept)).toBeNull();
  });

  it('acts with the roles of its user and the org units below', async () => {
    const token = await services.sessions.open(userId, CALLER);
    const rep = await give(userId, 'salesRep');
    await give(userId, 'analyst');
    const account = await services.actors.ofSession(token);
    expect(account?.roles).toEqual(['analyst', 'salesRep']);
    expect(account?.actor.orgUnitIds.toSorted()).toEqual([units.sales, units.east].sort());
    expect([...account!.actor.permissions].sort()).toEqual([
      'scoring.run',
      'scoring.switch',
      'selection.manage',
      'tier.publish',
    ]);
    expect(account?.actor.grants).toHaveLength(2);
    await services.change.delete(system, 'userRole', [rep]);
    services.clock.advance(1_000);
    expect((await services.actors.ofSession(token))?.roles).toEqual(['analyst']);
  });

  it('is worth nothing a second after its user was disabled, nor when the user comes back', async () => {
    const token = await services.sessions.open(userId, CALLER);
    expect(await services.actors.ofSession(token)).not.toBeNull();
    await services.change.update(system, 'user', userId, null, { active: false });
    services.clock.advance(1_000);
    expect(await services.actors.ofSession(token)).toBeNull();
    await services.change.update(system, 'user', userId, null, { active: true });
    services.clock.advance(1_000);
    expect(await services.actors.ofSession(token)).toBeNull();
  });

  it('survives a ring of org units and a role that cannot be read, granting nothing by them', async () => {
    await test.database.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [units.east, units.sales]);
    await test.database.query(
      `UPDATE role SET grants = '{"customer": {"read": "everything"}}' WHERE name = 'analyst'`,
    );
    services.clock.advance(1_000);
    const account = await services.actors.ofUser(userId);
    expect(account?.actor.orgUnitIds.toSorted()).toEqual([units.sales, units.east].sort());
    expect(account?.actor.grants).toEqual([{}]);
    await test.database.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [units.root, units.sales]);
  });

  it('lets its user choose a language without any right to change users', async () => {
    services.clock.advance(1_000);
    const account = await services.actors.ofUser(userId);
    await services.me.setLocale(account!.actor, 'zh-CN');
    expect((await services.me.required(userId)).locale).toBe('zh-CN');
    await expect(services.me.setLocale(account!.actor, 'de')).rejects.toMatchObject({
      code: 'LOCALE_UNKNOWN',
    });
  });
});

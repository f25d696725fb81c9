import { Calendars } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../testing/src/index.js';
import { gardenModule } from '../../test/garden.js';
import { ORANGERY_CONFIG, orangeryPlugin } from '../../test/orangery.js';

const env = useTestCrm({
  modules: [gardenModule],
  plugins: [orangeryPlugin],
  config: { orangery: ORANGERY_CONFIG },
});

const HOUR = 3_600_000;

describe('extension points of the platform', () => {
  it('add calendars that promises can count in', async () => {
    const calendars = env.crm.application.get<Calendars>(Calendars);
    const winter = await calendars.get('orangery/winter');
    expect(winter.timeZone).toBe('Asia/Shanghai');
    const monday = new Date('2026-11-23T01:00:00.000Z');
    expect(calendars.add(winter, monday, HOUR).toISOString()).toBe('2026-11-23T03:00:00.000Z');
    expect(await calendars.get('china')).toBeDefined();
    await expect(calendars.get('winter')).rejects.toMatchObject({ code: 'CALENDAR_UNKNOWN' });
  });

  it('add units that money fields may hold, with digits of their own', async () => {
    const { client } = await env.crm.as('admin');
    const create =
      'mutation($rent: MoneyInput!) { createGarden(input: { name: "G", rent: $rent }) { rent { amount currency } } }';
    await env.crm.change.create(env.crm.system, 'exchangeRate', {
      currency: 'XOR',
      rate: '4',
      validFrom: '2026-01-01',
    });
    expect(await client.run(create, { rent: { amount: '12', currency: 'XOR' } })).toMatchObject({
      createGarden: { rent: { currency: 'XOR' } },
    });
    expect(await client.code(create, { rent: { amount: '12.5', currency: 'XOR' } })).toBe('VALUE_INVALID');
    expect(await client.code(create, { rent: { amount: '12', currency: 'XOS' } })).toBe('VALUE_INVALID');
  });

  it('tell imports what the columns of a known file are', async () => {
    const admin = await env.crm.as('admin');
    const upload = await fetch(`${env.crm.url}/api/files`, {
      method: 'POST',
      headers: { cookie: admin.client.cookie ?? '', 'x-ricejar-file-name': 'hof.csv' },
      body: 'Hof,Zahl,size\nEden,x,3\n',
    });
    const { id } = (await upload.json()) as { id: string };
    const { importPreview } = await admin.client.run(
      'query($input: ImportInput!) { importPreview(input: $input) { columns { header guess } } }',
      { input: { record: 'garden', fileId: id, columns: [] } },
    );
    expect(importPreview.columns).toEqual([
      { header: 'Hof', guess: 'name' },
      { header: 'Zahl', guess: null },
      { header: 'size', guess: 'size' },
    ]);
  });

  it('find records by what is not in their fields, and show none that the actor may not see', async () => {
    const { id } = await env.crm.change.create(env.crm.system, 'garden', { name: 'Behind the wall' });
    const find = '{ search(text: "quince") { record id title subtitle } }';
    const admin = await env.crm.as('admin');
    expect((await admin.client.run(find)).search).toContainEqual({
      record: 'garden',
      id,
      title: 'From the cellar',
      subtitle: 'quince',
    });
    const rep = await env.crm.as('rep');
    expect((await rep.client.run(find)).search).toEqual([]);
    expect((await admin.client.run('{ search(text: "broken") { id } }')).search).toEqual([]);
    expect((await admin.client.run('{ search(text: "Behind") { title } }')).search).toContainEqual({
      title: 'Behind the wall',
    });
  });

  it('offer other ways to sign in on the sign-in screen', async () => {
    expect(await env.crm.visitor.run('{ signInProviders { key label { en zh } icon } }')).toEqual({
      signInProviders: [{ key: 'orangery', label: { en: 'Guild card', zh: '行会卡' }, icon: 'id-card' }],
    });
  });
});

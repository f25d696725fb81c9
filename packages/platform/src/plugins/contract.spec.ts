import { Injectable, type Type } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Calendars, definePlugin, SignedIn, type PluginDefinition } from '@ricejar/sdk';
import { createTestCrm, useTestCrm } from '../../../testing/src/index.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { beePlugin, gardenModule } from '../../test/garden.js';
import {
  calls,
  ORANGERY_CONFIG,
  orangeryPlugin,
  Secretive,
  Thermostat,
  weather,
} from '../../test/orangery.js';
import { PluginContexts } from './context/plugin-contexts.js';

const neighbour = (requires: PluginDefinition['requires']): PluginDefinition =>
  definePlugin({
    id: 'neighbour',
    version: '1.0.0',
    sdk: '^1.0.0',
    label: { en: 'Neighbour', zh: '邻居' },
    description: { en: 'Looks over the fence.', zh: '隔墙张望。' },
    ...(requires && { requires }),
  });

@ObjectType('Vessel')
class Pot {
  @Field(() => String) clay!: string;
}

@Resolver()
class Pots {
  @Query(() => Pot, { nullable: true })
  @SignedIn()
  pot(): Pot | null {
    return null;
  }
}

@ObjectType('Vessel')
class Jar {
  @Field(() => String) glass!: string;
}

@Resolver()
class Jars {
  @Query(() => [Jar])
  @SignedIn()
  jars(): Jar[] {
    return [];
  }
}

const env = useTestCrm({
  modules: [gardenModule],
  plugins: [orangeryPlugin, neighbour({ orangery: '^1.0.0' })],
  config: { orangery: ORANGERY_CONFIG },
});

const context = (plugin: string) => env.crm.application.get(PluginContexts).of(plugin);
const create = async (name: string): Promise<string> =>
  (await env.crm.change.create(env.crm.system, 'garden', { name })).id;
const trees = async () =>
  (await env.crm.query.list(env.crm.system, 'orangeryTree', { select: { name: true, note: true } })).nodes;

describe('a plugin', () => {
  beforeEach(async () => {
    await env.crm.drain();
    calls.splice(0);
  });

  it('owns record types of the same engine and rights', async () => {
    const admin = await env.crm.as('admin');
    const { createOrangeryTree: tree } = await admin.client.run(
      'mutation { createOrangeryTree(input: { name: "Valencia" }) { id name version } }',
    );
    expect(tree).toMatchObject({ name: 'Valencia', version: 1 });
    const stranger = await env.crm.as('rep');
    expect(await stranger.client.code('mutation { createOrangeryTree(input: { name: "x" }) { id } }')).toBe(
      'FORBIDDEN',
    );
  });

  it('vetoes a change in its transaction, and nothing of it stays', async () => {
    const [winter, summer] = [await create('Winter'), await create('Summer')];
    const admin = await env.crm.as('admin');
    const rename =
      'mutation($id: ID!) { updateGarden(id: $id, expectedVersion: 1, input: { size: 3 }) { size } }';
    const before = await env.crm.checksum('orangery_tree');
    const { errors } = await admin.client.ask(rename, { id: winter });
    expect(errors[0]).toMatchObject({ message: 'Winter is frozen.', extensions: { code: 'ORANGE_FROZEN' } });
    expect(await env.crm.checksum('orangery_tree')).toBe(before);
    expect(await admin.client.run(rename, { id: summer })).toEqual({ updateGarden: { size: 3 } });
    expect(await env.crm.checksum('orangery_tree')).not.toBe(before);
  });

  it('hears of events after commit, again when it failed, with its context and as a named actor', async () => {
    const garden = await create('Grove');
    weather.storm = true;
    await env.crm.drain();
    expect(calls).toHaveLength(1);
    await env.crm.application.database.query(
      'update event_outbox set available_at = now() where delivered_at is null',
    );
    await env.crm.drain();
    expect(calls).toHaveLength(2);
    expect(calls[1]).toMatchObject({ reason: 'orangery/garden.created' });
    expect((calls[0] as { event: string }).event).toBe((calls[1] as { event: string }).event);
    expect(await trees()).toContainEqual({ name: garden, note: 'north' });
  });

  it('works on a beat, tells of it by events and adds jobs whose input is checked', async () => {
    await env.crm.schedules.run('orangery/ripen');
    expect(await env.crm.events.seen('orangery.ripe')).toMatchObject([{ payload: { degrees: 21 } }]);
    await env.crm.jobs.drain();
    expect(calls).toContainEqual({
      input: { litres: 2, when: '2026-11-22' },
      job: 'string',
      key: 'k-orange',
    });
    await expect(context('orangery').events.emit('garden.created', {})).rejects.toThrow(
      'plugin orangery emits garden.created, which is not an event of its own',
    );
    const own = context('orangery').jobs;
    await expect(own.enqueue('water', { litres: -1 })).rejects.toMatchObject({
      code: 'PLUGIN_INPUT_INVALID',
      details: { of: 'orangery/water', faults: [{ path: 'litres' }] },
    });
    await expect(context('neighbour').jobs.enqueue('orangery/water', {})).rejects.toMatchObject({
      code: 'PLUGIN_INPUT_INVALID',
    });
    expect(await env.crm.jobs.waiting()).toEqual([]);
  });

  it('keeps its providers to itself but for what it exports', () => {
    expect(context('orangery').get(Secretive)).toBeInstanceOf(Secretive);
    expect(context('neighbour').get(Thermostat)).toBe(context('orangery').get(Thermostat));
    expect(() => context('neighbour').get(Secretive)).toThrow(
      'plugin neighbour reaches no Secretive: neither its own, nor exported to it',
    );
    expect(context('neighbour').get(Calendars)).toBeInstanceOf(Calendars);
    expect(context('orangery').get(Thermostat).context).toBe(context('orangery'));
    expect(context('neighbour').config).toBeUndefined();
  });

  it('speaks its messages in both languages, and calls no host that it does not declare', async () => {
    const { text, http } = context('orangery');
    expect(text.call(context('orangery'), 'warmed', 'zh-CN', { count: 3, degrees: 21 })).toBe(
      '3 棵树已升温至 21 °C。',
    );
    await expect(http.fetch('https://elsewhere.example.com/')).rejects.toMatchObject({
      code: 'PLUGIN_HOST_UNDECLARED',
    });
  });

  it('says what it adds, and never its secrets', async () => {
    const admin = await env.crm.as('admin');
    const { plugins } = await admin.client.run(
      `{ plugins { id hosts actions webhooks schedules jobs permissions records extensions { point key } } orangeryDegrees }`,
    );
    const orangery = plugins.find((one: { id: string }) => one.id === 'orangery');
    expect(orangery).toEqual({
      id: 'orangery',
      hosts: ['weather.example.com'],
      actions: ['warm'],
      webhooks: ['frost', 'note'],
      schedules: ['ripen'],
      jobs: ['water'],
      permissions: ['orangery.warm'],
      records: ['orangeryTree'],
      extensions: [
        { point: 'calendars', key: 'orangery/winter' },
        { point: 'currencies', key: 'orangery/oranges' },
        { point: 'importMappers', key: 'orangery/ledger' },
        { point: 'searchSources', key: 'orangery/cellar' },
        { point: 'signInProviders', key: 'orangery' },
      ],
    });
    expect(JSON.stringify(plugins)).not.toContain('k-orange');
  });
});

describe('what starts', () => {
  @Injectable()
  class Nosy {
    constructor(readonly secret: Secretive) {}
  }
  Reflect.defineMetadata('design:paramtypes', [Secretive], Nosy);

  it('is every plugin but those that are wrong, each with its reason', async () => {
    const broken = (id: string, rest: Partial<PluginDefinition>) =>
      definePlugin({ ...neighbour({}), id, ...rest });
    const crm = await createTestCrm({
      modules: [gardenModule],
      config: { orangery: { greenhouse: '', apiKey: 7 } },
      plugins: [
        orangeryPlugin,
        broken('nosy', { providers: [Nosy], requires: { garden: '^1.0.0' } }),
        broken('clumsy', { migrations: [{ name: 'clumsy-1795305720000', up: ['CREATE TABEL x ()'] }] }),
        broken('leaning', { requires: { clumsy: '^1.0.0' } }),
        beePlugin,
      ],
    });
    try {
      expect(crm.application.set.active.map(({ id }) => id)).toEqual(['core', 'garden', 'bees']);
      const reasons = Object.fromEntries(
        crm.application.set.failed.map(({ definition, error }) => [definition.id, error]),
      );
      expect(Object.keys(reasons).toSorted()).toEqual(['clumsy', 'leaning', 'nosy', 'orangery']);
      expect(reasons['orangery']).toMatch(
        /configuration of the plugin orangery is not valid: greenhouse: .*; apiKey: /,
      );
      expect(reasons['nosy']).toContain('Secretive');
      expect(reasons['clumsy']).toContain('syntax error');
      expect(reasons['leaning']).toBe('leaning requires clumsy, which is not there');
    } finally {
      await crm.close();
    }
  });

  it('is the rest when several break the start at once', async () => {
    const { label, description } = beePlugin;
    const nosy = (id: string) =>
      definePlugin({ id, version: '1.0.0', sdk: '^1.0.0', label, description, providers: [Nosy] });
    const thing = (id: string, resolver: Type) =>
      definePlugin({ id, version: '1.0.0', sdk: '^1.0.0', label, description, resolvers: [resolver] });
    const crm = await createTestCrm({
      modules: [gardenModule],
      plugins: [nosy('first'), thing('pots', Pots), nosy('second'), beePlugin, thing('jars', Jars)],
    });
    try {
      const { active, failed } = crm.application.set;
      expect(active.map(({ id }) => id)).toEqual(['core', 'garden', 'pots', 'bees']);
      expect(failed.map(({ definition }) => definition.id).toSorted()).toEqual(['first', 'jars', 'second']);
    } finally {
      await crm.close();
    }
  });

  it('names both who claim a GraphQL type', async () => {
    const { label, description } = beePlugin;
    const thing = (id: string, resolver: Type) =>
      definePlugin({ id, version: '1.0.0', sdk: '^1.0.0', label, description, resolvers: [resolver] });
    const crm = await createTestCrm({
      modules: [gardenModule],
      plugins: [thing('pots', Pots), thing('jars', Jars)],
    });
    try {
      expect(crm.application.set.failed.map(({ error }) => error.replaceAll(/ \(.*?\)/g, ''))).toEqual([
        'GraphQL type Vessel is claimed by pots and jars',
      ]);
    } finally {
      await crm.close();
    }
  });

  it('is nothing where a plugin that must not fail does', async () => {
    const strict = definePlugin({ ...orangeryPlugin, onBootFailure: 'abort' } as PluginDefinition);
    await expect(createTestCrm({ modules: [gardenModule], plugins: [strict] })).rejects.toMatchObject({
      code: 'PLUGIN_FAILED',
      details: { plugin: 'orangery' },
    });
  });
});

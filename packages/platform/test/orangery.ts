import { Inject, Injectable } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import {
  BaseRecord,
  calendars,
  currencies,
  defineAction,
  defineErrors,
  defineJob,
  definePlugin,
  defineWebhook,
  hmacMatches,
  importMappers,
  PluginContext,
  Record,
  Requires,
  searchSources,
  signInProviders,
  text,
  type PluginDefinition,
} from '@ricejar/sdk';
import { z } from 'zod';

/** A plugin that has one of everything a plugin may declare: for the tests of the contract. */
const config = z.object({
  greenhouse: z.string().min(1),
  apiKey: z.string().meta({ secret: true, label: { en: 'API key', zh: 'API 密钥' } }),
  degrees: z.number().default(21),
});
type Config = z.infer<typeof config>;

const errors = defineErrors({
  ORANGE_FROZEN: { class: 'conflict', message: { en: '{name} is frozen.', zh: '{name} 已冻伤。' } },
});

const label = { en: 'Orange tree', zh: '橙树' };

@Record({
  name: 'orangeryTree',
  plural: 'orangeryTrees',
  label,
  labelPlural: label,
  title: 'name',
  access: 'shared',
  icon: 'trees',
})
export class OrangeryTree extends BaseRecord {
  @text({ label, required: true }) name!: string;
  @text({ label: { en: 'Note', zh: '备注' } }) note?: string;
}

/** What the plugin's functions were called with, for the tests to look at. */
export const calls: unknown[] = [];

/** A storm breaks the next delivery of an event off. */
export const weather = { storm: false };

@Injectable()
export class Thermostat {
  // Named outright: not every build keeps the types of parameters.
  constructor(@Inject(PluginContext) readonly context: PluginContext<Config>) {}

  get degrees(): number {
    return this.context.config.degrees;
  }
}

@Injectable()
export class Secretive {}

@Resolver()
class OrangeryResolver {
  constructor(@Inject(Thermostat) private readonly thermostat: Thermostat) {}

  @Query(() => Number)
  @Requires('orangery.warm')
  orangeryDegrees(): number {
    return this.thermostat.degrees;
  }
}

const signed = `created_at timestamptz(3) NOT NULL, created_by_id uuid,
  updated_at timestamptz(3) NOT NULL, updated_by_id uuid, deleted_at timestamptz(3)`;

export const orangeryPlugin: PluginDefinition = definePlugin({
  id: 'orangery',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Orangery', zh: '柑橘温室' },
  description: { en: 'Keeps orange trees warm.', zh: '为橙树保温。' },
  requires: { garden: '^1.0.0' },
  config,
  hosts: ['weather.example.com'],
  records: [OrangeryTree],
  migrations: [
    {
      name: 'orangery-trees-1795305710000',
      up: [
        `CREATE TABLE orangery_tree (id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, ${signed},
          name text NOT NULL, note text)`,
      ],
    },
  ],
  permissions: { 'orangery.warm': { en: 'Turn the heating up', zh: '调高暖气' } },
  providers: [Thermostat, Secretive],
  exports: [Thermostat],
  resolvers: [OrangeryResolver],
  messages: {
    warmed: { en: '{count} trees are warm at {degrees} °C.', zh: '{count} 棵树已升温至 {degrees} °C。' },
  },
  before: {
    'garden.update': async ({ before, tx, actor }, context) => {
      await tx.create(actor, 'orangeryTree', { name: `planted by ${context.plugin}` });
      if (before?.['name'] === 'Winter') throw errors.ORANGE_FROZEN({ name: 'Winter' });
    },
  },
  after: {
    'garden.created': async (event, actor, context) => {
      const { id } = await context.change.create(actor, 'orangeryTree', {
        name: String(event.payload['id']),
        note: context.config.greenhouse,
      });
      calls.push({ event: event.id, tree: id, reason: actor.kind === 'system' && actor.reason });
      if (!weather.storm) return;
      weather.storm = false;
      throw new Error('the delivery breaks off');
    },
  },
  jobs: {
    water: defineJob({
      input: z.object({ litres: z.number().positive(), when: z.iso.date().default('2026-11-22') }),
      run: (input, job, context: PluginContext<Config>) => {
        calls.push({ input, job: typeof job.id, key: context.config.apiKey });
      },
    }),
  },
  schedules: {
    ripen: {
      everySeconds: 3600,
      run: async (context) => {
        await context.events.emit('orangery.ripe', { degrees: context.get(Thermostat).degrees });
        await context.jobs.enqueue('water', { litres: 2 });
      },
    },
  },
  actions: {
    warm: defineAction({
      label: { en: 'Warm the trees', zh: '为树升温' },
      input: z.object({ degrees: z.number().max(30), wish: z.string().optional() }),
      output: z.object({ trees: z.number().int(), text: z.string() }),
      permission: 'orangery.warm',
      run: async ({ degrees, wish }, actor, context: PluginContext<Config>) => {
        if (wish === 'ice') throw errors.ORANGE_FROZEN({ name: 'The orangery' });
        if (wish === 'nonsense') return { trees: 0.5, text: '' };
        const { id } = await context.change.create(actor, 'orangeryTree', { name: 'warmed' });
        const page = await context.query.list(actor, 'orangeryTree', {
          select: { id: true },
          filter: { id: { eq: id } },
        });
        const count = page.nodes.length;
        return { trees: count, text: context.text('warmed', actor.locale, { count, degrees }) };
      },
    }),
  },
  webhooks: {
    frost: defineWebhook({
      payload: z.object({ station: z.string(), degrees: z.number() }),
      verify: ({ headers, body }, context: PluginContext<Config>) =>
        hmacMatches(context.config.apiKey, body, headers['x-signature']),
      run: async ({ station, degrees }, _job, context) => {
        await context.files.write('frost.txt', `${station} ${degrees}`);
      },
    }),
    note: defineWebhook({
      payload: z.unknown(),
      verify: () => true,
      run: (payload) => void calls.push({ payload }),
    }),
  },
  extend: (on) => {
    on(calendars).add('winter', {
      label: { en: 'Winter hours', zh: '冬季工时' },
      timeZone: 'Asia/Shanghai',
      shifts: { 1: [{ start: '10:00', end: '12:00' }] },
      holidays: {},
      makeUpDays: {},
    });
    on(currencies).add('oranges', { label: { en: 'Oranges', zh: '橙子' }, code: 'XOR', digits: 0 });
    on(importMappers).add('ledger', {
      label: { en: 'Gardeners’ ledger', zh: '园丁台账' },
      records: ['garden'],
      map: (_record, columns) =>
        new Map(columns.flatMap(({ header, index }) => (header === 'Hof' ? [[index, 'name'] as const] : []))),
    });
    on(searchSources).add('cellar', {
      label: { en: 'Cellar book', zh: '地窖账' },
      search: async (words, first, actor, context) => {
        if (words === 'broken') throw new Error('the book is wet');
        const gardens = await context.query.list(context.plugin === 'orangery' ? actor : actor, 'garden', {
          select: { id: true },
          first,
        });
        return [...gardens.nodes.map((row) => String(row['id'])), '0198b0de-0000-7000-8000-000000000000'].map(
          (id) => ({
            record: 'garden',
            id,
            title: 'From the cellar',
            subtitle: words,
          }),
        );
      },
    });
    on(signInProviders).add('default', {
      label: { en: 'Guild card', zh: '行会卡' },
      icon: 'id-card',
      authorise: async ({ state }) => new URL(`https://guild.example.com/?state=${state}`),
      identify: async () => null,
    });
  },
});

export const ORANGERY_CONFIG = { greenhouse: 'north', apiKey: 'k-orange' };

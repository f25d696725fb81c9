import { Inject, Injectable } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import {
  BaseRecord,
  calendars,
  CurrentActor,
  date,
  defineAction,
  defineErrors,
  defineJob,
  definePlugin,
  defineWebhook,
  extensionPoint,
  field,
  hmacMatches,
  PluginContext,
  Record,
  reference,
  Requires,
  systemActor,
  text,
  type Actor,
  type Ref,
} from '@ricejar/sdk';
import { z } from 'zod';

// The example of docs/plugins/server.md: every block of that page is a part of this file, word for word.

const config = z.object({
  mapUrl: z.url().default('https://maps.example.com/route'),
  apiKey: z.string().meta({
    secret: true,
    label: { en: 'API key', zh: 'API 密钥' },
    help: { en: 'From the account page of the map service', zh: '在地图服务的账户页面获取' },
  }),
});
type Config = z.infer<typeof config>;

const visitErrors = defineErrors({
  VISIT_IN_THE_PAST: {
    class: 'badInput',
    message: { en: 'A visit cannot be planned for {day}.', zh: '不能将拜访安排在 {day}。' },
  },
});

@Record({
  name: 'visitsVisit',
  plural: 'visitsVisits',
  label: { en: 'Visit', zh: '拜访' },
  labelPlural: { en: 'Visits', zh: '拜访' },
  title: 'purpose',
  access: { through: 'garden' },
  icon: 'map-pin',
})
class Visit extends BaseRecord {
  @text({ label: { en: 'Purpose', zh: '目的' }, required: true })
  purpose!: string;

  @date({ label: { en: 'Day', zh: '日期' }, required: true, index: true })
  day!: string;

  @reference('garden', {
    label: { en: 'Garden', zh: '花园' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'visits', label: { en: 'Visits', zh: '拜访' } },
  })
  garden!: Ref;
}

/** Ways to plan a round of visits; other plugins add theirs. */
export interface RoutePlanner {
  label: { en: string; zh: string };
  /** The gardens in the order of the round. */
  plan(gardens: readonly string[]): readonly string[];
}

export const routePlanners = extensionPoint<RoutePlanner>('routePlanners', {
  owner: 'visits',
  faults: ({ plan }) => (typeof plan === 'function' ? [] : ['plan must be a function']),
});

@Injectable()
export class Visits {
  constructor(@Inject(PluginContext) private readonly context: PluginContext<Config>) {}

  async due(actor: Actor, day: string): Promise<number> {
    const [all] = await this.context.query.group(actor, 'visitsVisit', {
      by: [],
      filter: { day: { lte: day } },
    });
    return all?.count ?? 0;
  }

  async distance(from: string, to: string): Promise<number> {
    const { mapUrl, apiKey } = this.context.config;
    const answer = await this.context.http.fetch(`${mapUrl}?${new URLSearchParams({ from, to })}`, {
      headers: { authorization: `Bearer ${apiKey}` },
    });
    return z.object({ kilometres: z.number() }).parse(await answer.json()).kilometres;
  }
}

@Resolver()
class VisitsResolver {
  constructor(@Inject(Visits) private readonly visits: Visits) {}

  @Query(() => Number)
  @Requires('visits.plan')
  visitsDue(@CurrentActor() actor: Actor): Promise<number> {
    return this.visits.due(actor, '2026-12-31');
  }
}

const plan = defineAction({
  label: { en: 'Plan a visit', zh: '安排拜访' },
  input: z.object({ garden: z.uuid(), purpose: z.string().min(1), day: z.iso.date() }),
  output: z.object({ id: z.uuid(), text: z.string() }),
  permission: 'visits.plan',
  run: async (input, actor, context) => {
    const { id } = await context.change.create(actor, 'visitsVisit', input);
    return { id, text: context.text('planned', actor.locale, { day: input.day }) };
  },
});

const remind = defineJob({
  input: z.object({ visit: z.uuid() }),
  retries: 5,
  timeoutSeconds: 60,
  run: async ({ visit }, job, context: PluginContext<Config>) => {
    await context.files.write(`reminders/${visit}.txt`, `${job.id} ${context.clock.now().toISOString()}`);
    context.log.info('reminded', { visit });
  },
});

const moved = defineWebhook({
  payload: z.object({ visit: z.uuid(), day: z.iso.date() }),
  verify: ({ headers, body }, context: PluginContext<Config>) =>
    hmacMatches(context.config.apiKey, body, headers['x-signature']),
  run: async ({ visit, day }, _job, context) => {
    await context.change.transaction(async (tx) => {
      const actor = systemActor('visits.moved');
      await tx.update(actor, 'visitsVisit', visit, null, { day });
      await tx.emit('visits.moved', { visit, day });
    });
  },
});

export const visitsPlugin = definePlugin({
  id: 'visits',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Visits', zh: '拜访' },
  description: { en: 'Plans visits and reminds of them.', zh: '安排拜访并到期提醒。' },
  requires: { garden: '^1.0.0' },
  onBootFailure: 'disable',

  config,
  hosts: ['maps.example.com'],

  records: [Visit],
  fields: {
    garden: {
      visitEvery: field.integer({
        label: { en: 'Visit every (days)', zh: '拜访间隔（天）' },
        min: 1,
        index: true,
      }),
    },
  },
  migrations: [
    {
      name: 'visits-visit-1795305730000',
      up: [
        `CREATE TABLE visits_visit (
          id uuid PRIMARY KEY,
          version integer NOT NULL DEFAULT 1,
          created_at timestamptz(3) NOT NULL,
          created_by_id uuid,
          updated_at timestamptz(3) NOT NULL,
          updated_by_id uuid,
          deleted_at timestamptz(3),
          purpose text NOT NULL,
          day date NOT NULL,
          garden_id uuid NOT NULL REFERENCES garden ON DELETE CASCADE
        )`,
        'CREATE INDEX visits_visit_day_idx ON visits_visit (day)',
        'CREATE INDEX visits_visit_garden_id_idx ON visits_visit (garden_id)',
      ],
    },
  ],

  permissions: { 'visits.plan': { en: 'Plan visits', zh: '安排拜访' } },
  providers: [Visits],
  exports: [Visits],
  resolvers: [VisitsResolver],
  messages: { planned: { en: 'Planned for {day}.', zh: '已安排在 {day}。' } },

  points: [routePlanners],
  extend: (on) => {
    on(routePlanners).add('alphabetical', {
      label: { en: 'Alphabetical', zh: '按字母顺序' },
      plan: (gardens) => gardens.toSorted(),
    });
    on(calendars).add('summer', {
      label: { en: 'Summer hours', zh: '夏季工时' },
      timeZone: 'Asia/Shanghai',
      shifts: { 1: [{ start: '08:00', end: '14:00' }] },
      holidays: { '2026-10-01': '国庆节' },
      makeUpDays: {},
    });
  },

  before: {
    'visitsVisit.create': ({ input }, context) => {
      const today = context.clock.now().toISOString().slice(0, 10);
      if (String(input['day']) < today) throw visitErrors.VISIT_IN_THE_PAST({ day: input['day'] });
    },
  },
  after: {
    'visitsVisit.created': (event, _actor, context) =>
      context.jobs.enqueue('remind', { visit: event.payload['id'] }, { singletonKey: event.id }),
  },
  jobs: { remind },
  schedules: {
    lookAhead: {
      everySeconds: 86_400,
      run: async (context) => {
        const due = await context.get(Visits).due(systemActor('visits.lookAhead'), '2026-12-31');
        context.log.info('visits ahead', { due, map: context.config.mapUrl });
      },
    },
  },
  actions: { plan },
  webhooks: { moved },
});

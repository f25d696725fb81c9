import { Injectable } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  BaseRecord,
  calendars,
  Clock,
  defineAction,
  definePlugin,
  extensionPoint,
  field,
  Record,
  SignedIn,
  SystemClock,
  text,
  type PluginDefinition,
  type Schema,
} from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { corePlugin } from '../core-plugin.js';
import { assemble } from './plugin-set.js';
import { preflight } from './preflight.js';

const plugin = (id: string, rest: Partial<PluginDefinition> = {}): PluginDefinition =>
  definePlugin({
    id,
    version: '1.0.0',
    sdk: '^1.0.0',
    label: { en: id, zh: id },
    description: { en: id, zh: id },
    ...rest,
  });

const label = { en: 'Visit', zh: '拜访' };
const visit = {
  name: 'visit',
  plural: 'visits',
  label,
  labelPlural: label,
  title: 'name',
  icon: 'map',
} as const;

@Record({ ...visit, access: 'shared' })
class Visit extends BaseRecord {
  @text({ label }) name!: string;
}

@Record({ ...visit, access: 'shared' })
class OtherVisit extends BaseRecord {
  @text({ label }) name!: string;
}

@Record({ ...visit, name: 'visitGroups', plural: 'visitGroupings', access: 'shared' })
class VisitGroups extends BaseRecord {
  @text({ label }) name!: string;
}

@Resolver('Visit')
class Quotes {
  @Query(() => String)
  @SignedIn()
  quote(): string {
    return '';
  }
  @Mutation(() => String, { name: 'createVisit' })
  @SignedIn()
  create(): string {
    return '';
  }
  @ResolveField('name', () => String)
  @SignedIn()
  title(): string {
    return '';
  }
}

@Resolver()
class MoreQuotes {
  @Query(() => String, { name: 'quote' })
  @SignedIn()
  anything(): string {
    return '';
  }
}

@Injectable()
class Everywhere {}

const widgets = extensionPoint<{ size: number }>('widgets', {
  owner: 'board',
  faults: ({ size }) => (size > 0 ? [] : ['size must be more than nothing']),
});

describe('preflight', () => {
  it('finds nothing in plugins that fit', () => {
    const fine = plugin('field', { records: [Visit], resolvers: [MoreQuotes] });
    expect(preflight([corePlugin, fine, plugin('other')])).toEqual([]);
  });

  it('reports every clash at once, with both owners and the lines that declare them', () => {
    const first = plugin('field', {
      records: [Visit],
      resolvers: [MoreQuotes],
      permissions: { 'visit.plan': label },
      migrations: [
        {
          name: 'trips-1795305600000',
          up: ['CREATE TABLE trip (id uuid)', 'ALTER TABLE role ADD COLUMN x int'],
        },
      ],
      points: [extensionPoint('routes', { owner: 'field' })],
    });
    const second = plugin('tour', {
      resolvers: [Quotes],
      permissions: { 'visit.plan': label },
      migrations: [
        {
          name: 'trips-1795305600000',
          up: ['create table if not exists "trip" (id uuid)', 'create unique index role_pkey2 on role (id)'],
        },
        {
          name: 'roles-1795305600001',
          up: ['ALTER TABLE "role" ADD COLUMN IF NOT EXISTS x int', 'create index role_pkey2 on role (id)'],
        },
      ],
      points: [extensionPoint('routes', { owner: 'tour' })],
    });
    const found = preflight([corePlugin, first, second]);
    const both =
      'field (packages/platform/src/plugins/preflight.spec.ts:N) and tour (packages/platform/src/plugins/preflight.spec.ts:N)';
    expect(found.map((line) => line.replaceAll(/:\d+/g, ':N')).toSorted()).toEqual(
      [
        `GraphQL field Mutation.createVisit is claimed by tour (packages/platform/src/plugins/preflight.spec.ts:N) and field (packages/platform/src/plugins/preflight.spec.ts:N)`,
        `GraphQL field Query.quote is claimed by ${both}`,
        `GraphQL field Visit.name is claimed by tour (packages/platform/src/plugins/preflight.spec.ts:N) and field (packages/platform/src/plugins/preflight.spec.ts:N)`,
        `column role.x is claimed by ${both}`,
        `extension point routes is claimed by ${both}`,
        `migration trips-N is claimed by ${both}`.replace('trips-N', 'trips-1795305600000'),
        `permission visit.plan is claimed by ${both}`,
        `table trip is claimed by ${both}`,
      ].toSorted(),
    );
  });

  it('names a record type that is there twice once, by the lines of both classes', () => {
    const found = preflight([
      plugin('field', { records: [Visit] }),
      plugin('tour', { records: [OtherVisit] }),
    ]);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /^record type visit is claimed by field \(.*spec\.ts:(\d+)\) and tour \(.*spec\.ts:(?!\1\))\d+\)$/,
    );
    expect(found[1]).toMatch(/^record type visits is claimed/);
  });

  it('finds names of the generated API and columns that become one', () => {
    expect(preflight([plugin('field', { records: [Visit, VisitGroups] })])).toEqual([
      expect.stringMatching(/^GraphQL field Query\.visitGroups is claimed by field .* and field /),
    ]);
    const integer = field.integer({ label });
    expect(
      preflight([
        plugin('field', {
          records: [Visit],
          fields: { visit: { plannedFor: integer, planned_for: integer } },
        }),
      ]),
    ).toEqual([expect.stringMatching(/^column visit\.x_field__planned_for is claimed by field/)]);
  });

  it('refuses what acts on everybody, what is not there and what cannot be read', () => {
    const schema: Schema = z.object({ at: z.date() });
    const found = preflight([
      plugin('hasty', {
        providers: [
          { provide: APP_GUARD, useClass: Everywhere },
          { provide: Clock, useClass: SystemClock },
        ],
        exports: [Everywhere, Clock],
        hosts: ['https://example.com'],
        before: { 'visit.erase': () => undefined },
        jobs: { 'send/all': { run: () => undefined } },
        actions: {
          go: defineAction({ label, input: z.object({}), permission: 'nowhere.go', run: () => null }),
        },
        config: schema as Schema<never>,
        fields: { visit: { ['long'.repeat(16)]: field.integer({ label }) } },
      }),
    ]);
    expect(found.map((line) => line.replace(/^hasty /, ''))).toEqual([
      'calls a job "send/all", which is not of the form ^[a-z][A-Za-z0-9-]{0,60}$',
      `calls a field ${'long'.repeat(16)}: its column would be longer than 63 characters`,
      'host "https://example.com" is not of the form api.example.com, *.example.com or host:port',
      `provides ${APP_GUARD}, which would act on everybody's requests`,
      'exports Everywhere, which it does not provide',
      'exports Clock, a word of the sdk that others would get from it',
      'has a rule before visit.erase: there is no such change',
      expect.stringContaining('declares its config by a schema without JSON Schema'),
      'adds fields to visit, which no plugin declares',
      'asks for the permission nowhere.go in action go, which no plugin declares',
    ]);
  });

  it('lets nobody extend a point whose owner is not required, unknown, or of another version', () => {
    const board = plugin('board', { points: [widgets] });
    const adds = (id: string, size: number, requires?: PluginDefinition['requires'], point = widgets) =>
      plugin(id, { extend: (on) => on(point).add('default', { size }), ...(requires && { requires }) });
    const needs = { board: '^1.0.0' };
    const ends = (text: string) => expect.stringMatching(new RegExp(`^${text}$`));
    expect(preflight([board, adds('fits', 1, needs)])).toEqual([]);
    expect(preflight([board, adds('stranger', 1)])).toEqual([
      ends('stranger \\(.*\\) extends widgets of board \\(.*\\), which it does not require'),
    ]);
    expect(preflight([adds('early', 1)])).toEqual([
      ends('early \\(.*\\) extends widgets of board, but no plugin that runs owns such an extension point'),
    ]);
    expect(preflight([board, adds('future', 1, needs, { ...widgets, version: 2 })])).toEqual([
      ends('future \\(.*\\) extends version 2 of widgets, but board \\(.*\\) has version 1'),
    ]);
    expect(preflight([board, adds('tiny', 0, needs)])).toEqual([
      ends('tiny \\(.*\\): default in widgets: size must be more than nothing'),
    ]);
    expect(preflight([plugin('claims', { points: [widgets] })])).toEqual([
      'claims lists the extension point widgets, which names board as its owner',
    ]);
  });

  it('holds entries for the points of the platform to their form', () => {
    const broken = plugin('broken', { extend: (on) => on(calendars).add('moon', { label } as never) });
    expect(preflight([broken])).toEqual(
      [
        'timeZone must be a text',
        'shifts must be an object',
        'holidays must be an object',
        'makeUpDays must be an object',
      ].map((fault) => expect.stringMatching(new RegExp(`^broken \\(.*\\): moon in calendars: ${fault}$`))),
    );
  });

  it('leaves out who does not fit, unless that must stop the start', () => {
    const one = plugin('one', { permissions: { 'visit.plan': label } });
    const two = plugin('two', { permissions: { 'visit.plan': label } });
    const set = assemble([], [one, two]);
    expect(set.active.map(({ id }) => id)).toEqual(['core', 'one']);
    expect(set.failed[0]?.error).toMatch(/^permission visit\.plan is claimed by one .* and two /);
    expect(() => assemble([], [one, plugin('two', { ...two, onBootFailure: 'abort' })])).toThrow(
      /The plugin two failed to start: permission visit\.plan is claimed/,
    );
    expect(() => assemble([one, two], [])).toThrow(/Plugins do not fit together: permission visit\.plan/);
  });
});

import type { Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import {
  Calendars,
  Clock,
  Extensions,
  Jobs,
  PluginContext,
  recordDefinition,
  RecordChange,
  RecordQuery,
  type ExtensionPoint,
  type PluginDefinition,
  type Schema,
} from '@ricejar/sdk';
import semver from 'semver';
import { unguardedMethods } from '../../access/access.guard.js';
import { extraColumn } from '../../records/naming.js';
import { jsonSchemaOf } from '../config/schema-check.js';
import { hostFault } from '../context/host-list.js';
import { fitsSdk, SDK_TEXT } from '../sdk-range.js';
import { owner } from './claims.js';

type Plugins = readonly PluginDefinition[];

const NAME = /^[a-z][A-Za-z0-9-]{0,60}$/;
const LONGEST_COLUMN = 63;
/** Whoever requires the plugin would reach records by it. */
const WORDS: ReadonlySet<unknown> = new Set([
  Calendars,
  Clock,
  Extensions,
  Jobs,
  PluginContext,
  RecordChange,
  RecordQuery,
]);
const CHANGES = new Set(['create', 'update', 'delete', 'restore']);
const GLOBAL: ReadonlySet<unknown> = new Set([APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE]);

/** What is wrong with a plugin by itself. */
export const ownFaults = (plugin: PluginDefinition): string[] =>
  [
    ...(fitsSdk(plugin.sdk) ? [] : [`is made for sdk ${plugin.sdk}, but this is ${SDK_TEXT}`]),
    ...reservedNames(plugin),
    ...names(plugin),
    ...columnNames(plugin),
    ...(plugin.hosts ?? []).flatMap((host) => hostFault(host) ?? []),
    ...globalProviders(plugin),
    ...strayExports(plugin),
    ...(plugin.points ?? [])
      .filter((point) => point.owner !== plugin.id)
      .map((point) => `lists the extension point ${point.id}, which names ${point.owner} as its owner`),
    ...Object.keys(plugin.before ?? {})
      .filter((key) => !CHANGES.has(key.split('.')[1] ?? ''))
      .map((key) => `has a rule before ${key}: there is no such change`),
    ...schemas(plugin),
  ].map((fault) => `${plugin.id} ${fault}`);

/** What is wrong with a plugin among the others. */
export function faultsAmong(plugin: PluginDefinition, plugins: Plugins): string[] {
  return [
    ...requirements(plugin, plugins),
    ...fieldTargets(plugin, plugins),
    ...permissions(plugin, plugins),
  ].map((fault) => `${plugin.id} ${fault}`);
}

export const unguarded = ({ id, resolvers = [] }: PluginDefinition): string[] =>
  unguardedMethods(resolvers).map((one) => `${id}: ${one} declares no access rule`);

/** Names of this form are made by administrators: nothing of ours may ever be called so. */
function reservedNames(plugin: PluginDefinition): string[] {
  return (plugin.records ?? [])
    .map((one) => recordDefinition(one, plugin.id))
    .filter(({ name, plural }) => /^x[A-Z]/.test(name) || /^x[A-Z]/.test(plural))
    .map(({ name }) => `declares the record type ${name}: names of this form are kept for administrators`);
}

function names({ jobs, schedules, actions, webhooks }: PluginDefinition): string[] {
  return Object.entries({ job: jobs, schedule: schedules, action: actions, webhook: webhooks }).flatMap(
    ([what, of]) =>
      Object.keys(of ?? {})
        .filter((name) => !NAME.test(name))
        .map((name) => `calls a ${what} "${name}", which is not of the form ${NAME.source}`),
  );
}

/** PostgreSQL cuts longer names short, and two of them may then be one. */
const columnNames = ({ id, fields = {} }: PluginDefinition): string[] =>
  Object.values(fields).flatMap((own) =>
    Object.keys(own)
      .filter((name) => extraColumn(id, name).length > LONGEST_COLUMN)
      .map((name) => `calls a field ${name}: its column would be longer than ${LONGEST_COLUMN} characters`),
  );

const globalProviders = ({ providers = [] }: PluginDefinition): string[] =>
  providers
    .filter((one) => 'provide' in one && GLOBAL.has(one.provide))
    .map((one) => `provides ${tokenName(one)}, which would act on everybody's requests`);

function strayExports({ providers = [], exports = [] }: PluginDefinition): string[] {
  const own = new Set(providers.map((one) => ('provide' in one ? one.provide : one)));
  return exports.flatMap((token) => {
    if (!own.has(token)) return [`exports ${token.name}, which it does not provide`];
    return WORDS.has(token) ? [`exports ${token.name}, a word of the sdk that others would get from it`] : [];
  });
}

const tokenName = (provider: Provider): string =>
  'provide' in provider ? String(provider.provide) : provider.name;

/** The form for administrators and the list of actions are made of JSON Schema: it must come out. */
function schemas({ config, actions = {} }: PluginDefinition): string[] {
  const withoutForm = (what: string, schema: Schema | undefined, side: 'input' | 'output'): string[] => {
    try {
      if (schema) jsonSchemaOf(schema, side);
      return [];
    } catch (error) {
      return [`declares ${what} by a schema without JSON Schema: ${(error as Error).message}`];
    }
  };
  return [
    ...withoutForm('its config', config, 'input'),
    ...Object.entries(actions).flatMap(([name, { input, output }]) => [
      ...withoutForm(`the input of action ${name}`, input, 'input'),
      ...withoutForm(`the output of action ${name}`, output, 'output'),
    ]),
  ];
}

function requirements({ requires = {} }: PluginDefinition, plugins: Plugins): string[] {
  return Object.entries(requires).flatMap(([id, range]) => {
    const found = plugins.find((one) => one.id === id)?.version;
    if (found === undefined) return [`requires ${id}, which is not there`];
    return semver.satisfies(found, range) ? [] : [`requires ${id} ${range}, but ${found} is there`];
  });
}

function fieldTargets({ id, fields = {} }: PluginDefinition, plugins: Plugins): string[] {
  const known = new Set(
    plugins.flatMap((one) => (one.records ?? []).map((each) => recordDefinition(each, id).name)),
  );
  return Object.keys(fields)
    .filter((record) => !known.has(record))
    .map((record) => `adds fields to ${record}, which no plugin declares`);
}

function permissions({ actions = {} }: PluginDefinition, plugins: Plugins): string[] {
  const known = new Set(plugins.flatMap((one) => Object.keys(one.permissions ?? {})));
  return Object.entries(actions).flatMap(([name, { permission }]) =>
    permission === undefined || known.has(permission)
      ? []
      : [`asks for the permission ${permission} in action ${name}, which no plugin declares`],
  );
}

/** What is wrong with the entries that a plugin adds to extension points. May throw what the plugin throws. */
export function extensionFaults(
  plugin: PluginDefinition,
  plugins: Plugins,
  platform: readonly Point[],
): string[] {
  const faults: string[] = [];
  const points = new Map(
    [...platform, ...plugins.flatMap((one) => one.points ?? [])].map((one) => [one.id, one]),
  );
  const keys = new Set<string>();
  plugin.extend?.((point) => ({
    add: (name, entry) => {
      const key = `${point.id}:${name}`;
      const known = points.get(point.id);
      if (keys.has(key)) faults.push(`${owner(plugin)} adds ${name} to ${point.id} twice`);
      keys.add(key);
      faults.push(...misplaced(plugin, point as Point, known, plugins));
      if (known?.version !== point.version) return;
      const wrong = (known.faults as ((entry: unknown) => readonly string[]) | undefined)?.(entry) ?? [];
      faults.push(...wrong.map((fault) => `${owner(plugin)}: ${name} in ${point.id}: ${fault}`));
    },
  }));
  return faults;
}

export type Point = ExtensionPoint<never>;

function misplaced(
  plugin: PluginDefinition,
  point: Point,
  known: Point | undefined,
  plugins: Plugins,
): string[] {
  if (!known)
    return [
      `${owner(plugin)} extends ${point.id} of ${point.owner}, but no plugin that runs owns such an extension point`,
    ];
  const of = plugins.find((one) => one.id === known.owner);
  const whose = of ? owner(of) : known.owner;
  const open = known.owner === 'core' || known.owner === plugin.id;
  if (!open && plugin.requires?.[known.owner] === undefined)
    return [`${owner(plugin)} extends ${point.id} of ${whose}, which it does not require`];
  if (known.version !== point.version)
    return [
      `${owner(plugin)} extends version ${point.version} of ${point.id}, but ${whose} has version ${known.version}`,
    ];
  return [];
}

import { declaredAt, recordDefinition, type PluginDefinition, type RecordClass } from '@ricejar/sdk';
import { relative } from 'node:path';
import { apiNames } from '../../records/api-names.js';
import { extraColumn, pascal, tableName } from '../../records/naming.js';
import { resolverFields } from './resolver-fields.js';
import { madeByMigrations } from './migration-objects.js';

/** A name that only one may have. */
export interface Claim {
  /** `table`, `permission`, `GraphQL type`... */
  what: string;
  name: string;
  /** Who claims it, with the line that says so. */
  by: string;
  plugin: PluginDefinition;
}

const here = (site: string | null): string => {
  if (site === null) return '';
  const short = relative(process.cwd(), site);
  return ` (${short.startsWith('..') ? site : short})`;
};

/** `renewals (src/index.ts:12)`. */
export const owner = (plugin: PluginDefinition, declaration: object = plugin): string =>
  `${plugin.id}${here(declaredAt(declaration) ?? declaredAt(plugin))}`;

type Named = readonly [what: string, name: string];

/** What the plugins' record types are called; where those clash, everything that follows from them would too. */
export const recordNames = (plugin: PluginDefinition): Claim[] =>
  (plugin.records ?? []).flatMap((one) => {
    const { name, plural } = recordDefinition(one, plugin.id);
    return [...new Set([name, plural])].map((each) => claim(plugin, ['record type', each], one));
  });

/** Every other name that a plugin takes. */
export function otherNames(plugin: PluginDefinition): Claim[] {
  const { id, version } = plugin;
  const self: Claim = {
    what: 'plugin id',
    name: id,
    by: owner(plugin).replace(id, `${id} ${version}`),
    plugin,
  };
  const keys = (what: string, of: object | undefined, prefix = ''): Named[] =>
    Object.keys(of ?? {}).map((name) => [what, `${prefix}${name}`]);
  const named: Named[] = [
    ...keys('permission', plugin.permissions),
    ...keys('job', plugin.jobs, `${id}/`),
    ...keys('schedule', plugin.schedules, `${id}/`),
    ...keys('action', plugin.actions, `${id}/`),
    ...keys('webhook', plugin.webhooks, `${id}/`),
    ...(plugin.points ?? []).map((point): Named => ['extension point', point.id]),
    ...(plugin.migrations ?? []).map((one): Named => ['migration', one.name]),
    ...columns(plugin),
  ];
  const fields = (plugin.resolvers ?? []).flatMap((resolver) =>
    resolverFields(resolver).map((name) => claim(plugin, ['GraphQL field', name], resolver)),
  );
  return [self, ...named.map((one) => claim(plugin, one)), ...fields, ...migrated(plugin)];
}

/** What one record type takes beside its name. */
export function recordClaims(plugin: PluginDefinition, record: RecordClass): Claim[] {
  const definition = recordDefinition(record, plugin.id);
  const typeName = pascal(definition.name);
  const { types, queries, mutations } = apiNames({ name: definition.name, typeName, definition });
  const fields = [...definition.fields.keys()].map((name) => `${typeName}.${name}`);
  return [
    ['table', tableName(definition.name)] as const,
    ...types.map((name): Named => ['GraphQL type', name]),
    ...queries.map((name): Named => ['GraphQL field', `Query.${name}`]),
    ...mutations.map((name): Named => ['GraphQL field', `Mutation.${name}`]),
    ...fields.map((name): Named => ['GraphQL field', name]),
  ].map((one) => claim(plugin, one, record));
}

const claim = (plugin: PluginDefinition, [what, name]: Named, declaration?: object): Claim => ({
  what,
  name,
  by: owner(plugin, declaration),
  plugin,
});

const columns = ({ id, fields = {} }: PluginDefinition): Named[] =>
  Object.entries(fields).flatMap(([record, own]) =>
    Object.keys(own).map((name): Named => ['column', `${tableName(record)}.${extraColumn(id, name)}`]),
  );

/** Tables, columns and indexes that migrations make; tables of the plugin's own record types are claimed with those. */
function migrated(plugin: PluginDefinition): Claim[] {
  const own = new Set((plugin.records ?? []).map((one) => tableName(recordDefinition(one, plugin.id).name)));
  return madeByMigrations(plugin)
    .filter(({ what, name }) => !(what === 'table' && own.has(name)))
    .map(({ what, name }) => claim(plugin, [what, name]));
}

import { recordDefinition, type PluginDefinition } from '@ricejar/sdk';
import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import pg from 'pg';
import type { TestCrm } from '../crm/test-crm.js';

/** A list as screens ask for it, with everything that the plugin shows in it. */
export interface PluginList {
  record: string;
  document: string;
}

/** One list for each record type that the plugin owns or adds fields to. */
export function listsOf(crm: TestCrm, plugin: PluginDefinition): PluginList[] {
  const own = (plugin.records ?? []).map((one) => recordDefinition(one, plugin.id).name);
  const records = [...new Set([...own, ...Object.keys(plugin.fields ?? {})])];
  return records.map((record) => {
    const known = crm.application.set.registry.find(record);
    if (!known) throw new Error(`record type ${record} is not there`);
    const selection = selectionOf(crm, record, plugin.id);
    const document = `query List($first: Int) { ${known.definition.plural}(first: $first) { nodes { ${selection} } } }`;
    return { record, document };
  });
}

/** What the plugin's resolvers answer without being told anything, each as a document that asks for all of it. */
export function queriesOf(crm: TestCrm, plugin: PluginDefinition): PluginList[] {
  const records = crm.application.set.registry.all().map(({ definition }) => definition);
  const generated = new Set(
    records.flatMap(({ name, plural }) => [name, plural, `${name}Groups`, `${name}Aggregate`]),
  );
  const roots = Object.values(crm.application.schema.getQueryType()?.getFields() ?? {});
  return roots
    .filter(({ name }) => name.toLowerCase().includes(plugin.id) && !generated.has(name))
    .filter((one) => !one.args.some(isRequiredArgument))
    .map((one) => ({ record: one.name, document: `query { ${one.name} ${everything(one, 2)} }` }));
}

/** All plain values of what a field answers, and of what lies in it, so many levels deep. */
function everything(field: AnyField, depth: number): string {
  if (isLeafType(getNamedType(field.type))) return '';
  const open = fieldsOf(field).filter((one) => !one.args.some(isRequiredArgument));
  const inner = open
    .filter((one) => depth > 0 && isObjectType(getNamedType(one.type)))
    .map((one) => `${one.name} ${everything(one, depth - 1)}`);
  return `{ ${['__typename', ...leaves(open), ...inner].join(' ')} }`;
}

/** All plain values of a record, those of the plugin's own fields, and what resolvers compute beside them. */
function selectionOf(crm: TestCrm, record: string, plugin: string): string {
  const known = crm.application.set.registry.find(record);
  const type = objectType(crm, record.charAt(0).toUpperCase() + record.slice(1));
  const stored = new Set([...(known?.fields.keys() ?? [])].map((path) => path.split('.')[0]));
  const fields = Object.values(type.getFields()).filter((one) => !one.args.some(isRequiredArgument));
  const computed = fields.filter(({ name, type: of }) => !stored.has(name) && isComputed(crm, of));
  const ext = type.getFields()['ext'];
  const own = ext && (getNamedType(ext.type) as GraphQLObjectType).getFields()[plugin];
  const added = own ? fieldsOf(own).map(shown).join(' ') : '';
  return [
    ...leaves(fields),
    ...computed.map((one) => `${one.name} { ${leaves(fieldsOf(one)).join(' ')} }`),
    ...(added === '' ? [] : [`ext { ${plugin} { ${added} } }`]),
  ].join(' ');
}

/** An object that is no record and no list of records. */
function isComputed(crm: TestCrm, of: GraphQLField<unknown, unknown>['type']): boolean {
  const type = getNamedType(of);
  if (!isObjectType(type) || type.name.endsWith('Ext')) return false;
  const record = type.name.charAt(0).toLowerCase() + type.name.slice(1);
  return !crm.application.set.registry.find(record) && leaves(Object.values(type.getFields())).length > 0;
}

type AnyField = GraphQLField<unknown, unknown>;

const fieldsOf = (field: AnyField): AnyField[] =>
  Object.values((getNamedType(field.type) as GraphQLObjectType).getFields());

/** A plain value by its name, an amount or a reference with what it holds. */
const shown = (field: AnyField): string =>
  isLeafType(getNamedType(field.type))
    ? field.name
    : `${field.name} { ${leaves(fieldsOf(field)).join(' ')} }`;

const leaves = (fields: readonly AnyField[]): string[] =>
  fields
    .filter((one) => isLeafType(getNamedType(one.type)) && !one.args.some(isRequiredArgument))
    .map(({ name }) => name);

function objectType(crm: TestCrm, name: string): GraphQLObjectType {
  const type = crm.application.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
  return type;
}

const ATTEMPTS = 5;

/**
 * SQL statements that a document takes, for a page of so many rows where it takes one; the least of some attempts, since the
 * server also works by itself.
 */
export async function statementsFor(crm: TestCrm, { document }: PluginList, first?: number): Promise<number> {
  const { client } = await crm.as('admin');
  const counts: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++)
    counts.push(await counted(() => client.ask(document, { ...(first !== undefined && { first }) })));
  return Math.min(...counts);
}

async function counted(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
    return count;
  } finally {
    pg.Client.prototype.query = query;
  }
}

import type { RouteRecordRaw } from 'vue-router';
import type { AdminDefinition } from '../define-admin/define-admin.js';
import type { FieldTarget } from '../define-admin/define-record.js';
import type { Localized } from '../locale/locale.js';
import { SLOTS } from '../slots/slots.js';

/** Why something could not join the admin, in both languages, all reasons at once. */
export class RegistrationError extends Error {
  constructor(
    readonly owner: string,
    readonly problems: readonly Localized[],
  ) {
    super(`${owner}: ${problems.map((problem) => problem.en).join('; ')}`);
    this.name = 'RegistrationError';
  }
}

const PLUGIN_ID = /^[a-z][a-z0-9]{2,20}$/;
const ID = /^[a-z][A-Za-z0-9-]*$/;

const LISTS = [
  'routes',
  'nav',
  'panels',
  'fieldWidgets',
  'columns',
  'cellRenderers',
  'recordActions',
  'bulkActions',
  'dashboardWidgets',
  'settings',
  'workflowNodes',
] as const satisfies readonly (keyof AdminDefinition)[];
const WITH_IDS = LISTS.filter((member) => member !== 'routes');
const MEMBERS: readonly string[] = ['id', ...LISTS, 'createScreens', 'messages'];

/** A key for what may be there once only, with words for it. */
interface Claim {
  key: string;
  what: Localized;
}

export const targetKey = (target: FieldTarget): string =>
  'kind' in target ? `kind:${target.kind}` : `${target.record}.${target.path}`;

const claim = (kind: string, en: string, zh: string, key: string): Claim => ({
  key: `${kind}:${key}`,
  what: { en: `${en} ${key}`, zh: `${zh}“${key}”` },
});

/** Everything of a definition that nobody else may declare too. */
export function claimsOf(definition: AdminDefinition): Claim[] {
  const { routes, fieldWidgets, cellRenderers, createScreens } = definition;
  return [
    claim('id', 'the area', '区域', definition.id),
    ...(routes ?? []).map(({ path }) => claim('route', 'the path', '路径', path)),
    ...(routes ?? []).flatMap(({ name }) => (name ? [claim('name', 'the route', '路由', String(name))] : [])),
    ...(fieldWidgets ?? []).map((one) =>
      claim('widget', 'the field widget for', '字段控件', targetKey(one.field)),
    ),
    ...(cellRenderers ?? []).map((one) =>
      claim('cell', 'the cell renderer for', '单元格样式', targetKey(one.field)),
    ),
    ...Object.keys(createScreens ?? {}).map((record) =>
      claim('create', 'the create screen of', '新建页面', record),
    ),
  ];
}

/** What two owners both claim, and what one of them claims twice. */
export function clashes(
  definition: AdminDefinition,
  taken: ReadonlyMap<string, string>,
): readonly Localized[] {
  const own = new Set<string>();
  return claimsOf(definition).flatMap(({ key, what }) => {
    const other = own.has(key) ? definition.id : taken.get(key);
    own.add(key);
    if (other === undefined) return [];
    return [
      {
        en: `${what.en} is claimed by ${other} and ${definition.id}`,
        zh: `${other} 与 ${definition.id} 都声明了${what.zh}`,
      },
    ];
  });
}

/** Two things of one owner that bear the same id. */
export const twiceNamed = (definition: AdminDefinition): Localized[] =>
  WITH_IDS.flatMap((member) => {
    const ids = (definition[member] ?? []).map((one) => one.id);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
      en: `${member} holds "${id}" twice`,
      zh: `${member} 中“${id}”重复`,
    }));
  });

/** What a plugin may not do, since it would run into the core or another plugin. */
export function offences(plugin: string, definition: AdminDefinition): Localized[] {
  const problems: Localized[] = [];
  const add = (en: string, zh: string): void => void problems.push({ en, zh });
  if (definition.id !== plugin)
    add(
      `it calls itself "${definition.id}", but its plugin is "${plugin}"`,
      `自称为“${definition.id}”，而插件是“${plugin}”`,
    );
  else if (!PLUGIN_ID.test(plugin)) add(`"${plugin}" is no plugin id`, `“${plugin}”不是有效的插件标识`);
  for (const member of Object.keys(definition))
    if (!MEMBERS.includes(member))
      add(`"${member}" is nothing that the admin knows`, `管理界面没有“${member}”这一项`);
  for (const member of WITH_IDS)
    for (const { id } of definition[member] ?? [])
      if (!ID.test(id))
        add(`the id "${id}" in ${member} must match ${ID.source}`, `${member} 中的标识“${id}”格式有误`);
  for (const { slot } of definition.panels ?? [])
    if (!(slot in SLOTS)) add(`there is no slot "${String(slot)}"`, `没有名为“${String(slot)}”的插槽`);
  for (const route of definition.routes ?? []) problems.push(...routeOffences(plugin, route));
  for (const action of [...(definition.recordActions ?? []), ...(definition.bulkActions ?? [])])
    if (!action.run && !action.dialog)
      add(
        `the action "${action.id}" has neither run nor dialog`,
        `操作“${action.id}”既没有 run 也没有 dialog`,
      );
  for (const column of definition.columns ?? [])
    if (!column.value && !column.component)
      add(
        `the column "${column.id}" has neither value nor component`,
        `列“${column.id}”既没有 value 也没有 component`,
      );
  return problems;
}

function routeOffences(plugin: string, route: RouteRecordRaw): Localized[] {
  const root = `/x/${plugin}`;
  const problems: Localized[] = [];
  if (route.path !== root && !route.path.startsWith(`${root}/`))
    problems.push({
      en: `the path "${route.path}" must be ${root} or below it`,
      zh: `路径“${route.path}”必须是 ${root} 或在其之下`,
    });
  if (route.name !== undefined && !String(route.name).startsWith(`${plugin}.`))
    problems.push({
      en: `the route name "${String(route.name)}" must start with "${plugin}."`,
      zh: `路由名称“${String(route.name)}”必须以“${plugin}.”开头`,
    });
  return problems;
}

import type { PluginPlan } from '@ricejar/platform/plugins/installed/plan';

const CHANGES = { add: 'adds', convert: 'converts', keep: 'keeps, with its data,', drop: 'removes' } as const;

/** A plan as lines for the terminal. */
export function planText(plan: PluginPlan): string {
  const { kind, plugin, version, from } = plan;
  const title = {
    add: `Adds ${plugin} ${version}: ${plan.label.en}. ${plan.description.en}`,
    upgrade:
      from === version ? `Puts ${plugin} ${version} in place` : `Brings ${plugin} from ${from} to ${version}`,
    purge: `Removes ${plugin} ${version} and all of its data`,
  }[kind];
  const verb = kind === 'purge' ? 'removes' : 'adds';
  const lists: [string, readonly string[]][] = [
    [kind === 'purge' ? 'tables that go' : 'tables', plan.tables],
    ['indexes', plan.indexes],
    ['permissions', plan.permissions],
    ['sends requests to', plan.hosts],
    ['jobs', plan.jobs],
    ['schedules', plan.schedules],
    ['workflow actions', plan.actions],
    ['webhooks', plan.webhooks.map((name) => `/hooks/${plugin}/${name}`)],
    ['extension points', plan.extensions],
    ['places of the admin', plan.slots],
    ['migrations', plan.migrations],
  ];
  return [
    title,
    ...plan.columns.map(({ table, column, type, change, from: was }) => {
      const types = change === 'convert' ? `${was} -> ${type}` : type;
      return `  ${kind === 'purge' ? verb : CHANGES[change]} column ${table}.${column} (${types})`;
    }),
    ...lists.filter(([, names]) => names.length > 0).map(([what, names]) => `  ${what}: ${names.join(', ')}`),
    ...plan.rows.map(
      ({ name, rows }) => `  ${rows.toLocaleString('en')} rows of ${name} lose what it keeps there`,
    ),
    ...plan.blockers.map((one) => `  cannot be done: ${one.en}`),
    '',
  ].join('\n');
}

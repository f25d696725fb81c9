import type { Api } from '@ricejar/admin-sdk';

/** What a plugin adds, as everybody may know it. */
export interface PluginInfo extends Api.Plugin {
  /** Version ranges by plugin id. */
  readonly requires: Readonly<Record<string, string>>;
}

/** How a plugin stands, for those who manage plugins. */
export interface PluginState extends Api.PluginState {
  readonly config: Readonly<Record<string, unknown>>;
}

export const PLUGINS_DOCUMENT = `query Plugins {
  plugins {
    id version status error requires records permissions jobs schedules actions webhooks hosts
    label { en zh } description { en zh } fields { record field } extensions { point key }
  }
}`;

export const STATE_FIELDS = `id version origin status enabled reason restartNeeded configSchema config secretsSet
  crashes { at what error } manifest integrity installedAt changedAt
  figures { calls errors timeouts strays p95Ms functions { what calls errors timeouts p95Ms } }`;
export const STATES_DOCUMENT = `query PluginStates { pluginStates { ${STATE_FIELDS} } }`;

export const PLAN_DOCUMENT = `query PlanPlugin($file: ID, $id: String) {
  planPlugin(file: $file, id: $id) {
    kind plugin version from tables indexes permissions hosts jobs schedules actions webhooks migrations extensions
    slots requires label { en zh } description { en zh } columns { table column type change from }
    rows { name rows } blockers { en zh }
  }
}`;

export const OPERATION_FIELDS =
  'id plugin kind status step progress result startedAt endedAt error { code message { en zh } }';

/** One line of the plugins page: what it says of itself, and how it stands as far as the reader may know. */
export interface PluginEntry {
  id: string;
  version: string;
  label: Api.Localized;
  description: Api.Localized;
  /** `module` ships with Ricejar and cannot be left out. */
  origin: 'module' | 'bundled' | 'installed';
  status: 'active' | 'failed' | 'disabled';
  /** Why it is off or failed. */
  reason: string | null;
  info: PluginInfo | null;
  state: PluginState | null;
}

/** What the server itself is made of: listed apart from what was added to it. */
const SHIPPED: readonly string[] = [
  'core',
  'identity',
  'platform',
  'customer',
  'opportunity',
  'service',
  'workflow',
];

const ORDER: readonly PluginEntry['status'][] = ['failed', 'disabled', 'active'];
const statusOf = (status: string): PluginEntry['status'] => ORDER.find((one) => one === status) ?? 'active';

interface Told {
  label?: Api.Localized;
  description?: Api.Localized;
}

const originOf = (id: string, state: PluginState | null): PluginEntry['origin'] => {
  if (state?.origin === 'module' || state?.origin === 'installed') return state.origin;
  return !state && SHIPPED.includes(id) ? 'module' : 'bundled';
};

/** Its words, from its code while that runs, else from the file it came in. */
function wordsOf(id: string, info: PluginInfo | null, state: PluginState | null): Required<Told> {
  const { label, description } = info ?? ((state?.manifest ?? {}) as Told);
  return { label: label ?? { en: id, zh: id }, description: description ?? { en: '', zh: '' } };
}

const entryOf = (id: string, info: PluginInfo | null, state: PluginState | null): PluginEntry => ({
  id,
  version: state?.version ?? info?.version ?? '',
  ...wordsOf(id, info, state),
  origin: originOf(id, state),
  status: statusOf(state?.status ?? info?.status ?? 'active'),
  reason: state?.reason ?? info?.error ?? null,
  info,
  state,
});

/** Both answers in one list: what is broken comes first, then what is off, the rest as the server starts it. */
export function entriesOf(
  plugins: readonly PluginInfo[],
  states: readonly PluginState[],
): readonly PluginEntry[] {
  return [...new Set([...plugins, ...states].map(({ id }) => id))]
    .map((id) => {
      const info = plugins.find((one) => one.id === id) ?? null;
      return entryOf(id, info, states.find((one) => one.id === id) ?? null);
    })
    .toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

export const ADDED = [
  'records',
  'fields',
  'extensions',
  'permissions',
  'hosts',
  'jobs',
  'schedules',
  'actions',
  'webhooks',
] as const;
export type Added = (typeof ADDED)[number];

import type { Localized } from '../localized.js';
import type { FieldKind } from '../records/field.js';
import { recordDefinition } from '../records/record.js';
import type { PluginDefinition } from './define-plugin.js';

/** A field as a plan shows it: enough to name its column and index. */
export interface ManifestField {
  name: string;
  kind: FieldKind;
  /** Present when true. */
  index?: boolean;
  unique?: boolean;
  /** Record type that a reference points to. */
  target?: string;
}

/**
 * What a plugin says of itself before any of its code runs: `ricejar` in its package.json. Derived from the definition by
 * `ricejar-plugin build`, never written by hand; lists are sorted, so that equal plugins have equal manifests.
 */
export interface PluginManifest {
  /** Of this form. */
  format: 1;
  id: string;
  version: string;
  /** Range of sdk versions. */
  sdk: string;
  label: Localized;
  description: Localized;
  requires: Readonly<Record<string, string>>;
  /** Record types it owns, each with its fields. */
  records: Readonly<Record<string, readonly ManifestField[]>>;
  /** Fields on the record types of others. */
  fields: Readonly<Record<string, readonly ManifestField[]>>;
  permissions: readonly string[];
  /** Outside hosts it calls. */
  hosts: readonly string[];
  jobs: readonly string[];
  schedules: readonly string[];
  actions: readonly string[];
  webhooks: readonly string[];
  migrations: readonly string[];
  /** Extension points it adds to, as `point:name`. */
  extensions: readonly string[];
  /** Places of the admin that it fills. */
  slots: readonly string[];
}

/** `dist/admin/manifest.json`: the built screens of a plugin. */
export interface AdminManifest {
  format: 1;
  plugin: string;
  version: string;
  /** The module whose default export is `defineAdmin({...})`, relative to `dist/admin`. */
  entry: string;
  /** Style sheets, in order. */
  styles: readonly string[];
  /** Every file but this one, with `sha512-<base64>`. */
  files: Readonly<Record<string, string>>;
  /** Versions of the shared packages that the screens were built against. */
  builtWith: Readonly<Record<string, string>>;
}

/** The packages that the host hands to a plugin's screens, and the only ones they may import at run time. */
export const SHARED_WITH_SCREENS = ['vue', 'vue-router', '@ricejar/admin-sdk', '@ricejar/ui'] as const;

const sorted = (names: Iterable<string>): string[] => [...names].sort();

type Declared = Omit<ManifestField, 'index' | 'unique'> & { index?: boolean; unique?: boolean };

const fieldOf = ({ name, kind, index, unique, target }: Declared): ManifestField => ({
  name,
  kind,
  ...(index === true && { index }),
  ...(unique === true && { unique }),
  ...(target !== undefined && { target }),
});

const byName = (fields: readonly Declared[]): ManifestField[] =>
  fields.map(fieldOf).sort((a, b) => (a.name < b.name ? -1 : 1));

const inOrder = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The manifest of a definition; the slots come from its screens, which the server does not load. */
export function manifestOf(plugin: PluginDefinition, slots: readonly string[] = []): PluginManifest {
  const extensions: string[] = [];
  plugin.extend?.((point) => ({ add: (name) => void extensions.push(`${point.id}:${name}`) }));
  const records = (plugin.records ?? []).map((one) => recordDefinition(one, plugin.id));
  return {
    format: 1,
    id: plugin.id,
    version: plugin.version,
    sdk: plugin.sdk,
    label: plugin.label,
    description: plugin.description,
    requires: inOrder(Object.entries(plugin.requires ?? {})),
    records: inOrder(records.map(({ name, fields }) => [name, byName([...fields.values()])] as const)),
    fields: inOrder(
      Object.entries(plugin.fields ?? {}).map(
        ([record, fields]) =>
          [record, byName(Object.entries(fields).map(([name, one]) => ({ ...one, name })))] as const,
      ),
    ),
    permissions: sorted(Object.keys(plugin.permissions ?? {})),
    hosts: sorted(plugin.hosts ?? []),
    jobs: sorted(Object.keys(plugin.jobs ?? {})),
    schedules: sorted(Object.keys(plugin.schedules ?? {})),
    actions: sorted(Object.keys(plugin.actions ?? {})),
    webhooks: sorted(Object.keys(plugin.webhooks ?? {})),
    migrations: (plugin.migrations ?? []).map(({ name }) => name),
    extensions: sorted(extensions),
    slots: sorted(new Set(slots)),
  };
}

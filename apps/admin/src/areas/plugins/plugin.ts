import type { Api } from '@ricejar/admin-sdk';

export interface PluginInfo extends Api.Plugin {
  /** Version ranges by plugin id. */
  readonly requires: Readonly<Record<string, string>>;
}

export const PLUGINS_DOCUMENT = `query Plugins {
  plugins {
    id version status error requires records permissions jobs
    label { en zh } description { en zh } fields { record field } extensions { point key }
  }
}`;

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

export const isModule = (plugin: PluginInfo): boolean => SHIPPED.includes(plugin.id);

/** What is broken comes first; the rest as the server starts it. */
export const brokenFirst = (plugins: readonly PluginInfo[]): PluginInfo[] => [
  ...plugins.filter((one) => one.status === 'failed'),
  ...plugins.filter((one) => one.status !== 'failed'),
];

export const ADDED = ['records', 'fields', 'extensions', 'permissions', 'jobs'] as const;
export type Added = (typeof ADDED)[number];

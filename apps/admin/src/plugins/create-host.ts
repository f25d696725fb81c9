import {
  createPluginHost,
  type AdminDefinition,
  type AdminRegistry,
  type Messages,
  type PluginHost,
  type PluginScreens,
} from '@ricejar/admin-sdk';
import type { Router } from 'vue-router';
import { pluginRoutes } from './plugin-routes.js';

export interface HostParts {
  registry: AdminRegistry;
  router: Router;
  addMessages: (id: string, messages: { en: Messages; 'zh-CN': Messages }) => void;
}

/** `?safe` in the address starts the admin without the screens of plugins. */
const isSafe = new URLSearchParams(location.search).has('safe');

/** Loads the screens of plugins from the server into this admin. */
export function createHost(parts: HostParts): PluginHost {
  const host = createPluginHost({
    list: async () => (isSafe ? [] : await listScreens()),
    // The server names the module; there is nothing for the build to find here.
    importEntry: (entry) => import(/* @vite-ignore */ entry) as Promise<{ default?: unknown }>,
    addStyle,
    join: (plugin, definition) => join(parts, plugin, definition),
  });
  addEventListener('error', (event) => host.blame(traceOf(event.error, event.filename)));
  addEventListener('unhandledrejection', (event) => host.blame(traceOf(event.reason)));
  return host;
}

async function listScreens(): Promise<readonly PluginScreens[]> {
  const response = await fetch('/plugins.json', { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`/plugins.json: ${response.status}`);
  return (await response.json()) as readonly PluginScreens[];
}

function addStyle(href: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}

/** Routes first: the router may refuse them, and then nothing of the plugin may stay behind. */
function join(
  { registry, router, addMessages }: HostParts,
  plugin: string,
  definition: AdminDefinition,
): void {
  const added: (() => void)[] = [];
  try {
    registry.join(plugin, definition, () => {
      for (const route of pluginRoutes(definition)) added.push(router.addRoute(route));
      if (definition.messages) addMessages(definition.id, definition.messages);
    });
  } catch (error) {
    for (const remove of added) remove();
    throw error;
  }
}

const traceOf = (error: unknown, fallback = ''): string =>
  error instanceof Error ? (error.stack ?? error.message) : `${String(error)} ${fallback}`;

import { useApi, useQuery, useQueryCache, useSession } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import { PLUGIN_MANAGE } from './permission.js';
import { PLUGINS_DOCUMENT, STATES_DOCUMENT, entriesOf, type PluginInfo, type PluginState } from './plugin.js';

/** Modules and plugins of this installation; how each stands for those who manage them. */
export function usePlugins() {
  const api = useApi();
  const cache = useQueryCache();
  const { can } = useSession();
  const plugins = useQuery({
    key: ['plugins', 'list'],
    staleTime: 30_000,
    query: ({ signal }) =>
      api.request<{ plugins: PluginInfo[] }>(PLUGINS_DOCUMENT, {}, { signal }).then((data) => data.plugins),
  });
  const states = useQuery({
    key: ['plugins', 'states'],
    staleTime: 5_000,
    enabled: () => can(PLUGIN_MANAGE),
    query: ({ signal }) =>
      api
        .request<{ pluginStates: PluginState[] }>(STATES_DOCUMENT, {}, { signal })
        .then((data) => data.pluginStates),
  });
  const isManager = computed(() => can(PLUGIN_MANAGE));
  return {
    isManager,
    entries: computed(() => entriesOf(plugins.data.value ?? [], states.data.value ?? [])),
    isPending: computed(
      () =>
        (!plugins.data.value && !plugins.error.value) ||
        (isManager.value && !states.data.value && !states.error.value),
    ),
    error: computed(() => plugins.error.value ?? states.error.value ?? null),
    reload: () => cache.invalidateQueries({ key: ['plugins'] }),
  };
}

import type { Api } from '@ricejar/e2e';

export interface PluginState {
  id: string;
  version: string;
  status: string;
  enabled: boolean;
  reason: string | null;
  restartNeeded: boolean;
}

/** How a plugin stands; null while there is none, or no server to ask because it starts anew. */
export async function pluginState(api: Api, id: string): Promise<PluginState | null> {
  try {
    const { pluginStates } = await api.ask<{ pluginStates: PluginState[] }>(
      '{ pluginStates { id version status enabled reason restartNeeded } }',
    );
    return pluginStates.find((one) => one.id === id) ?? null;
  } catch {
    return null;
  }
}

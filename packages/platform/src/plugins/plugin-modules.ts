import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { PluginContext, type PluginDefinition } from '@ricejar/sdk';
import { PluginContexts } from './context/plugin-contexts.js';

/** The plugin's own context for its own providers: every module that has it sees another one. */
export const contextProvider = (plugin: PluginDefinition): Provider => ({
  provide: PluginContext,
  useFactory: (contexts: PluginContexts, module: ModuleRef) => contexts.make(plugin, module),
  inject: [PluginContexts, ModuleRef],
});

/**
 * Each plugin as a Nest module of its own: its providers see each other, what required plugins export, and the platform's
 * words; nobody sees them but through `exports`.
 */
export function pluginModules(plugins: readonly PluginDefinition[]): DynamicModule[] {
  const modules = new Map<string, DynamicModule>();
  for (const plugin of plugins) modules.set(plugin.id, pluginModule(plugin, modules));
  return [...modules.values()];
}

function pluginModule(plugin: PluginDefinition, modules: ReadonlyMap<string, DynamicModule>): DynamicModule {
  return {
    // Nest tells modules apart by class: each plugin gets one of its own, with its name on it.
    module: namedClass(plugin.id),
    imports: Object.keys(plugin.requires ?? {}).flatMap((id) => modules.get(id) ?? []),
    providers: [contextProvider(plugin), ...(plugin.providers ?? []), ...(plugin.resolvers ?? [])],
    exports: [...(plugin.exports ?? [])] as Type[],
  };
}

/** A class that is nothing but its name, for modules that are put together at run time. */
export function namedClass(name: string): Type {
  const made = function made(): void {};
  Object.defineProperty(made, 'name', { value: name });
  return made as unknown as Type;
}

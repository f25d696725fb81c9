import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import type { AdminDefinition } from '../define-admin/define-admin.js';
import type { Localized } from '../locale/locale.js';
import { RegistrationError } from '../registry/problems.js';

/** The screens that a plugin ships, as `GET /plugins.json` lists them. */
export interface PluginScreens {
  id: string;
  version: string;
  label: Localized;
  /** Address of the ES module whose default export is its `defineAdmin({ ... })`. */
  entry: string;
  /** Addresses of style sheets. */
  styles: readonly string[];
}

export interface PluginScreensState extends PluginScreens {
  status: 'loading' | 'ready' | 'failed';
  /** Why it failed, one line a reason. */
  problems: readonly Localized[];
  /** The latest error that came out of its code outside of any panel. */
  stray: string | null;
}

export interface PluginHost {
  readonly screens: Readonly<ShallowRef<readonly PluginScreensState[]>>;
  /** Why not even the list of plugins could be had. */
  readonly error: Readonly<ShallowRef<Error | null>>;
  /** All that could be loaded has joined the registry, the rest is marked as failed. */
  readonly settled: Readonly<ShallowRef<boolean>>;
  /** Loads the screens of all plugins, once; never rejects. */
  load(): Promise<void>;
  /** Notes an error that came out of a plugin's code, by the addresses in its stack. Answers the plugin's id. */
  blame(trace: string): string | null;
}

export interface PluginHostOptions {
  list: () => Promise<readonly PluginScreens[]>;
  importEntry: (entry: string) => Promise<{ default?: unknown }>;
  addStyle: (href: string) => void;
  /** Takes in all that a plugin declares, or nothing, and throws then. */
  join: (plugin: string, definition: AdminDefinition) => void;
  timeoutMs?: number;
}

const TIMEOUT_MS = 20_000;

export function createPluginHost(options: PluginHostOptions): PluginHost {
  const screens = shallowRef<readonly PluginScreensState[]>([]);
  const error = shallowRef<Error | null>(null);
  const settled = shallowRef(false);
  let loading: Promise<void> | undefined;

  const mark = (id: string, change: Partial<PluginScreensState>): void => {
    screens.value = screens.value.map((one) => (one.id === id ? { ...one, ...change } : one));
  };

  function join(plugin: PluginScreens, definition: unknown): void {
    try {
      options.join(plugin.id, definitionOf(definition));
      for (const href of plugin.styles) options.addStyle(href);
      mark(plugin.id, { status: 'ready' });
    } catch (reason) {
      fail(plugin, reason);
    }
  }

  function fail(plugin: PluginScreens, reason: unknown): void {
    console.error(`the screens of the plugin ${plugin.id} ${plugin.version} were left out`, reason);
    mark(plugin.id, { status: 'failed', problems: problemsOf(reason) });
  }

  async function loadAll(): Promise<void> {
    try {
      const list = await options.list();
      screens.value = list.map((one) => ({ ...one, status: 'loading', problems: [], stray: null }));
      const modules = await Promise.allSettled(
        list.map((one) => inTime(options.importEntry(one.entry), options.timeoutMs ?? TIMEOUT_MS)),
      );
      // One after the other as the server lists them: whoever is asked first must not depend on the network.
      list.forEach((plugin, index) => {
        const module = modules[index];
        if (module?.status === 'fulfilled') join(plugin, module.value.default);
        else fail(plugin, module?.reason);
      });
    } catch (reason) {
      error.value = reason instanceof Error ? reason : new Error(String(reason));
    } finally {
      settled.value = true;
    }
  }

  return {
    screens,
    error,
    settled,
    load: () => (loading ??= loadAll()),
    blame(trace) {
      const id = /\/plugins\/([a-z][a-z0-9]*)\/[^/\s]+\//.exec(trace)?.[1];
      if (id === undefined || !screens.value.some((one) => one.id === id)) return null;
      mark(id, { stray: trace.split('\n')[0] ?? trace });
      return id;
    },
  };
}

function definitionOf(exported: unknown): AdminDefinition {
  if (typeof exported === 'object' && exported !== null && 'id' in exported)
    return exported as AdminDefinition;
  throw new RegistrationError('', [
    {
      en: 'its entry has no default export made by defineAdmin',
      zh: '其入口文件没有由 defineAdmin 生成的默认导出',
    },
  ]);
}

function problemsOf(reason: unknown): readonly Localized[] {
  if (reason instanceof RegistrationError) return reason.problems;
  const text = reason instanceof Error ? reason.message : String(reason);
  return [{ en: text, zh: text }];
}

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`nothing came within ${ms / 1000} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export const PLUGIN_HOST_KEY: InjectionKey<PluginHost> = Symbol('ricejar.plugin-host');

export function usePluginHost(): PluginHost {
  const host = inject(PLUGIN_HOST_KEY);
  if (!host) throw new Error('usePluginHost() needs the admin around it');
  return host;
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose code runs, and what of it: `before customer.update`. */
export interface PluginScope {
  plugin: string;
  what: string;
  /** Of a module in the box. */
  critical: boolean;
}

const scopes = new AsyncLocalStorage<PluginScope>();

/** Runs `work` in the name of a plugin; timers and promises that it leaves behind stay in its name. */
export const inScope = <T>(scope: PluginScope, work: () => T): T => scopes.run(scope, work);

/** Runs `work` in nobody's name: what the platform does for itself while a plugin calls it. */
export const outOfScope = <T>(work: () => T): T => scopes.exit(work);

/** Whose code runs at the moment; undefined in the platform's own. */
export const currentScope = (): PluginScope | undefined => scopes.getStore();

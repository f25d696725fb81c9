import { Inject, Injectable } from '@nestjs/common';
import type { PluginContext } from '@ricejar/sdk';
import { PluginContexts } from './context/plugin-contexts.js';
import type { GuardLimits } from './guard/guard-limits.js';
import { PluginGuard } from './guard/plugin-guard.js';
import type { PluginSet } from './plugin-set.js';
import { PLUGIN_SET } from './plugin-set.token.js';

/** The one way from the platform into the code of a plugin: with its context, and with the guard in between. */
@Injectable()
export class PluginCalls {
  constructor(
    private readonly guard: PluginGuard,
    private readonly contexts: PluginContexts,
    @Inject(PLUGIN_SET) private readonly set: PluginSet,
  ) {}

  /** `what` names the function in errors, log and figures: `before customer.update`. */
  run<T>(
    plugin: string,
    what: string,
    work: (context: PluginContext<never>) => T | Promise<T>,
    limits: GuardLimits = {},
  ): Promise<T> {
    const critical = this.set.inTheBox.has(plugin);
    return this.guard.run(plugin, what, () => work(this.contexts.of(plugin)), { ...limits, critical });
  }

  /** Whether the plugin was turned off while the server runs: its rules, handlers and schedules are passed over. */
  isOff(plugin: string): boolean {
    return this.guard.isOff(plugin);
  }
}

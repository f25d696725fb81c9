import { systemActor, type EventName, type PluginContext } from '@ricejar/sdk';
import type { EventHandlers } from '../events/event-handlers.js';
import type { JobHandlers } from '../jobs/job-handlers.js';
import type { Schedules } from '../jobs/schedules.js';
import type { BeforeRules } from '../records/change/before-rules.js';
import type { PluginSet } from './plugin-set.js';

export interface Hooks {
  rules: BeforeRules;
  events: EventHandlers;
  jobs: JobHandlers;
  schedules: Schedules;
}

/** Hangs the rules, handlers, jobs and schedules of all active plugins where they belong. */
export function wirePlugins({ active }: PluginSet, services: PluginContext<never>, hooks: Hooks): void {
  for (const plugin of active) {
    for (const [key, rule] of Object.entries(plugin.before ?? {}))
      hooks.rules.add(key, (change) => rule(change, services));
    for (const [name, handle] of Object.entries(plugin.after ?? {})) {
      const consumer = `${plugin.id}/${name}`;
      hooks.events.on(name as EventName, consumer, (event) =>
        handle(event, systemActor(consumer, event.actorUserId ?? undefined), services),
      );
    }
    for (const [name, job] of Object.entries(plugin.jobs ?? {})) {
      hooks.jobs.add(`${plugin.id}/${name}`, {
        ...job,
        run: async (input, context) => job.run(input as never, context, services),
      });
    }
    for (const [name, { everySeconds, run }] of Object.entries(plugin.schedules ?? {})) {
      hooks.schedules.add({ name: `${plugin.id}/${name}`, everySeconds, run: () => run(services) });
    }
  }
}

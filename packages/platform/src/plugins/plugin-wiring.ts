import {
  systemActor,
  type EventName,
  type PendingChange,
  type PluginDefinition,
  type PluginJob,
} from '@ricejar/sdk';
import type { EventHandlers } from '../events/event-handlers.js';
import type { JobHandlers } from '../jobs/job-handlers.js';
import type { Schedules } from '../jobs/schedules.js';
import type { BeforeRules } from '../records/change/before-rules.js';
import { checkedInput } from './context/plugin-jobs.js';
import { HANDLER_LIMITS, jobLimits, RULE_LIMITS } from './guard/guard-limits.js';
import type { PluginCalls } from './plugin-calls.js';
import type { PluginSet } from './plugin-set.js';
import { webhookJobs } from './webhooks/webhook-jobs.js';

export interface Hooks {
  calls: PluginCalls;
  rules: BeforeRules;
  events: EventHandlers;
  jobs: JobHandlers;
  schedules: Schedules;
}

/** Hangs the rules, handlers, jobs and schedules of all active plugins where they belong. */
export function wirePlugins({ active, extensions }: PluginSet, hooks: Hooks): void {
  extensions.calls = hooks.calls;
  for (const plugin of active) {
    wireRules(plugin, hooks);
    wireHandlers(plugin, hooks);
    for (const [name, job] of Object.entries({ ...plugin.jobs, ...webhookJobs(plugin) }))
      wireJob(plugin, name, job, hooks);
    wireSchedules(plugin, hooks);
  }
}

function wireRules({ id, before = {} }: PluginDefinition, { calls, rules }: Hooks): void {
  for (const [key, hook] of Object.entries(before)) {
    const what = `before ${key}`;
    const { run, fields } = typeof hook === 'function' ? { run: hook, fields: null } : hook;
    const rule = async (change: PendingChange): Promise<void> => {
      if (!calls.isOff(id)) await calls.run(id, what, (context) => run(change, context), RULE_LIMITS);
    };
    rules.add(key, rule, fields);
  }
}

function wireHandlers({ id, after = {} }: PluginDefinition, { calls, events }: Hooks): void {
  for (const [name, handle] of Object.entries(after)) {
    const consumer = `${id}/${name}`;
    const what = `after ${name}`;
    events.on(name as EventName, consumer, async (event) => {
      if (calls.isOff(id)) return;
      const actor = systemActor(consumer, event.actorUserId ?? undefined);
      await calls.run(id, what, (context) => handle(event, actor, context), HANDLER_LIMITS);
    });
  }
}

function wireJob({ id }: PluginDefinition, name: string, job: PluginJob, { calls, jobs }: Hooks): void {
  const key = `${id}/${name}`;
  const { retries, timeoutSeconds } = job;
  jobs.add(key, {
    ...(retries !== undefined && { retries }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
    run: async (input: unknown, one) => {
      const checked = (await checkedInput(key, job.input, input)) as never;
      const limits = jobLimits(timeoutSeconds, one.signal);
      await calls.run(id, `job ${key}`, (context) => job.run(checked, one, context), limits);
    },
  });
}

function wireSchedules({ id, schedules = {} }: PluginDefinition, hooks: Hooks): void {
  for (const [name, { everySeconds, run }] of Object.entries(schedules)) {
    const key = `${id}/${name}`;
    hooks.schedules.add({
      name: key,
      everySeconds,
      run: async () => {
        if (!hooks.calls.isOff(id)) await hooks.calls.run(id, `schedule ${key}`, run, jobLimits());
      },
    });
  }
}

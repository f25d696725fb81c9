import type { PluginJob } from '../plugins/define-job.js';
import type { PluginDefinition } from '../plugins/define-plugin.js';
import { deprecated } from './deprecation.js';

/** A job as sdk 0.1 knew it. */
type EarlierJob<Config> = PluginJob<Config> & { expireSeconds?: number };

/** What a plugin says in the words of the major before, said in those of this one. */
export function inTodaysWords<Config>(plugin: PluginDefinition<Config>): PluginDefinition<Config> {
  if (!plugin.jobs) return plugin;
  const jobs = Object.entries(plugin.jobs).map(([name, job]) => [
    name,
    jobInTodaysWords(plugin.id, name, job),
  ]);
  return { ...plugin, jobs: Object.fromEntries(jobs) as PluginDefinition<Config>['jobs'] & object };
}

function jobInTodaysWords<Config>(plugin: string, name: string, job: EarlierJob<Config>): PluginJob<Config> {
  if (job.expireSeconds === undefined) return job;
  deprecated({
    plugin,
    what: `expireSeconds of the job "${name}"`,
    since: '1.0.0',
    instead: 'timeoutSeconds',
  });
  const { expireSeconds, ...rest } = job;
  return { timeoutSeconds: expireSeconds, ...rest };
}

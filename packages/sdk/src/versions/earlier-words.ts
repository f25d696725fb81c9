import type { PluginJob } from '../plugins/define-job.js';
import { deprecated } from './deprecation.js';

type Jobs<Config> = Readonly<Record<string, PluginJob<Config>>>;

/** The jobs of a plugin, said in the words of this major where it speaks those of the one before. */
export function inTodaysWords<Config>(plugin: string, jobs: Jobs<Config>): Jobs<Config> {
  const entries = Object.entries(jobs).map(([name, job]) => [name, jobInTodaysWords(plugin, name, job)]);
  return Object.fromEntries(entries) as Jobs<Config>;
}

function jobInTodaysWords<Config>(
  plugin: string,
  name: string,
  job: PluginJob<Config> & { expireSeconds?: number },
): PluginJob<Config> {
  if (job.expireSeconds === undefined) return job;
  const what = `expireSeconds of the job "${name}"`;
  deprecated({ plugin, what, since: '1.0.0', instead: 'timeoutSeconds' });
  const { expireSeconds, ...rest } = job;
  return { timeoutSeconds: expireSeconds, ...rest };
}

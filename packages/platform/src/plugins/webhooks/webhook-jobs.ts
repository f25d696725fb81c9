import type { JobContext, PluginContext, PluginDefinition, PluginJob } from '@ricejar/sdk';
import { checkedInput } from '../context/plugin-jobs.js';

/** The job that runs what a webhook has taken in. The dot keeps it apart from any job that a plugin names. */
export const webhookJob = (webhook: string): string => `webhook.${webhook}`;

/** As the queue keeps it: a body may be a text, a job's data may not. */
interface Delivery {
  payload: unknown;
}

/** The webhooks of a plugin as the durable jobs that they end in, by job name. */
export const webhookJobs = ({ id, webhooks = {} }: PluginDefinition): Record<string, PluginJob> =>
  Object.fromEntries(
    Object.entries(webhooks).map(([name, { payload: schema, run, retries, timeoutSeconds }]) => [
      webhookJob(name),
      {
        run: async ({ payload }: Delivery, job: JobContext, context: PluginContext<never>) =>
          run(await checkedInput(`${id}/${name}`, schema, payload), job, context),
        ...(retries !== undefined && { retries }),
        ...(timeoutSeconds !== undefined && { timeoutSeconds }),
      },
    ]),
  );

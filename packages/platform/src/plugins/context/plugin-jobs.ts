import { Jobs, type PluginDefinition, type Schema } from '@ricejar/sdk';
import { checkBySchema, told } from '../config/schema-check.js';
import { contextErrors } from './context.errors.js';

/** Checks what a job takes by the schema that it declares; throws `PLUGIN_INPUT_INVALID` with every fault. */
export async function checkedInput(of: string, schema: Schema | undefined, input: unknown): Promise<unknown> {
  if (!schema) return input;
  const checked = await checkBySchema(schema, input);
  if (!checked.faults) return checked.value;
  throw contextErrors.PLUGIN_INPUT_INVALID({ of, problems: told(checked.faults), faults: checked.faults });
}

/** The queue as a plugin sees it: its own jobs by their short name, and no job with an input that it does not take. */
export class NamedJobs extends Jobs {
  constructor(
    private readonly plugin: string,
    private readonly jobs: Jobs,
    private readonly plugins: readonly PluginDefinition[],
  ) {
    super();
  }

  override async enqueue(
    job: string,
    input: object,
    options?: Parameters<Jobs['enqueue']>[2],
  ): Promise<void> {
    const [owner = '', name = ''] = job.includes('/') ? job.split('/') : [this.plugin, job];
    const schema = this.plugins.find((one) => one.id === owner)?.jobs?.[name]?.input;
    await checkedInput(`${owner}/${name}`, schema, input);
    return this.jobs.enqueue(`${owner}/${name}`, input, options);
  }
}

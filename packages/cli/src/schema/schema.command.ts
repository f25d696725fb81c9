import type { installationSchema } from '@ricejar/server';
import { cliErrors } from '../cli.errors.js';
import { onInstallation, type CommandContext } from '../database-of.js';

export interface SchemaContext extends CommandContext {
  loadServer: () => Promise<{ installationSchema: typeof installationSchema }>;
}

/** `ricejar schema print`: SDL of this installation's API. Returns the exit code. */
export function schema(context: SchemaContext): Promise<number> {
  const [name = '', ...rest] = context.args;
  return onInstallation(context, async (at) => {
    if (name !== 'print' || rest.length > 0)
      throw cliErrors.ARGUMENT_UNKNOWN({ argument: `schema ${context.args.join(' ')}`.trim() });
    const { installationSchema: print } = await context.loadServer();
    context.write(await print(at));
    return 0;
  });
}

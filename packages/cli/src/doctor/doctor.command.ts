import type { examine } from '@ricejar/server';
import { cliErrors } from '../cli.errors.js';
import { onInstallation, type CommandContext } from '../database-of.js';

export interface DoctorContext extends CommandContext {
  loadServer: () => Promise<{ examine: typeof examine }>;
}

/** Compares what is declared with what is in the database. Returns the exit code: 0 when all is well. */
export function doctor(context: DoctorContext): Promise<number> {
  const { args, write } = context;
  return onInstallation(context, async (at) => {
    const [argument] = args;
    if (argument !== undefined) throw cliErrors.ARGUMENT_UNKNOWN({ argument });
    const { examine: look } = await context.loadServer();
    const findings = await look(at);
    for (const { check, text } of findings) write(`${check}: ${text}\n`);
    write(
      findings.length === 0
        ? 'Clean: the database is as it is declared.\n'
        : `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.\n`,
    );
    return findings.length === 0 ? 0 : 1;
  });
}

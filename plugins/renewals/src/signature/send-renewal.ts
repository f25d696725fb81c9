import {
  actingUserId,
  systemActor,
  type Actor,
  type Input,
  type PluginContext,
  type Row,
} from '@ricejar/sdk';
import { z } from 'zod';
import type { RenewalsConfig } from '../renewals.config.js';
import { renewalsErrors } from '../renewals.errors.js';
import { Docusign } from './docusign.js';

export const sendInput = z.object({
  renewal: z.uuid(),
  signer: z.object({ name: z.string().trim().min(1).max(100), email: z.email() }),
});

export const sendOutput = z.object({ envelope: z.string() });

/** Whoever began to send and has not ended within this time is gone. */
const SENDING_MS = 60_000;

/** Sends a drafted renewal out for signature, once. One that was declined may be sent again. */
export async function sendRenewal(
  { renewal: id, signer }: z.infer<typeof sendInput>,
  actor: Actor,
  context: PluginContext<RenewalsConfig>,
): Promise<z.infer<typeof sendOutput>> {
  const { docusign } = context.config;
  if (!docusign) throw renewalsErrors.RENEWALS_SIGNATURE_NOT_CONFIGURED();
  const renewal = await context.query.get(actor, 'renewalsRenewal', id, { contract: { name: true } });
  if (!renewal) throw renewalsErrors.RENEWALS_RENEWAL_UNKNOWN({ field: 'renewal' });
  const subject = context.text('envelope.subject', actor.locale, { contract: renewal['contract'].name });

  const system = systemActor('renewals.send', actingUserId(actor) ?? undefined);
  const before = await claim(context, system, id);
  const write = (values: Input) => context.change.update(system, 'renewalsRenewal', id, null, values);
  try {
    const service = new Docusign(context.http, context.clock, docusign);
    // DocuSign takes no longer subject.
    const envelope = await service.send(signer, [...subject].slice(0, 100).join(''));
    await write({ envelope });
    return { envelope };
  } catch (error) {
    await write({ status: before['status'], envelope: before['envelope'] });
    throw error;
  }
}

/** Marks a renewal as sent before it is, so that two who send it at once make one envelope. Answers it as it was. */
function claim(context: PluginContext, system: Actor, id: string): Promise<Row> {
  return context.change.transaction(async (tx) => {
    const row = await tx.lock('renewalsRenewal', id);
    const isGivenUp =
      row?.['status'] === 'sent' &&
      !row['envelope'] &&
      Date.parse(row['updatedAt']) < context.clock.now().getTime() - SENDING_MS;
    if (!row || !(row['status'] === 'draft' || row['status'] === 'declined' || isGivenUp))
      throw renewalsErrors.RENEWALS_NOT_A_DRAFT();
    await tx.update(system, 'renewalsRenewal', id, null, { status: 'sent', envelope: null });
    return isGivenUp ? { ...row, status: 'draft' } : row;
  });
}

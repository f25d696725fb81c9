import { actingUserId, systemActor, type Actor, type PluginContext } from '@ricejar/sdk';
import { z } from 'zod';
import type { RenewalsConfig } from '../renewals.config.js';
import { renewalsErrors } from '../renewals.errors.js';
import { Docusign } from './docusign.js';

export const sendInput = z.object({
  renewal: z.uuid(),
  signer: z.object({ name: z.string().trim().min(1).max(100), email: z.email() }),
});

export const sendOutput = z.object({ envelope: z.string() });

/** Sends a drafted renewal out for signature. One that was declined may be sent again. */
export async function sendRenewal(
  { renewal: id, signer }: z.infer<typeof sendInput>,
  actor: Actor,
  context: PluginContext<RenewalsConfig>,
): Promise<z.infer<typeof sendOutput>> {
  const { docusign } = context.config;
  if (!docusign) throw renewalsErrors.RENEWALS_SIGNATURE_NOT_CONFIGURED();
  const renewal = await context.query.get(actor, 'renewalsRenewal', id, {
    version: true,
    status: true,
    contract: { name: true },
  });
  if (!renewal) throw renewalsErrors.RENEWALS_RENEWAL_UNKNOWN({ field: 'renewal' });
  if (renewal['status'] !== 'draft' && renewal['status'] !== 'declined')
    throw renewalsErrors.RENEWALS_NOT_A_DRAFT();

  const subject = context.text('envelope.subject', actor.locale, { contract: renewal['contract'].name });
  const envelope = await new Docusign(context.http, context.clock, docusign).send(
    signer,
    // DocuSign takes no longer subject.
    [...subject].slice(0, 100).join(''),
  );
  const system = systemActor('renewals.send', actingUserId(actor) ?? undefined);
  await context.change.update(system, 'renewalsRenewal', id, null, { status: 'sent', envelope });
  return { envelope };
}

import { systemActor, type ChangeTransaction, type PluginContext, type Row } from '@ricejar/sdk';

export type Outcome = { kind: 'signed'; at: string } | { kind: 'declined' };

const ACTOR = systemActor('renewals.signature');

/**
 * What the e-signature service says of an envelope. Signed: the contract runs on for the new term at its new value, and the
 * opportunity is won. Said twice it is done once. False when the envelope is none of ours.
 */
export async function settleRenewal(
  context: PluginContext,
  envelope: string,
  outcome: Outcome,
): Promise<boolean> {
  return context.change.transaction(async (tx) => {
    const [found] = await tx.find('renewalsRenewal', { envelope });
    if (!found) return false;
    // The contract first, as whoever drafts a renewal does: two that meet wait for each other.
    await tx.lock('renewalsContract', String(found['contract']));
    const renewal = await tx.lock('renewalsRenewal', String(found['id']));
    if (!renewal || renewal['status'] === 'signed' || renewal['status'] === outcome.kind) return true;
    if (outcome.kind === 'signed') await sign(tx, renewal, outcome.at);
    else await tx.update(ACTOR, 'renewalsRenewal', String(renewal['id']), null, { status: 'declined' });
    await tx.emit(`renewals.${outcome.kind}`, { id: renewal['id'], contract: renewal['contract'] });
    return true;
  });
}

async function sign(tx: ChangeTransaction, renewal: Row, signedAt: string): Promise<void> {
  await tx.update(ACTOR, 'renewalsRenewal', String(renewal['id']), null, { status: 'signed', signedAt });
  await tx.update(ACTOR, 'renewalsContract', String(renewal['contract']), null, {
    status: 'active',
    endsOn: renewal['endsOn'],
    ...(renewal['yearlyValue'] && { yearlyValue: renewal['yearlyValue'] }),
  });
  const deal = renewal['opportunity'] ? await tx.read('opportunity', String(renewal['opportunity'])) : null;
  const stage = deal ? await tx.read('stage', String(deal['stage'])) : null;
  if (!deal || stage?.['kind'] !== 'open') return;
  const [won] = await tx.find('stage', { pipeline: stage['pipeline'], kind: 'won' });
  if (won) await tx.update(ACTOR, 'opportunity', String(deal['id']), null, { stage: won['id'] });
}

import { Injectable } from '@nestjs/common';
import { SelectionGate, type GatedOpportunity } from '@ricejar/customer';
import type { ChangeTransaction, Money, PendingChange, Row } from '@ricejar/sdk';

const GATED = ['stage', 'amount', 'customer'];

/** Tells the selection gate which deals leave the first stage of their pipeline. */
@Injectable()
export class OpportunityGate {
  constructor(private readonly gate: SelectionGate) {}

  /** Before-rule of `opportunity.create` and `opportunity.update`. */
  async beforeWrite(change: PendingChange): Promise<void> {
    const { before, input, tx } = change;
    if (!GATED.some((field) => input[field] !== undefined)) return;
    if ((await this.gate.opportunitiesFrom()) === null) return;
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    await this.gate.beforeOpportunityWrite(
      change,
      before && (await faceOf(tx, before)),
      await faceOf(tx, { ...before, ...given }),
    );
  }
}

const faceOf = async (tx: ChangeTransaction, row: Row): Promise<GatedOpportunity> => ({
  customer: typeof row['customer'] === 'string' ? row['customer'] : null,
  amount: (row['amount'] as Money | null | undefined) ?? null,
  advanced: await isAdvanced(tx, row['stage']),
});

/** A stage that others of its pipeline stand before, unless the deal is lost in it. */
async function isAdvanced(tx: ChangeTransaction, id: unknown): Promise<boolean> {
  const stage = typeof id === 'string' ? await tx.read('stage', id) : null;
  if (!stage || stage['kind'] === 'lost') return false;
  const stages = await tx.find('stage', { pipeline: stage['pipeline'] });
  return stages.some((one) => Number(one['position'] ?? 0) < Number(stage['position'] ?? 0));
}

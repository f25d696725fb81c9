import {
  actingUserId,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Locale,
  type Money,
  type PluginContext,
  type Row,
} from '@ricejar/sdk';
import { z } from 'zod';
import { overMonths, raisedBy } from '../amounts.js';
import type { RenewalsConfig } from '../renewals.config.js';
import { renewalsErrors } from '../renewals.errors.js';
import { nextTerm } from '../term.js';

export const draftInput = z.object({
  contract: z.uuid(),
  /** Months of the new term; those of the contract unless told. */
  months: z.int().min(1).max(120).optional(),
  /** Change of the yearly value in percent; the configured one unless told. */
  upliftPercent: z.number().min(-50).max(100).optional(),
});

export const draftOutput = z.object({
  renewal: z.uuid(),
  opportunity: z.uuid().nullable(),
  /** False when the next term had been drafted before. */
  isNew: z.boolean(),
});

export type DraftInput = z.infer<typeof draftInput>;
export type DraftOutput = z.infer<typeof draftOutput>;

/** Months of a renewal where nobody says. */
const ONE_YEAR = 12;

/**
 * Drafts the next term of a contract, once, with an opportunity to win and a task for the owner. Everything is made as the
 * actor; the contract must be visible to it.
 */
export async function draftRenewal(
  wanted: DraftInput,
  actor: Actor,
  context: PluginContext<RenewalsConfig>,
): Promise<DraftOutput> {
  const visible = await context.query.get(actor, 'renewalsContract', wanted.contract, { id: true });
  if (!visible) throw renewalsErrors.RENEWALS_CONTRACT_UNKNOWN({ field: 'contract' });
  const stage = await firstOpenStage(context);
  return context.change.transaction(async (tx) => {
    const contract = await tx.lock('renewalsContract', wanted.contract);
    if (!contract) throw renewalsErrors.RENEWALS_CONTRACT_UNKNOWN({ field: 'contract' });
    if (contract['status'] !== 'active') throw renewalsErrors.RENEWALS_CONTRACT_NOT_ACTIVE();
    const months = wanted.months ?? Number(contract['renewalMonths'] ?? ONE_YEAR);
    const term = nextTerm(String(contract['endsOn']), months);
    const [known] = await tx.find('renewalsRenewal', { contract: wanted.contract, startsOn: term.startsOn });
    if (known) return { renewal: known['id'], opportunity: known['opportunity'] ?? null, isNew: false };

    const yearlyValue = raised(contract['yearlyValue'], wanted.upliftPercent ?? context.config.upliftPercent);
    const { id } = await tx.create(actor, 'renewalsRenewal', {
      contract: wanted.contract,
      ...term,
      yearlyValue,
    });
    const locale = await localeOf(tx, contract, actor);
    const words = { contract: contract['name'], endsOn: contract['endsOn'] };
    const mine = { customer: contract['customer'], owner: contract['owner'], orgUnit: contract['orgUnit'] };
    const opportunity = stage
      ? (
          await tx.create(actor, 'opportunity', {
            ...mine,
            name: title(context.text('opportunity.name', locale, words)),
            stage,
            amount: yearlyValue && { ...yearlyValue, amount: overMonths(yearlyValue.amount, months) },
            closeOn: contract['endsOn'],
          })
        ).id
      : null;
    await tx.create(actor, 'task', {
      ...mine,
      title: title(context.text('task.title', locale, words)),
      note: context.text('task.note', locale, { ...words, startsOn: term.startsOn, newEnd: term.endsOn }),
      dueOn: context.clock.now().toISOString().slice(0, 10),
    });
    const system = systemActor('renewals.draft', actingUserId(actor) ?? undefined);
    if (opportunity) await tx.update(system, 'renewalsRenewal', id, null, { opportunity });
    await tx.emit('renewals.drafted', { id, contract: wanted.contract, opportunity });
    return { renewal: id, opportunity, isNew: true };
  });
}

const raised = (value: Money | null, percent: number): Money | null =>
  value ? { amount: raisedBy(value.amount, percent), currency: value.currency } : null;

const title = (text: string): string => [...text].slice(0, 255).join('');

async function localeOf(tx: ChangeTransaction, contract: Row, actor: Actor): Promise<Locale> {
  const owner = contract['owner'] ? await tx.read('user', String(contract['owner'])) : null;
  return (owner?.['locale'] ?? actor.locale) as Locale;
}

/** The first stage of the first pipeline; null when there is none to begin in. */
async function firstOpenStage({ query }: PluginContext): Promise<string | null> {
  const { nodes } = await query.list(systemActor('renewals.draft'), 'stage', {
    select: { id: true },
    filter: { kind: { eq: 'open' } },
    sort: [{ pipeline: { createdAt: 'ASC' } }, { position: 'ASC' }],
    first: 1,
  });
  return nodes[0] ? String(nodes[0]['id']) : null;
}

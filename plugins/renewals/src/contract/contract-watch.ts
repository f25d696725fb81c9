import { systemActor, type PluginContext, type Row } from '@ricejar/sdk';
import type { RenewalsConfig } from '../renewals.config.js';
import { addDays, dayOf, noticeDay } from '../term.js';

/** The longest notice that a contract or the plugin may name. */
const LONGEST_NOTICE = 730;

const ACTOR = systemActor('renewals.watch');

/**
 * One round over the contracts that are near their end: those whose notice has begun are handed to the job `prepare`, those
 * past their last day have ended.
 */
export async function watchContracts(context: PluginContext<RenewalsConfig>): Promise<void> {
  const today = dayOf(context.clock.now());
  const near = context.query.scan(ACTOR, 'renewalsContract', {
    select: { id: true, endsOn: true, noticeDays: true, renewable: true },
    filter: { status: { eq: 'active' }, endsOn: { lte: addDays(today, LONGEST_NOTICE) } },
  });
  for await (const batch of near) {
    for (const row of batch as Row[]) {
      if (row['endsOn'] < today) await end(context, row['id'], today);
      else if (row['renewable'] !== false && noticeDay(row['endsOn'], noticeOf(row, context.config)) <= today)
        await context.jobs.enqueue('prepare', { contract: row['id'] }, { singletonKey: row['id'] });
    }
  }
}

const noticeOf = (row: Row, config: RenewalsConfig): number => Number(row['noticeDays'] ?? config.leadDays);

function end(context: PluginContext, id: string, today: string): Promise<void> {
  return context.change.transaction(async (tx) => {
    // A signature may have come in since it was read.
    const contract = await tx.lock('renewalsContract', id);
    if (!contract || contract['status'] !== 'active' || String(contract['endsOn']) >= today) return;
    await tx.update(ACTOR, 'renewalsContract', id, null, { status: 'ended' });
    await tx.emit('renewals.contractEnded', { id, customer: contract['customer'] });
  });
}

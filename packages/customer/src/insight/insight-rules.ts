import {
  actingUserId,
  systemActor,
  type BeforeRule,
  type Clock,
  type PendingChange,
  type RecordQuery,
  type Row,
} from '@ricejar/sdk';
import { addDays } from './days.js';
import { insightErrors } from './insight.errors.js';
import { firmCounts } from './survivors.js';

const after = ({ before, input }: PendingChange, field: string): unknown =>
  input[field] === undefined ? (before?.[field] ?? null) : input[field];

/** What a new fact must hold, and what it does to the one it supersedes. */
export async function beforeFactCreate(
  change: PendingChange,
  clock: Clock,
  records: RecordQuery,
): Promise<void> {
  checkFact(change, clock);
  const supersedes = change.input['supersedes'];
  if (typeof supersedes !== 'string') return;
  // One that is hidden is refused later like one that is not there: nothing here may tell the two apart.
  if (!(await records.get(change.actor, 'insightFact', supersedes, { id: true }))) return;
  const older = await change.tx.lock('insightFact', supersedes);
  if (!older) return;
  if (older['customer'] !== change.input['customer'] || older['topic'] !== change.input['topic'])
    throw insightErrors.INSIGHT_SUPERSEDES_OTHER();
  if (String(older['datedOn']) > String(change.input['datedOn']))
    throw insightErrors.INSIGHT_SUPERSEDES_NEWER({ datedOn: older['datedOn'] });
  await refuseSecondSuccessor(change, supersedes);
  await closeRenewal(change, older);
}

/** A fact that is confirmed anew needs no renewal any more; what it supersedes stays as it was said. */
export async function beforeFactUpdate(change: PendingChange, clock: Clock): Promise<void> {
  checkFact(change, clock);
  const { before, input } = change;
  if (input['supersedes'] !== undefined && input['supersedes'] !== before?.['supersedes'])
    throw insightErrors.INSIGHT_SUPERSEDES_FIXED();
  if (input['datedOn'] === undefined || input['datedOn'] === before?.['datedOn'] || !before) return;
  await closeRenewal(change, before);
  if (before['renewal'] !== null) input['renewal'] = null;
}

/** Back from the bin, where another may have taken its place meanwhile. */
export async function beforeFactRestore(change: PendingChange): Promise<void> {
  const supersedes = change.before?.['supersedes'];
  if (typeof supersedes !== 'string') return;
  await change.tx.lock('insightFact', supersedes);
  await refuseSecondSuccessor(change, supersedes);
}

export const beforeProfileWrite: BeforeRule = ({ input }) => {
  const { firms } = input;
  if (firms === undefined || firms === null) return;
  const counts = firmCounts(firms);
  if (!counts) throw insightErrors.INSIGHT_FIRMS_INVALID({ field: 'firms' });
  input['firms'] = counts;
};

export const keepTopic: BeforeRule = () => {
  throw insightErrors.INSIGHT_TOPIC_KEPT();
};

function checkFact(change: PendingChange, clock: Clock): void {
  const datedOn = after(change, 'datedOn');
  // Tomorrow is today already in the east of the world.
  if (typeof datedOn === 'string' && datedOn > addDays(clock.now().toISOString().slice(0, 10), 1))
    throw insightErrors.INSIGHT_DATE_AHEAD({ field: 'datedOn', datedOn });
  const [from, to] = [after(change, 'periodFrom'), after(change, 'periodTo')];
  if (typeof from === 'string' && typeof to === 'string' && from > to)
    throw insightErrors.INSIGHT_PERIOD_INVALID({ field: 'periodTo', periodFrom: from, periodTo: to });
  if (after(change, 'topic') !== 'wallet') return;
  const missing = ['walletTotal', 'periodFrom', 'periodTo'].find((field) => after(change, field) === null);
  if (missing) throw insightErrors.INSIGHT_WALLET_INCOMPLETE({ field: missing });
}

async function refuseSecondSuccessor({ id, tx }: PendingChange, supersedes: string): Promise<void> {
  const successors = await tx.find('insightFact', { supersedes });
  if (successors.some((one) => one['id'] !== id)) throw insightErrors.INSIGHT_SUPERSEDED();
}

async function closeRenewal({ tx, actor }: PendingChange, fact: Row): Promise<void> {
  if (typeof fact['renewal'] !== 'string') return;
  const task = await tx.lock('task', fact['renewal']);
  if (task?.['status'] !== 'open') return;
  const system = systemActor('insight.renewed', actingUserId(actor) ?? undefined, actor.locale);
  await tx.update(system, 'task', fact['renewal'], null, { status: 'done' });
}

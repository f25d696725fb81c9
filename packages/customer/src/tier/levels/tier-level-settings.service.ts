import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  Jobs,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Choice,
  type SystemActor,
} from '@ricejar/sdk';
import { inBatches } from '../../scoring/batches.js';
import type { Reason } from '../../scoring/scoring-model.js';
import { regradeSoon } from '../regrade-job.js';
import { tierLifeErrors } from '../tier-life.errors.js';
import { PAST_TIER_CHOICE_SET, TIER_CHOICE_SET, type Tier } from '../tiers.js';
import { checkLevels, checkMoves, heirOf, type LevelDraft, type LevelMove } from './level-check.js';
import type { RetiredLevel, TierLevel } from './tier-level.js';
import { TierLevels } from './tier-levels.service.js';

/** What stands in a level: live customers, and overrides in force or waiting. */
export interface LevelUse {
  customers: number;
  overrides: number;
}

/** Everything that one change of the levels does. */
interface Plan {
  /** As they stood when it was drawn up. */
  before: readonly TierLevel[];
  wanted: readonly TierLevel[];
  /** Levels that are left out, with who takes over. */
  retiring: readonly { level: TierLevel; to: Tier }[];
}

const NO_USE: LevelUse = { customers: 0, overrides: 0 };
const OPEN_OVERRIDES = { status: { in: ['proposed', 'approved'] } };

/** Sets which tiers there are: all of them at once, with whoever stands in one that goes. */
@Injectable()
export class TierLevelSettings {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly levels: TierLevels,
  ) {}

  /** By key of the level. Needs `tier.manage`: it speaks of all customers. */
  async use(actor: Actor): Promise<Map<Tier, LevelUse>> {
    requireManager(actor);
    const system = systemFor(actor);
    const by = ['tier'];
    const customers = await this.records.group(system, 'customer', { by });
    const overrides = await this.records.group(system, 'tierOverride', { by, filter: OPEN_OVERRIDES });
    const found = new Map<Tier, LevelUse>();
    const noteUse = (tier: unknown, one: Partial<LevelUse>): void => {
      if (typeof tier === 'string') found.set(tier, { ...(found.get(tier) ?? NO_USE), ...one });
    };
    for (const { key, count } of customers) noteUse(key['tier'], { customers: count });
    for (const { key, count } of overrides) noteUse(key['tier'], { overrides: count });
    return found;
  }

  /**
   * The levels are as wanted from now on, best first: new keys are added, known ones renamed, recoloured and reordered, and
   * those left out retired. Customers of a retired level move at once, and are graded anew soon. Needs `tier.manage`. Throws
   * `TIER_LEVELS_INVALID`, and `TIER_LEVEL_IN_USE` for a retired level in use without a move.
   */
  async set(actor: Actor, drafts: readonly LevelDraft[], moves: readonly LevelMove[]): Promise<void> {
    const use = await this.use(actor);
    const wanted = checkLevels(drafts);
    const today = await this.levels.levels();
    const left = today.filter(({ key }) => !wanted.some((one) => one.key === key));
    const targets = checkMoves(
      moves,
      left.map(({ key }) => key),
      wanted,
    );
    const retiring = left.map((level) => {
      const to = targets.get(level.key);
      const used = use.get(level.key);
      if (to === undefined && used) throw tierLifeErrors.TIER_LEVEL_IN_USE({ tier: level.key, ...used });
      return { level, to: to ?? heirOf(level.key, today, wanted) };
    });
    const system = systemFor(actor);
    const retired = await this.levels.retired();
    const fresh = wanted.filter(({ key }) => !today.some((one) => one.key === key));
    // Records may hold a new level only when it is in force: it comes first, and then whoever moves to it.
    if (fresh.length > 0) await this.change.transaction((tx) => addLevels(tx, system, today, fresh));
    const before = [...today, ...fresh];
    const plan = { before, wanted, retiring };
    await this.change.transaction((tx) => this.write(tx, system, plan, retired));
    // The policy in force is read by the levels of today: who stands where may change without anybody having moved.
    if (retiring.length > 0) await regradeSoon(this.jobs);
  }

  private async write(
    tx: ChangeTransaction,
    system: SystemActor,
    plan: Plan,
    retired: readonly RetiredLevel[],
  ): Promise<void> {
    await requireUnchanged(tx, plan.before);
    await writeLevels(tx, system, plan);
    for (const { level, to } of plan.retiring) {
      await this.moveCustomers(tx, system, level, to);
      await this.moveOverrides(tx, system, level.key, to);
    }
    await writeTreatments(tx, system, plan);
    const live = plan.wanted.map(choiceOf);
    const wanted = new Set(plan.wanted.map(({ key }) => key));
    const past = [...plan.retiring.map(({ level }) => level), ...retired].filter(
      ({ key }) => !wanted.has(key),
    );
    await tx.setChoices(system, TIER_CHOICE_SET, live);
    await tx.setChoices(system, PAST_TIER_CHOICE_SET, [...live, ...past.map(choiceOf)]);
    await tx.emit('tierLevel.changed', {
      levels: plan.wanted,
      retired: plan.retiring.map(({ level }) => level.key),
    });
  }

  private async moveCustomers(
    tx: ChangeTransaction,
    system: SystemActor,
    { key, label }: TierLevel,
    to: Tier,
  ): Promise<void> {
    const ids: string[] = [];
    const filter = { tier: { eq: key } };
    for await (const batch of this.records.scan(system, 'customer', { select: { id: true }, filter }))
      ids.push(...batch.map((row) => row['id'] as string));
    const changedAt = this.clock.now().toISOString();
    const tierSince = changedAt.slice(0, 10);
    const reasons: Reason[] = [retiredReason(label)];
    for (const batch of inBatches(ids)) {
      const moved = batch.map((id) => ({ id, tier: to, tierSince, tierReasons: reasons }));
      const told = batch.map((customer) => ({ customer, fromTier: key, toTier: to, reasons, changedAt }));
      await tx.updateMany(system, 'customer', moved);
      await tx.insertMany(system, 'tierChange', told);
    }
  }

  private async moveOverrides(
    tx: ChangeTransaction,
    system: SystemActor,
    from: Tier,
    to: Tier,
  ): Promise<void> {
    const open: string[] = [];
    const filter = { tier: { eq: from }, ...OPEN_OVERRIDES };
    for await (const batch of this.records.scan(system, 'tierOverride', { select: { id: true }, filter }))
      open.push(...batch.map((row) => row['id'] as string));
    for (const id of open) await tx.update(system, 'tierOverride', id, null, { tier: to });
  }
}

/** Levels added to those of today: what stands in the others stays there. */
async function addLevels(
  tx: ChangeTransaction,
  system: SystemActor,
  today: readonly TierLevel[],
  fresh: readonly TierLevel[],
): Promise<void> {
  await requireUnchanged(tx, today);
  for (const level of fresh) await writeLevel(tx, system, level);
  for (const set of [TIER_CHOICE_SET, PAST_TIER_CHOICE_SET])
    await tx.setChoices(system, set, [...today, ...fresh].map(choiceOf));
}

/** Of two who set the levels at a time the later one looks again. */
async function requireUnchanged(tx: ChangeTransaction, before: readonly TierLevel[]): Promise<void> {
  for (const one of await tx.find('tierLevel', {})) await tx.lock('tierLevel', String(one['id']));
  const live = (await tx.find('tierLevel', {})).filter((one) => one['retired'] !== true);
  const known = new Set(before.map(({ key }) => key));
  if (live.length !== known.size || live.some((one) => !known.has(String(one['key']))))
    throw tierLifeErrors.TIER_LEVELS_CONFLICT();
}

async function writeLevel(tx: ChangeTransaction, system: SystemActor, level: TierLevel): Promise<void> {
  const { key, rank, label, tone } = level;
  const values = { rank, name: label.en, nameZh: label.zh, tone, retired: false, successor: null };
  const [row] = await tx.find('tierLevel', { key });
  if (row) await tx.update(system, 'tierLevel', String(row['id']), null, values);
  else await tx.create(system, 'tierLevel', { key, ...values });
}

async function writeLevels(
  tx: ChangeTransaction,
  system: SystemActor,
  { wanted, retiring }: Plan,
): Promise<void> {
  for (const level of wanted) await writeLevel(tx, system, level);
  for (const { level, to } of retiring) {
    const [row] = await tx.find('tierLevel', { key: level.key });
    if (row) await tx.update(system, 'tierLevel', String(row['id']), null, { retired: true, successor: to });
  }
}

/** Every level has one treatment, and no other has any. */
async function writeTreatments(tx: ChangeTransaction, system: SystemActor, plan: Plan): Promise<void> {
  for (const { key } of plan.wanted) {
    const [row] = await tx.find('tierTreatment', { tier: key });
    if (!row) await tx.create(system, 'tierTreatment', { tier: key });
  }
  for (const { level } of plan.retiring) {
    const [row] = await tx.find('tierTreatment', { tier: level.key });
    if (row) await tx.delete(system, 'tierTreatment', [String(row['id'])]);
  }
}

const choiceOf = ({ key, label, tone }: Pick<TierLevel, 'key' | 'label' | 'tone'>): Choice => ({
  value: key,
  label,
  tone,
});

const retiredReason = ({ en, zh }: TierLevel['label']): Reason => ({
  code: 'tier.levelRetired',
  values: { tier: en },
  text: { en: `Tier ${en} was retired`, zh: `等级“${zh}”已停用` },
});

function requireManager(actor: Actor): void {
  if (!hasPermission(actor, 'tier.manage')) throw accessErrors.FORBIDDEN();
}

const systemFor = (actor: Actor): SystemActor =>
  systemActor('tier.levels', actingUserId(actor) ?? undefined, actor.locale);

import { Injectable } from '@nestjs/common';
import {
  actingUserId,
  Clock,
  Jobs,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Row,
  type SystemActor,
} from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { regradeSoon } from '../regrade-job.js';
import { tierLifeErrors } from '../tier-life.errors.js';
import type { Tier } from '../tiers.js';
import { TierTreatments } from '../treatment/tier-treatments.service.js';
import { overrideReason } from './override-reason.js';
import { checkExpiry } from './override-rules.js';
import { TierDeciders } from './tier-deciders.service.js';

export interface OverrideDecision {
  id: string;
  /** As the choices of the field. */
  status: string;
  /** Decided by whoever asked for it, who was alone. */
  ownApproval: boolean;
}

const SEEN = { id: true, status: true, tier: true, requestedBy: { id: true } } as const;

/** Decides on overrides, puts them in force and ends them. */
@Injectable()
export class OverrideDecisions {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly treatments: TierTreatments,
    private readonly deciders: TierDeciders,
  ) {}

  /** Of the overrides that wait and that the actor may see, those it may decide on. */
  async decidable(actor: Actor): Promise<string[]> {
    const { nodes } = await this.records.list(actor, 'tierOverride', {
      select: SEEN,
      filter: { status: { eq: 'proposed' } },
      first: 200,
    });
    const mine: string[] = [];
    for (const row of nodes) {
      const treatment = await this.treatments.of(String(row['tier']));
      if (await this.deciders.mayDecide(actor, treatment, requesterOf(row))) mine.push(String(row['id']));
    }
    return mine;
  }

  /**
   * Approves or rejects what waits; an approved override is in force at once and takes the place of one that was. Throws
   * `TIER_OVERRIDE_NOT_FOUND`, `TIER_OVERRIDE_DECIDED`, `TIER_OVERRIDE_EXPIRY`, `TIER_OVERRIDE_NOTE` for a rejection
   * without a word, `TIER_DECIDER_OTHER`, `TIER_DECIDER_SELF`.
   */
  async decide(actor: Actor, id: string, approve: boolean, note: string | null): Promise<OverrideDecision> {
    const seen = await this.seen(actor, id);
    const requestedBy = requesterOf(seen);
    await this.deciders.require(actor, await this.treatments.of(String(seen['tier'])), requestedBy);
    if (!approve && !note?.trim()) throw tierLifeErrors.TIER_OVERRIDE_NOTE();
    const system = systemFor(actor, 'tier.override');
    const status = approve ? 'approved' : 'rejected';
    await this.change.transaction(async (tx) => {
      const row = await tx.lock('tierOverride', id);
      if (row?.['status'] !== 'proposed' || row['tier'] !== seen['tier'])
        throw tierLifeErrors.TIER_OVERRIDE_DECIDED();
      const decided = {
        status,
        decidedBy: actingUserId(actor),
        decidedAt: this.clock.now().toISOString(),
        decisionNote: note?.trim() || null,
      };
      if (!approve) return void (await tx.update(system, 'tierOverride', id, null, decided));
      await this.putInForce(tx, system, row, decided);
    });
    // It takes a place in its tier: whoever stood there last makes room.
    if (approve) await regradeSoon(this.jobs);
    return { id, status, ownApproval: requestedBy !== null && requestedBy === actingUserId(actor) };
  }

  /**
   * Ends an override before its day: whoever asked for it, or may decide on it. Throws `TIER_OVERRIDE_NOT_FOUND`,
   * `TIER_OVERRIDE_NOT_IN_FORCE`, `TIER_OVERRIDE_NOTE`, `TIER_DECIDER_OTHER`.
   */
  async end(actor: Actor, id: string, note: string | null): Promise<OverrideDecision> {
    const seen = await this.seen(actor, id);
    if (requesterOf(seen) !== actingUserId(actor) || actingUserId(actor) === null)
      await this.deciders.require(actor, await this.treatments.of(String(seen['tier'])), null);
    if (!note?.trim()) throw tierLifeErrors.TIER_OVERRIDE_NOTE();
    const system = systemFor(actor, 'tier.override');
    const wasWaiting = await this.change.transaction(async (tx) => {
      const row = await tx.lock('tierOverride', id);
      const waiting = row?.['status'] === 'proposed';
      if (!row || (row['status'] !== 'approved' && !waiting))
        throw tierLifeErrors.TIER_OVERRIDE_NOT_IN_FORCE();
      await this.close(tx, system, row, 'ended', note.trim());
      return waiting;
    });
    if (!wasWaiting) await regradeSoon(this.jobs);
    return { id, status: 'ended', ownApproval: false };
  }

  /** Ends the overrides whose last day has passed; their customers are graded anew. Answers how many. */
  async expire(): Promise<number> {
    const system = systemActor('tier.overrideExpired');
    const day = today(this.clock);
    const over: string[] = [];
    const filter = { status: { eq: 'approved' }, expiresOn: { lt: day } };
    for await (const batch of this.records.scan(system, 'tierOverride', { select: { id: true }, filter }))
      over.push(...batch.map((row) => row['id'] as string));
    for (const id of over) {
      await this.change.transaction(async (tx) => {
        const row = await tx.lock('tierOverride', id);
        if (row?.['status'] === 'approved') await this.close(tx, system, row, 'expired', null);
      });
    }
    if (over.length > 0) await regradeSoon(this.jobs);
    return over.length;
  }

  private async putInForce(
    tx: ChangeTransaction,
    system: SystemActor,
    row: Row,
    decided: Row,
  ): Promise<void> {
    const day = today(this.clock);
    checkExpiry(row['expiresOn'], day);
    const customerId = String(row['customer']);
    for (const former of await tx.find('tierOverride', { customer: customerId, status: 'approved' }))
      await tx.update(system, 'tierOverride', String(former['id']), null, { status: 'ended', endedOn: day });
    const customer = await tx.lock('customer', customerId);
    const from = (customer?.['tier'] as Tier | null | undefined) ?? null;
    const to = String(row['tier']);
    const values = { ...decided, startsOn: day, tierBefore: from };
    await tx.update(system, 'tierOverride', String(row['id']), null, values);
    const why = { reason: String(row['reason']), expiresOn: String(row['expiresOn']) };
    if (customer) await this.moveCustomer(tx, system, { id: customerId, from, to }, [overrideReason(why)]);
    await tx.emit('tierOverride.approved', { id: row['id'], customer: customerId, tier: to });
  }

  /** Without a policy nobody is graded anew: the customer goes back to where it stood. */
  private async close(
    tx: ChangeTransaction,
    system: SystemActor,
    row: Row,
    status: 'ended' | 'expired',
    note: string | null,
  ): Promise<void> {
    const inForce = row['status'] === 'approved';
    const endedOn = inForce ? today(this.clock) : null;
    const told = note === null ? {} : { decisionNote: note };
    await tx.update(system, 'tierOverride', String(row['id']), null, { status, endedOn, ...told });
    const customerId = String(row['customer']);
    await tx.emit('tierOverride.ended', { id: row['id'], customer: customerId, status });
    const policies = await tx.find('tierPolicy', { status: 'published' });
    const customer = inForce && policies.length === 0 ? await tx.lock('customer', customerId) : null;
    if (!customer) return;
    const to = (row['tierBefore'] as Tier | null) ?? null;
    await this.moveCustomer(tx, system, { id: customerId, from: customer['tier'] as Tier | null, to }, []);
  }

  private async moveCustomer(
    tx: ChangeTransaction,
    system: SystemActor,
    { id, from, to }: { id: string; from: Tier | null; to: Tier | null },
    reasons: readonly unknown[],
  ): Promise<void> {
    const changedAt = this.clock.now().toISOString();
    const tierSince = to === null ? null : today(this.clock);
    const moved = { tier: to, tierReasons: reasons, ...(from !== to && { tierSince }) };
    await tx.updateMany(system, 'customer', [{ id, ...moved }]);
    if (from === to) return;
    await tx.insertMany(system, 'tierChange', [
      { customer: id, fromTier: from, toTier: to, reasons, changedAt },
    ]);
  }

  private async seen(actor: Actor, id: string): Promise<Row> {
    const row = await this.records.get(actor, 'tierOverride', id, SEEN);
    if (!row) throw tierLifeErrors.TIER_OVERRIDE_NOT_FOUND();
    return row;
  }
}

const requesterOf = (row: Row): string | null => (row['requestedBy'] as { id: string } | null)?.id ?? null;

const systemFor = (actor: Actor, reason: string): SystemActor =>
  systemActor(reason, actingUserId(actor) ?? undefined, actor.locale);

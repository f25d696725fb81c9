import { Injectable } from '@nestjs/common';
import {
  actingUserId,
  Clock,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Input,
  type Row,
  type SystemActor,
} from '@ricejar/sdk';
import { wholeSecond } from '../commitment/commitment-clock.js';
import { CommitmentService } from '../commitment/commitment.service.js';
import type { ComplaintFlow, FlowDestination } from '../flow/complaint-flow.js';
import { FlowCatalog } from '../flow/flow-catalog.js';
import { checkFields, isFinalState, OPENED, transitionFrom, type FlowStep } from '../flow/flow-step.js';
import { withFlowFields } from './complaint-move.js';
import { complaintErrors } from './complaint.errors.js';

const REASSIGNED = 'reassigned';

export interface OpenedComplaint {
  id: string;
  number: string;
  state: string;
  version: number;
}

export interface AdvancedComplaint {
  id: string;
  state: string;
  version: number;
}

export interface Advance {
  id: string;
  expectedVersion: number;
  transition: string;
  /** Values of the fields that the transition takes. */
  input?: Input;
  note?: string;
}

export interface Reassign {
  id: string;
  expectedVersion: number;
  /** Id of the new owner. */
  owner: string;
  note?: string;
}

interface Wanted {
  id: string;
  expectedVersion: number;
  input: Input;
  note: string | undefined;
}

/** A step with what is needed to write it down. */
interface Taken {
  flow: ComplaintFlow;
  step: FlowStep;
  commitmentIds: readonly string[];
  now: Date;
  note?: string | undefined;
}

/** What was read of a complaint before the transaction; good for as long as the version is the same. */
interface Snapshot {
  version: number;
  commitmentIds: string[];
  /** State before the present one was entered, for a transition that leads back. */
  previousState: string | null;
}

/** Opens complaints and moves them through their flow: complaint, entry and clocks in one transaction. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly query: RecordQuery,
    private readonly change: RecordChange,
    private readonly flows: FlowCatalog,
    private readonly commitments: CommitmentService,
    private readonly clock: Clock,
  ) {}

  /** Throws `FLOW_UNKNOWN` and what the record's own rules say. The owner is whoever opens it unless `input` names one. */
  async open(actor: Actor, flowKey: string, input: Input): Promise<OpenedComplaint> {
    const flow = this.flows.get(flowKey);
    const now = wholeSecond(this.clock.now());
    const step = stepTo(flow, OPENED, null, flow.initial, true);
    const fields = {
      flow: flowKey,
      flowVersion: flow.version,
      state: flow.initial,
      steps: 1,
      openedAt: now.toISOString(),
    };
    return this.change.transaction(async (tx) => {
      const { id } = await withFlowFields(null, fields, () => tx.create(actor, 'complaint', { ...input }));
      const row = await this.rowOf(tx, id);
      await this.record(tx, actor, row, { flow, step, commitmentIds: [], now });
      await tx.emit('complaint.opened', { id, flow: flowKey });
      return { id, number: String(row['number']), state: flow.initial, version: Number(row['version']) };
    });
  }

  /**
   * Throws `COMPLAINT_NOT_FOUND`, `CONFLICT` for a stale version, `TRANSITION_UNKNOWN`, `TRANSITION_NOT_ALLOWED`,
   * `FIELD_REQUIRED_BY_TRANSITION`, `FIELD_NOT_IN_TRANSITION`, `VALUE_NOT_IN_TRANSITION`.
   */
  advance(
    actor: Actor,
    { id, expectedVersion, transition, input = {}, note }: Advance,
  ): Promise<AdvancedComplaint> {
    return this.move(actor, { id, expectedVersion, input, note }, (flow, row, previousState) => {
      const from = String(row['state']);
      const taken = transitionFrom(flow, from, transition);
      checkFields(taken, row, input);
      const to = destination(taken.to, from, previousState);
      return stepTo(flow, taken.name, from, to, 'state' in taken.to && to !== from);
    });
  }

  /** Hands a complaint to another owner; its clocks run on. Errors as in `advance`. */
  reassign(actor: Actor, { id, expectedVersion, owner, note }: Reassign): Promise<AdvancedComplaint> {
    return this.move(actor, { id, expectedVersion, input: { owner }, note }, (flow, row) => {
      const state = String(row['state']);
      return stepTo(flow, REASSIGNED, state, state, false);
    });
  }

  /** One step: `judge` says which, or throws, on the locked complaint. */
  private async move(
    actor: Actor,
    { id, expectedVersion, input, note }: Wanted,
    judge: (flow: ComplaintFlow, row: Row, previousState: string | null) => FlowStep,
  ): Promise<AdvancedComplaint> {
    const { commitmentIds, previousState, version: read } = await this.snapshot(actor, id);
    return this.change.transaction(async (tx) => {
      const row = await this.rowOf(tx, id, 'lock');
      if (row['version'] !== expectedVersion || read !== expectedVersion) {
        // The change engine answers CONFLICT with the present values; a version from the future is none either.
        await tx.update(actor, 'complaint', id, expectedVersion, input);
        throw complaintErrors.COMPLAINT_NOT_FOUND();
      }
      const flow = this.flows.get(String(row['flow'] ?? ''));
      const step = judge(flow, row, previousState);
      const now = wholeSecond(this.clock.now());
      const fields = {
        state: step.to,
        steps: Number(row['steps'] ?? 0) + 1,
        ...(step.final && !row['closedAt'] && { closedAt: now.toISOString() }),
      };
      const { version } = await withFlowFields(id, fields, () =>
        tx.update(actor, 'complaint', id, expectedVersion, { ...input }),
      );
      await this.record(tx, actor, await this.rowOf(tx, id), { flow, step, commitmentIds, now, note });
      await tx.emit('complaint.advanced', { id, transition: step.transition, from: step.from, to: step.to });
      return { id, state: step.to, version };
    });
  }

  /** The entry and the clocks of a step. */
  private async record(tx: ChangeTransaction, actor: Actor, row: Row, taken: Taken): Promise<void> {
    const { flow, step, commitmentIds, now, note } = taken;
    const system = onBehalfOf(actor);
    await tx.create(system, 'complaintEntry', {
      complaint: row['id'],
      position: row['steps'],
      transition: step.transition,
      fromState: step.from,
      toState: step.to,
      note: note?.trim() || null,
      enteredAt: now.toISOString(),
    });
    await this.commitments.apply(tx, system, flow, step, row, commitmentIds, now);
  }

  /** Read outside the transaction, which would else hold one connection while it waits for another. */
  private async snapshot(actor: Actor, id: string): Promise<Snapshot> {
    const visible = await this.query.get(actor, 'complaint', id, { id: true });
    if (!visible) throw complaintErrors.COMPLAINT_NOT_FOUND();
    const row = await this.query.get(onBehalfOf(actor), 'complaint', id, {
      version: true,
      state: true,
      commitments: { $first: 200, id: true },
      entries: {
        $first: 200,
        $sort: [{ position: 'DESC' }, { enteredAt: 'DESC' }],
        fromState: true,
        toState: true,
      },
    });
    if (!row) throw complaintErrors.COMPLAINT_NOT_FOUND();
    const entries = row['entries'] as { fromState: string | null; toState: string }[];
    const entered = entries.find(
      (entry) => entry.toState === row['state'] && entry.fromState !== entry.toState,
    );
    return {
      version: Number(row['version']),
      commitmentIds: (row['commitments'] as { id: string }[]).map((one) => one.id),
      previousState: entered?.fromState ?? null,
    };
  }

  private async rowOf(tx: ChangeTransaction, id: string, how: 'read' | 'lock' = 'read'): Promise<Row> {
    const row = await tx[how]('complaint', id);
    if (!row) throw complaintErrors.COMPLAINT_NOT_FOUND();
    return row;
  }
}

const onBehalfOf = (actor: Actor): SystemActor =>
  systemActor('complaint.flow', actingUserId(actor) ?? undefined, actor.locale);

const stepTo = (
  flow: ComplaintFlow,
  transition: string,
  from: string | null,
  to: string,
  enters: boolean,
): FlowStep => ({ transition, from, to, enters, final: isFinalState(flow, to) });

function destination(to: FlowDestination, from: string, previous: string | null): string {
  if ('state' in to) return to.state;
  return 'back' in to ? (previous ?? from) : from;
}

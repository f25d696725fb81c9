import { Injectable } from '@nestjs/common';
import {
  Calendars,
  type ChangeTransaction,
  type Locale,
  type Localized,
  type Row,
  type SystemActor,
  type WorkingCalendar,
} from '@ricejar/sdk';
import type { ComplaintFlow, FlowCommitment } from '../flow/complaint-flow.js';
import { happens, type FlowStep } from '../flow/flow-step.js';
import { CommitmentClock, isOpen, wholeSecond, type ClockFace } from './commitment-clock.js';
import { faceOf, fieldsOf, refId } from './commitment-row.js';
import { Escalation } from './escalation.js';
import { promisedTime } from './tier-promise.js';

const TASK_TITLE_LENGTH = 255;

/** Everything here runs in a transaction that has locked the complaint: its clocks move together or not at all. */
@Injectable()
export class CommitmentService {
  constructor(
    private readonly calendars: Calendars,
    private readonly escalation: Escalation,
  ) {}

  /** Moves the complaint's clocks by a step of its flow: settles, cancels, pauses, runs on and starts. */
  async apply(
    tx: ChangeTransaction,
    actor: SystemActor,
    flow: ComplaintFlow,
    step: FlowStep,
    complaint: Row,
    commitmentIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const openKinds = new Set<string>();
    for (const id of commitmentIds) {
      const row = await tx.lock('commitment', id);
      if (!row || !isOpen(faceOf(row))) continue;
      const kind = String(row['kind']);
      const clock = await this.clockOf(row['calendar']);
      const definition = flow.commitments.find((one) => one.kind === kind);
      // Whether it was kept is a matter of time, not of whether the watch came by before this step.
      let face = faceOf(row);
      if (clock.isOverdue(face, now)) {
        await this.miss(tx, actor, complaint, row, now);
        face = clock.miss(face);
      }
      const moved = moveClock(clock, face, definition, step, now);
      if (moved !== face) await tx.update(actor, 'commitment', id, null, fieldsOf(moved));
      if (isOpen(moved)) openKinds.add(kind);
    }
    for (const definition of flow.commitments) {
      if (step.final || openKinds.has(definition.kind)) continue;
      if (definition.startsOn.some((moment) => happens(moment, step))) {
        await this.start(tx, actor, complaint, definition, step, now);
      }
    }
  }

  /**
   * Marks one overdue clock as missed and escalates it: once, whoever asks and however often. False when there was
   * nothing to do any more.
   */
  async missIfOverdue(
    tx: ChangeTransaction,
    actor: SystemActor,
    complaintId: string,
    id: string,
    now: Date,
  ): Promise<boolean> {
    const complaint = await tx.lock('complaint', complaintId);
    const row = await tx.lock('commitment', id);
    if (!complaint || !row) return false;
    const clock = await this.clockOf(row['calendar']);
    if (!clock.isOverdue(faceOf(row), now)) return false;
    await this.miss(tx, actor, complaint, row, now);
    return true;
  }

  private async start(
    tx: ChangeTransaction,
    actor: SystemActor,
    complaint: Row,
    definition: FlowCommitment,
    step: FlowStep,
    now: Date,
  ): Promise<void> {
    const calendar = definition.calendar === null ? null : await this.calendars.get(definition.calendar);
    const clock = new CommitmentClock(this.calendars, calendar);
    const usual = this.targetSeconds(definition, calendar);
    const { seconds, reasons } = await promisedTime(tx, complaint, definition, usual);
    const started = clock.start(seconds, now);
    const face = definition.pausedIn.includes(step.to) ? clock.pause(started, now) : started;
    await tx.create(actor, 'commitment', {
      complaint: complaint['id'],
      kind: definition.kind,
      label: definition.label,
      calendar: definition.calendar,
      reasons,
      ...fieldsOf(face),
    });
  }

  private targetSeconds({ target }: FlowCommitment, calendar: WorkingCalendar | null): number {
    const seconds =
      'hours' in target ? target.hours * 3600 : (target.days * this.calendars.day(calendar)) / 1000;
    return Math.round(seconds);
  }

  private async miss(
    tx: ChangeTransaction,
    actor: SystemActor,
    complaint: Row,
    row: Row,
    now: Date,
  ): Promise<void> {
    const manager = await this.escalation.managerOf(tx, complaint);
    const escalatedTo = manager === null ? null : String(manager['id']);
    await tx.update(actor, 'commitment', String(row['id']), null, {
      status: 'missed',
      escalatedAt: wholeSecond(now).toISOString(),
      escalatedTo,
    });
    if (manager) await this.createTask(tx, actor, complaint, row, manager, now);
    await tx.emit('commitment.missed', {
      id: row['id'],
      complaint: complaint['id'],
      customer: refId(complaint['customer']),
      kind: row['kind'],
      dueAt: faceOf(row).dueAt.toISOString(),
      escalatedTo,
    });
  }

  private async createTask(
    tx: ChangeTransaction,
    actor: SystemActor,
    complaint: Row,
    row: Row,
    manager: Row,
    now: Date,
  ): Promise<void> {
    const calendar = row['calendar'] ? await this.calendars.get(String(row['calendar'])) : null;
    const words = wordsOfTask(complaint, row['label'] as Localized, manager['locale'] as Locale);
    await tx.create(actor, 'task', {
      title: [...words.title].slice(0, TASK_TITLE_LENGTH).join(''),
      note: words.note,
      customer: refId(complaint['customer']),
      owner: manager['id'],
      dueOn: dateIn(calendar?.timeZone ?? 'UTC', now),
      status: 'open',
      priority: 'high',
    });
  }

  private async clockOf(calendarId: unknown): Promise<CommitmentClock> {
    const calendar = calendarId ? await this.calendars.get(String(calendarId)) : null;
    return new CommitmentClock(this.calendars, calendar);
  }
}

function moveClock(
  clock: CommitmentClock,
  face: ClockFace,
  definition: FlowCommitment | undefined,
  step: FlowStep,
  now: Date,
): ClockFace {
  if (definition?.settledBy.some((moment) => happens(moment, step))) return clock.settle(face, now);
  if (step.final) return clock.cancel(face, now);
  return definition?.pausedIn.includes(step.to) ? clock.pause(face, now) : clock.resume(face, now);
}

function wordsOfTask(complaint: Row, label: Localized, locale: Locale): { title: string; note: string } {
  const number = String(complaint['number'] ?? '');
  return locale === 'zh-CN'
    ? {
        title: `承诺超时：${label.zh}（${number}）`,
        note: `投诉“${complaint['subject']}”的承诺“${label.zh}”未按时兑现，请跟进。`,
      }
    : {
        title: `Promise missed: ${label.en} (${number})`,
        note: `The promise "${label.en}" of the complaint "${complaint['subject']}" was not kept in time. Please see to it.`,
      };
}

/** `YYYY-MM-DD` as the wall calendar of a zone shows it. */
const dateIn = (timeZone: string, instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);

import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  actingUserId,
  Clock,
  hasPermission,
  RecordChange,
  RecordQuery,
  systemActor,
  type Actor,
  type ChangeTransaction,
  type Locale,
  type PendingChange,
  type Row,
  type SystemActor,
} from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { tierLifeErrors } from '../tier-life.errors.js';
import { nextReviewOn as nextAfter, plusMonths } from './review-rhythm.js';

/** What the tasks of due reviews are made for. */
export const REVIEW_CAUSE = 'tier.review';

/** Policies and models are looked at every half year, unless their review says otherwise. */
const USUAL_MONTHS = 6;

export interface CompletedReview {
  id: string;
  /** The one that follows in the same rhythm, if any. */
  next: { id: string; dueOn: string } | null;
}

/** The calendar of reviews: what is due becomes a task, what is done makes the next. */
@Injectable()
export class TierReviews {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes the outcome of a review and plans the next. Needs `tier.manage`, or to be the one it is assigned to. Throws
   * `TIER_REVIEW_NOT_FOUND` and `TIER_REVIEW_DONE`.
   */
  async complete(
    actor: Actor,
    id: string,
    { outcome, note }: { outcome: string; note: string | null },
  ): Promise<CompletedReview> {
    const seen = await this.records.get(actor, 'tierReview', id, { id: true, assignee: { id: true } });
    if (!seen) throw tierLifeErrors.TIER_REVIEW_NOT_FOUND();
    const assignee = (seen['assignee'] as { id: string } | null)?.id ?? null;
    const isMine = assignee !== null && assignee === actingUserId(actor);
    if (!isMine && !hasPermission(actor, 'tier.manage')) throw accessErrors.FORBIDDEN();
    const system = systemActor('tier.review', actingUserId(actor) ?? undefined, actor.locale);
    return this.change.transaction(async (tx) => {
      const row = await tx.lock('tierReview', id);
      if (row?.['status'] !== 'open') throw tierLifeErrors.TIER_REVIEW_DONE();
      await tx.update(system, 'tierReview', id, null, {
        status: 'done',
        outcome,
        reviewedBy: actingUserId(actor),
        reviewedAt: this.clock.now().toISOString(),
        ...(note?.trim() && { note: note.trim() }),
      });
      await closeTask(tx, system, row);
      const next = await this.planNext(tx, system, row);
      if (row['subject'] === 'model') await dateModel(tx, system, row['model'], next?.dueOn ?? null);
      return { id, next };
    });
  }

  /** Plans the review of every scoring model that is on, says when it is to be looked at, and has none open. */
  async planModels(): Promise<void> {
    const system = systemActor('tier.review');
    const { nodes: cards } = await this.records.list(system, 'modelCard', {
      select: { key: true, nextReviewOn: true, owner: { id: true } },
      filter: { on: { eq: true }, nextReviewOn: { isNull: false } },
      first: 200,
    });
    const { nodes: open } = await this.records.list(system, 'tierReview', {
      select: { model: true },
      filter: { subject: { eq: 'model' }, status: { eq: 'open' } },
      first: 200,
    });
    const planned = new Set(open.map((row) => row['model']));
    for (const { key, nextReviewOn: dueOn, owner } of cards) {
      if (planned.has(key)) continue;
      await this.change.create(system, 'tierReview', {
        title: `Scoring model · 评分模型 ${key}`,
        subject: 'model',
        model: key,
        dueOn,
        everyMonths: USUAL_MONTHS,
        assignee: owner?.id ?? null,
      });
    }
  }

  /** Makes a task of every review that is due and has none. Answers how many. */
  async remind(): Promise<number> {
    const system = systemActor('tier.review');
    const filter = {
      status: { eq: 'open' },
      dueOn: { lte: today(this.clock) },
      task: { isNull: true },
    };
    const select = { id: true, title: true, dueOn: true, assignee: { id: true, locale: true } } as const;
    let made = 0;
    for await (const batch of this.records.scan(system, 'tierReview', { select, filter })) {
      for (const row of batch) {
        if (!row['assignee']) continue;
        await this.change.transaction(async (tx) => {
          const { id: task } = await tx.create(system, 'task', reviewTask(row));
          await tx.update(system, 'tierReview', String(row['id']), null, { task });
        });
        made += 1;
      }
    }
    return made;
  }

  /**
   * A policy came into force: its review is planned, and that of the policy before it is done with. Whoever published it
   * is the one to look.
   */
  async policyPublished(policy: string): Promise<void> {
    const system = systemActor('tier.review');
    const row = await this.records.get(system, 'tierPolicy', policy, {
      name: true,
      status: true,
      publishedAt: true,
      publishedBy: { id: true },
    });
    if (row?.['status'] !== 'published') return;
    const publishedOn = String(row['publishedAt']).slice(0, 10);
    await this.change.transaction(async (tx) => {
      const open = await tx.find('tierReview', { subject: 'policy', status: 'open' });
      if (open.some((one) => one['policy'] === policy)) return;
      for (const one of open) {
        await tx.update(system, 'tierReview', String(one['id']), null, { status: 'done', outcome: 'change' });
        await closeTask(tx, system, one);
      }
      const [former] = open;
      const everyMonths = Number(former?.['everyMonths'] ?? USUAL_MONTHS);
      await tx.create(system, 'tierReview', {
        title: `Tier policy · 分级政策 ${row['name']}`,
        subject: 'policy',
        policy,
        dueOn: plusMonths(publishedOn, everyMonths),
        everyMonths,
        assignee: (row['publishedBy'] as { id: string } | null)?.id ?? former?.['assignee'] ?? null,
      });
    });
  }

  private async planNext(
    tx: ChangeTransaction,
    system: SystemActor,
    row: Row,
  ): Promise<CompletedReview['next']> {
    const everyMonths = row['everyMonths'] as number | null;
    if (everyMonths === null) return null;
    const { title, subject, policy, model, tier, assignee } = row;
    const dueOn = nextAfter(String(row['dueOn']), everyMonths, today(this.clock));
    const wanted = { title, subject, policy, model, tier, assignee, dueOn, everyMonths };
    const { id } = await tx.create(system, 'tierReview', wanted);
    return { id, dueOn };
  }
}

/** Before-rule of `tierReview.create` and `tierReview.update`: a review is of something. */
export function requireSubject({ before, input, actor }: PendingChange): void {
  const after = { ...before, ...input };
  if (actor.kind === 'user' && before?.['status'] === 'done') throw tierLifeErrors.TIER_REVIEW_DONE();
  const subject = String(after['subject']);
  const field = SUBJECT_FIELDS[subject];
  if (!field || after[field.name]) return;
  throw tierLifeErrors.TIER_REVIEW_SUBJECT({ subject: field.en, subjectZh: field.zh, field: field.name });
}

const SUBJECT_FIELDS: Readonly<Record<string, { name: string; en: string; zh: string }>> = {
  policy: { name: 'policy', en: 'policy', zh: '分级政策' },
  model: { name: 'model', en: 'scoring model', zh: '评分模型' },
  tier: { name: 'tier', en: 'tier', zh: '客户等级' },
};

/** The card of a model tells when it is looked at next. */
async function dateModel(
  tx: ChangeTransaction,
  system: SystemActor,
  model: unknown,
  nextReviewOn: string | null,
): Promise<void> {
  const [card] = await tx.find('modelCard', { key: model });
  if (card) await tx.update(system, 'modelCard', String(card['id']), null, { nextReviewOn });
}

async function closeTask(tx: ChangeTransaction, system: SystemActor, review: Row): Promise<void> {
  const id = review['task'] as string | null;
  const task = id === null ? null : await tx.lock('task', id);
  if (task && task['status'] !== 'done')
    await tx.update(system, 'task', String(task['id']), null, { status: 'done' });
}

function reviewTask(row: Row): Row {
  const assignee = row['assignee'] as { id: string; locale: Locale };
  const zh = assignee.locale === 'zh-CN';
  const title = [...String(row['title'])].slice(0, 200).join('');
  return {
    title: zh ? `复核：${title}` : `Review: ${title}`,
    note: zh
      ? '请在复核日程中查看该项判断是否仍然成立，并记录结论。'
      : 'See in the review calendar whether the judgement still holds, and note the outcome.',
    owner: assignee.id,
    dueOn: row['dueOn'],
    status: 'open',
    priority: 'high',
    cause: REVIEW_CAUSE,
  };
}

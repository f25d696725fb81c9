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
} from '@ricejar/sdk';
import { checkDefinition } from './definition-check.js';
import type { SelectionDefinition } from './selection-definition.js';
import { evaluateSelection, type SelectionAnswer, type SelectionResult } from './selection-evaluation.js';
import { selectionErrors } from './selection.errors.js';

export const SELECTION_MANAGE = 'selection.manage';

export interface PublishedSelection {
  id: string;
  number: number;
  definition: SelectionDefinition;
}

/** A subject whose newest review would end otherwise. */
export interface ChangedReview {
  id: string;
  name: string;
  customer: string;
  before: SelectionResult;
  /** Null: the policy asks what the review did not answer. */
  after: SelectionResult | null;
  score: number;
}

export interface SelectionEffect {
  /** Newest reviews of their subject. */
  reviews: number;
  /** Of those: how many end otherwise, or would have to be answered anew. */
  changed: number;
  unanswered: number;
  before: ResultCounts;
  after: ResultCounts;
  /** At most 50, of those the actor may see. */
  rows: ChangedReview[];
}

export type ResultCounts = Record<SelectionResult, number>;

const ROWS_SHOWN = 50;
const KNOWN_MS = 1_000;
const POLICY = { id: true, number: true, definition: true } as const;

/** Selection policies: the one in force, what another would do, and putting it in force. */
@Injectable()
export class SelectionPolicies {
  private known: { readAt: number; policy: Promise<PublishedSelection | null> } | null = null;

  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
  ) {}

  /** Null: the gate is off. Read anew at most once a second, for imports ask row by row. */
  async inForce(): Promise<PublishedSelection | null> {
    const now = this.clock.now().getTime();
    if (!this.known || Math.abs(now - this.known.readAt) >= KNOWN_MS) {
      const policy = this.readInForce();
      const known = { readAt: now, policy };
      this.known = known;
      // A failed read must not be answered again.
      policy.catch(() => this.known === known && this.forget());
    }
    return this.known.policy;
  }

  /** Throws `SELECTION_POLICY_NONE`. */
  async requireInForce(): Promise<PublishedSelection> {
    const policy = await this.inForce();
    if (!policy) throw selectionErrors.SELECTION_POLICY_NONE();
    return policy;
  }

  /** Throws `SELECTION_POLICY_UNKNOWN`. */
  async numbered(number: number): Promise<PublishedSelection> {
    const { nodes } = await this.records.list<PublishedSelection>(SYSTEM, 'selectionPolicy', {
      select: POLICY,
      filter: { number: { eq: number } },
      first: 1,
    });
    const policy = nodes[0];
    if (!policy) throw selectionErrors.SELECTION_POLICY_UNKNOWN({ number });
    return policy;
  }

  /**
   * Puts a definition in force; the one before is retired and kept. `replaces` is the number that the author saw in
   * force, null for none. Needs `selection.manage`. Throws `SELECTION_POLICY_INVALID`, `SELECTION_POLICY_CONFLICT`.
   */
  async publish(
    actor: Actor,
    given: SelectionDefinition,
    { replaces, note }: { replaces: number | null; note?: string | null },
  ): Promise<{ id: string; number: number }> {
    requireManager(actor);
    const definition = checkDefinition(given);
    const system = systemFor(actor, 'selection.publish');
    const published = await this.change.transaction(async (tx) => {
      // Publishers queue for the number; whoever comes second finds another policy in force.
      const number = await tx.nextNumber('selectionPolicy');
      const [current] = await tx.find('selectionPolicy', { status: 'published' });
      if ((current?.['number'] ?? null) !== replaces) throw selectionErrors.SELECTION_POLICY_CONFLICT();
      const now = this.clock.now().toISOString();
      if (current) {
        await tx.update(system, 'selectionPolicy', String(current['id']), null, {
          status: 'retired',
          retiredAt: now,
        });
      }
      const { id } = await tx.create(system, 'selectionPolicy', {
        number,
        name: `V${number}`,
        status: 'published',
        definition,
        publishedAt: now,
        publishedBy: actingUserId(actor),
        note: note?.trim() || null,
      });
      await tx.emit('selectionPolicy.published', { id, number });
      return { id, number };
    });
    this.forget();
    return published;
  }

  /** Takes the policy out of force: the gate is off until another is published. Needs `selection.manage`. */
  async turnOff(actor: Actor, replaces: number): Promise<void> {
    requireManager(actor);
    const system = systemFor(actor, 'selection.turnOff');
    await this.change.transaction(async (tx) => {
      const [current] = await tx.find('selectionPolicy', { status: 'published' });
      const locked = current && (await tx.lock('selectionPolicy', String(current['id'])));
      if (locked?.['status'] !== 'published' || locked['number'] !== replaces) {
        throw selectionErrors.SELECTION_POLICY_CONFLICT();
      }
      const retiredAt = this.clock.now().toISOString();
      await tx.update(system, 'selectionPolicy', String(locked['id']), null, {
        status: 'retired',
        retiredAt,
      });
      await tx.emit('selectionPolicy.turnedOff', { id: locked['id'], number: replaces });
    });
    this.forget();
  }

  /**
   * How the newest reviews would end if the definition were in force; writes nothing. Needs `selection.manage`: the totals
   * speak of all reviews, whatever the actor may see of them one by one.
   */
  async effect(actor: Actor, given: SelectionDefinition): Promise<SelectionEffect> {
    requireManager(actor);
    const definition = checkDefinition(given);
    const before = noResults();
    const after = noResults();
    const changed: Omit<ChangedReview, 'name' | 'customer'>[] = [];
    let reviews = 0;
    const current = { select: REVIEW, filter: { current: { eq: true } } };
    for await (const page of this.records.scan<StoredReview>(SYSTEM, 'selectionReview', current)) {
      reviews += page.length;
      for (const { id, result, answers, decidedAt } of page) {
        const outcome = evaluateSelection(definition, answers, decidedAt.slice(0, 10));
        before[result] += 1;
        if (outcome.result) after[outcome.result] += 1;
        if (outcome.result !== result) {
          changed.push({ id, before: result, after: outcome.result, score: outcome.score });
        }
      }
    }
    return {
      reviews,
      changed: changed.length,
      unanswered: changed.filter((one) => one.after === null).length,
      before,
      after,
      rows: await this.named(actor, changed.slice(0, ROWS_SHOWN)),
    };
  }

  private forget(): void {
    this.known = null;
  }

  private async readInForce(): Promise<PublishedSelection | null> {
    const { nodes } = await this.records.list<PublishedSelection>(SYSTEM, 'selectionPolicy', {
      select: POLICY,
      filter: { status: { eq: 'published' } },
      first: 1,
    });
    return nodes[0] ?? null;
  }

  private async named(
    actor: Actor,
    changed: readonly Omit<ChangedReview, 'name' | 'customer'>[],
  ): Promise<ChangedReview[]> {
    if (changed.length === 0) return [];
    const { nodes } = await this.records.list<{
      id: string;
      name: string;
      customer: { name: string } | null;
    }>(actor, 'selectionReview', {
      select: { id: true, name: true, customer: { name: true } },
      filter: { id: { in: changed.map(({ id }) => id) } },
      first: ROWS_SHOWN,
    });
    const seen = new Map(nodes.map((node) => [node.id, node]));
    return changed.flatMap((one) => {
      const row = seen.get(one.id);
      return row ? [{ ...one, name: row.name, customer: row.customer?.name ?? '' }] : [];
    });
  }
}

interface StoredReview {
  id: string;
  result: SelectionResult;
  answers: SelectionAnswer[];
  decidedAt: string;
}

const REVIEW = { id: true, result: true, answers: true, decidedAt: true } as const;
const noResults = (): ResultCounts => ({ pass: 0, conditional: 0, refused: 0 });
const SYSTEM = systemActor('selection.policy');

function requireManager(actor: Actor): void {
  if (!hasPermission(actor, SELECTION_MANAGE)) throw accessErrors.FORBIDDEN();
}

/** Writes for somebody, on record. */
export const systemFor = (actor: Actor, reason: string): Actor =>
  systemActor(reason, actingUserId(actor) ?? undefined, actor.locale);

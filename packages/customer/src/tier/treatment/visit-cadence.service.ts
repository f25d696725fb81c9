import { Injectable } from '@nestjs/common';
import {
  Clock,
  RecordChange,
  RecordQuery,
  systemActor,
  type Filter,
  type Locale,
  type Row,
  type SystemActor,
} from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { inBatches } from '../../scoring/batches.js';
import { nextContactOn, visitDueOn, visitsDueFilter, type VisitState } from './cadence.js';
import { TierTreatments } from './tier-treatments.service.js';
import type { Treatment } from './treatment.js';

/** What the tasks of due visits are made for. */
export const VISIT_CAUSE = 'tier.visit';

const CUSTOMER = { id: true, lastVisitAt: true, tierSince: true, nextContactOn: true } as const;
const DUE = { ...CUSTOMER, name: true, owner: { id: true, locale: true, orgUnit: { id: true } } } as const;
const OPEN_VISITS: Filter = { cause: { eq: VISIT_CAUSE }, status: { eq: 'open' } };

/** Keeps the visits that tiers ask for: dates the next contact, and makes a task of every visit that is due. */
@Injectable()
export class VisitCadence {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly treatments: TierTreatments,
  ) {}

  /** One round over all customers; the same again writes nothing. Answers how many tasks it made. */
  async run(): Promise<number> {
    const system = systemActor('tier.visits');
    const treatments = await this.treatments.all();
    for (const treatment of treatments) await this.dateContacts(system, treatment);
    const waiting = await this.openTasks(system);
    let made = 0;
    for (const treatment of treatments) made += await this.makeTasks(system, treatment, waiting);
    // Whoever is not due any more was visited, or moved to a tier that asks for less.
    await this.settle(system, [...waiting.values()]);
    return made;
  }

  /** After a visit: the next contact follows from it, and the task that asked for it is done. */
  async visited(customerId: string): Promise<void> {
    const system = systemActor('tier.visits');
    const row = await this.records.get(system, 'customer', customerId, { ...CUSTOMER, tier: true });
    const { visitEveryDays } = row?.['tier'] ? await this.treatments.of(String(row['tier'])) : {};
    if (!row || !visitEveryDays) return;
    const state = stateOf(row);
    const day = today(this.clock);
    await this.change.transaction(async (tx) => {
      const next = nextContactOn(state, visitEveryDays, day);
      if (next !== state.nextContact)
        await tx.update(system, 'customer', customerId, null, { nextContactOn: next });
      const due = visitDueOn(state, visitEveryDays);
      if (due === null || due <= day) return;
      const open = await tx.find('task', { customer: customerId, cause: VISIT_CAUSE, status: 'open' });
      for (const one of open) await tx.update(system, 'task', String(one['id']), null, { status: 'done' });
    });
  }

  private async dateContacts(system: SystemActor, { tier, visitEveryDays }: Treatment): Promise<void> {
    if (visitEveryDays === null) return;
    const day = today(this.clock);
    const customers = this.records.scan(system, 'customer', {
      select: CUSTOMER,
      filter: { tier: { eq: tier } },
    });
    for await (const batch of customers) {
      const dated = batch.flatMap((row) => {
        const state = stateOf(row);
        const next = nextContactOn(state, visitEveryDays, day);
        return next === state.nextContact ? [] : [{ id: String(row['id']), nextContactOn: next }];
      });
      if (dated.length > 0) await this.change.updateMany(system, 'customer', dated);
    }
  }

  /** Takes the customers that are still due out of `waiting`, and makes tasks for those that are not in it. */
  private async makeTasks(
    system: SystemActor,
    treatment: Treatment,
    waiting: Map<string, string>,
  ): Promise<number> {
    const day = today(this.clock);
    const filter = visitsDueFilter(treatment, day);
    if (!filter) return 0;
    let made = 0;
    for await (const batch of this.records.scan(system, 'customer', { select: DUE, filter })) {
      const tasks = batch.flatMap((row) => {
        const known = waiting.delete(String(row['id']));
        // A customer of nobody is nobody's task; the list of due visits shows it.
        return known || !row['owner'] ? [] : [visitTask(row, treatment, day)];
      });
      if (tasks.length > 0) await this.change.insertMany(system, 'task', tasks);
      made += tasks.length;
    }
    return made;
  }

  /** Open tasks of visits by customer. */
  private async openTasks(system: SystemActor): Promise<Map<string, string>> {
    const open = new Map<string, string>();
    const select = { id: true, customer: { id: true } } as const;
    for await (const batch of this.records.scan(system, 'task', { select, filter: OPEN_VISITS }))
      for (const row of batch)
        if (row['customer']) open.set((row['customer'] as { id: string }).id, String(row['id']));
    return open;
  }

  private async settle(system: SystemActor, tasks: readonly string[]): Promise<void> {
    for (const some of inBatches(tasks))
      await this.change.transaction(async (tx) => {
        for (const id of some) await tx.update(system, 'task', id, null, { status: 'done' });
      });
  }
}

const stateOf = (row: Row): VisitState => ({
  lastVisit: (row['lastVisitAt'] as string | null)?.slice(0, 10) ?? null,
  tierSince: (row['tierSince'] as string | null) ?? null,
  nextContact: (row['nextContactOn'] as string | null) ?? null,
});

function visitTask(row: Row, { tier, visitEveryDays }: Treatment, day: string): Row {
  const owner = row['owner'] as { id: string; locale: Locale; orgUnit: { id: string } | null };
  const { lastVisit } = stateOf(row);
  const name = String(row['name']);
  const zh = owner.locale === 'zh-CN';
  const last = zh
    ? lastVisit === null
      ? '尚未拜访过。'
      : `上次拜访：${lastVisit}。`
    : lastVisit === null
      ? 'We have never met.'
      : `Last visit: ${lastVisit}.`;
  return {
    title: zh ? `拜访${clip(name)}` : `Visit ${clip(name)}`,
    note: zh
      ? `${tier} 级客户至少每 ${visitEveryDays} 天拜访一次。${last}`
      : `Customers of tier ${tier} are visited every ${visitEveryDays} days. ${last}`,
    customer: row['id'],
    owner: owner.id,
    orgUnit: owner.orgUnit?.id ?? null,
    dueOn: day,
    status: 'open',
    priority: 'normal',
    cause: VISIT_CAUSE,
  };
}

const LONGEST_NAME = 200;
const clip = (name: string): string => [...name].slice(0, LONGEST_NAME).join('');

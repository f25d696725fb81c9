import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor, type Filter, type Localized } from '@ricejar/sdk';
import { ScoringService } from '../scoring/scoring.service.js';
import { SortedIds } from '../scoring/sorted-ids.js';
import { TierLevels } from './levels/tier-levels.service.js';
import { TierOverrides } from './overrides/tier-overrides.service.js';
import { DECIDED_BY, NO_TIER, type DecidedBy } from './tier-assignment.js';
import { ScoredColumn, type CustomerColumns, type WrittenGrades } from './tier-columns.js';
import type { TierComponent } from './tier-definition.js';
import type { TierLadder } from './tier-fit.js';
import type { Tier } from './tiers.js';

/** The tiers of today with their names. */
export interface NamedLadder extends TierLadder {
  nameOf(tier: Tier): Localized;
}

/** Reads what grading goes by, in columns; the actor is the system's, so that every customer counts. */
@Injectable()
export class TierDataReader {
  constructor(
    private readonly records: RecordQuery,
    private readonly scoring: ScoringService,
    private readonly levels: TierLevels,
    private readonly overrides: TierOverrides,
  ) {}

  async ladder(): Promise<NamedLadder> {
    const [levels, successor] = await Promise.all([this.levels.levels(), this.levels.successors()]);
    const names = new Map(levels.map(({ key, label }) => [key, label]));
    return {
      tiers: levels.map(({ key }) => key),
      successor,
      nameOf: (tier) => names.get(tier) ?? { en: tier, zh: tier },
    };
  }

  /** Every live customer with the tier it stands in, and overrides in force on a day. */
  async customers(actor: Actor, { tiers, successor }: TierLadder, day: string): Promise<CustomerColumns> {
    const overrides = await this.overrides.overridesInForce(actor, day);
    const ids: string[] = [];
    const current: number[] = [];
    const known = new Map<string, number>();
    const placeOfTier = (tier: Tier | null | undefined): number => {
      if (!tier) return NO_TIER;
      const place = known.get(tier) ?? tiers.indexOf(successor(tier) ?? '');
      known.set(tier, place);
      return place;
    };
    for await (const batch of this.records.scanValues(actor, 'customer', { fields: ['tier'] })) {
      for (const [id, tier] of batch) {
        ids.push(id ?? '');
        current.push(placeOfTier(tier));
      }
    }
    const places = new SortedIds(ids);
    const override = new Int8Array(ids.length).fill(NO_TIER);
    for (const [id, { tier }] of overrides) {
      const at = places.placeOf(id);
      if (at !== undefined) override[at] = tiers.indexOf(tier);
    }
    return {
      ids,
      current: Int8Array.from(current),
      override,
      overrides,
    };
  }

  /** The grades that stand at customers. */
  async written(
    actor: Actor,
    { ids }: Pick<CustomerColumns, 'ids'>,
  ): Promise<Pick<WrittenGrades, 'score' | 'decidedBy'>> {
    const score = new Float64Array(ids.length).fill(NaN);
    const decidedBy = new Int8Array(ids.length).fill(-1);
    const places = new SortedIds(ids);
    const fields = ['tierScore', 'tierDecidedBy'];
    for await (const batch of this.records.scanValues(actor, 'customer', { fields })) {
      for (const [id, value, by] of batch) {
        const at = places.placeOf(id ?? '');
        if (at === undefined) continue;
        if (value !== null) score[at] = Number(value);
        decidedBy[at] = DECIDED_BY.indexOf(by as DecidedBy);
      }
    }
    return { score, decidedBy };
  }

  /** Runs a component's model as of a day. Throws what models throw. */
  async component(
    actor: Actor,
    { model, parameters }: TierComponent,
    asOf: string,
    customers: CustomerColumns,
  ): Promise<ScoredColumn> {
    const places = new SortedIds(customers.ids);
    const wanted = (id: string): boolean => places.placeOf(id) !== undefined;
    const run = await this.scoring.compute(actor, model, { asOf, parameters, wanted });
    return new ScoredColumn(run, run.results, customers);
  }

  /** 1 for each customer that a filter finds. Throws `FILTER_INVALID` and `FIELD_UNKNOWN`. */
  async found(actor: Actor, filter: Filter, customers: CustomerColumns): Promise<Uint8Array> {
    const column = new Uint8Array(customers.ids.length);
    const places = new SortedIds(customers.ids);
    for await (const batch of this.records.scanValues(actor, 'customer', { fields: [], filter })) {
      for (const [id] of batch) {
        const at = places.placeOf(id ?? '');
        if (at !== undefined) column[at] = 1;
      }
    }
    return column;
  }
}

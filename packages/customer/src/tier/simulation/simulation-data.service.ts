import { Injectable } from '@nestjs/common';
import { Clock, Extensions, RecordQuery, type Actor, type Filter } from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { ModelCards } from '../../scoring/governance/model-cards.service.js';
import { collectTable } from '../../scoring/purchase-collector.js';
import { dayNumber, dayText } from '../../scoring/purchase-table.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import { SortedIds } from '../../scoring/sorted-ids.js';
import { StoredScores } from '../../scoring/stored-scores.service.js';
import { componentKey, ScoredColumn, type CustomerColumns } from '../tier-columns.js';
import { TierDataReader, type NamedLadder } from '../tier-data.service.js';
import type { TierComponent, TierDefinition } from '../tier-definition.js';
import type { GradingData } from '../tier-grading.js';
import type { ValueColumn } from './simulation.js';
import { RecentAnswers } from './simulation-sessions.js';

const YEAR = 365;
/** Each holds some 200 MB at a million customers. */
const MOST_SESSIONS = 3;
const KEEP_MS = 600_000;

/** What simulations of one session share: read and scored once. */
export interface SimulationData {
  asOf: string;
  /** UTC, ISO 8601. */
  scoredAt: string;
  ladder: NamedLadder;
  customers: CustomerColumns;
  /** What each bought in the last 365 days, and what models in money say of it. */
  spend: Float64Array;
  values: readonly ValueColumn[];
  /** Columns that a definition asks for, made at the first one that does. */
  grading(definition: TierDefinition): Promise<GradingData>;
}

/** Reads what simulations go by. */
@Injectable()
export class SimulationDataReader {
  private readonly sessions = new RecentAnswers<SimulationData>(MOST_SESSIONS, KEEP_MS);

  constructor(
    private readonly reader: TierDataReader,
    private readonly records: RecordQuery,
    private readonly extensions: Extensions,
    private readonly scoring: ScoringService,
    private readonly cards: ModelCards,
    private readonly stored: StoredScores,
    private readonly clock: Clock,
  ) {}

  /** `session` names those who share the data for up to ten minutes; without one they are read anew. */
  data(system: Actor, session: string | null): Promise<SimulationData> {
    if (session === null) return this.read(system);
    return this.sessions.of(session, this.clock.now().getTime(), () => this.read(system));
  }

  private async read(system: Actor): Promise<SimulationData> {
    const now = this.clock.now();
    const asOf = today(this.clock);
    const ladder = await this.reader.ladder();
    const customers = await this.reader.customers(system, ladder, asOf);
    const components = new Map<string, Promise<ScoredColumn>>();
    const filters = new Map<string, Promise<Uint8Array>>();
    const component = (one: TierComponent): Promise<ScoredColumn> =>
      once(components, componentKey(one), () => this.reader.component(system, one, asOf, customers));
    const found = ({ filter }: { filter: Filter }): Promise<Uint8Array> =>
      once(filters, JSON.stringify(filter), () => this.reader.found(system, filter, customers));
    const spend = await this.spend(system, customers, asOf);
    return {
      asOf,
      scoredAt: now.toISOString(),
      ladder,
      customers,
      spend,
      values: [
        { key: 'spend', label: { en: 'Spend in 365 days', zh: '近 365 天消费额' }, values: spend },
        ...(await this.worths(customers)),
      ],
      grading: async (definition) => ({
        customers,
        components: await inTurn(definition.components, component),
        criteria: await inTurn(definition.criteria, found),
        vetoes: await inTurn(definition.vetoes, found),
      }),
    };
  }

  /** What was bought up to a day less what was bought up to a year before it. */
  private async spend(actor: Actor, customers: CustomerColumns, asOf: string): Promise<Float64Array> {
    const spend = new Float64Array(customers.ids.length);
    const places = new SortedIds(customers.ids);
    const source = { extensions: this.extensions, records: this.records, actor };
    for (const [day, sign] of [
      [asOf, 1],
      [dayText(dayNumber(asOf) - YEAR), -1],
    ] as const) {
      const { ids, amount } = await collectTable(source, { asOf: day });
      ids.forEach((id, row) => {
        const at = places.placeOf(id);
        if (at !== undefined) spend[at] = (spend[at] ?? 0) + sign * (amount[row] ?? 0);
      });
    }
    return spend;
  }

  /** The newest stored scores of every model that values customers in money and is on. */
  private async worths(customers: CustomerColumns): Promise<ValueColumn[]> {
    const worths: ValueColumn[] = [];
    for (const { key, label, on } of await this.cards.states()) {
      if (!on || this.scoring.model(key).unit !== 'money') continue;
      const [run] = await this.stored.kept(key);
      if (!run) continue;
      const { values } = new ScoredColumn(null, await this.stored.values(run.id), customers);
      worths.push({ key, label, values });
    }
    return worths;
  }
}

/** Made at most once a key; what fails is tried again. */
function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found) return found;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** One after the other: each takes much memory while it runs. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import { inBatches } from '../scoring/batches.js';
import type { Reason } from '../scoring/scoring-model.js';
import { StoredColumn } from './stored-column.js';
import { componentKey, type CustomerColumns } from './tier-columns.js';
import type { TierComponent } from './tier-definition.js';

/** Ids that are looked up at a time; when more than one in ten customers is wanted, all rows are read. */
const LOOKED_UP = 1_000;
const FEW = 0.1;

/** Scores as runs have stored them, in columns. */
@Injectable()
export class StoredScores {
  constructor(private readonly records: RecordQuery) {}

  /** Values by the newest run of the component's model with its version and parameters; null when there is none. */
  async column(
    actor: Actor,
    component: TierComponent,
    customers: CustomerColumns,
  ): Promise<StoredColumn | null> {
    const run = await this.newestRun(actor, component);
    if (run === null) return null;
    const values = new Float64Array(customers.ids.length).fill(NaN);
    for await (const rows of this.records.scanValues(actor, 'customerScore', {
      fields: ['customer', 'value'],
      filter: { run: { id: { eq: run } } },
    })) {
      for (const [, customer, value] of rows) {
        const place = customers.placeOf(customer ?? '');
        if (place !== undefined) values[place] = Number(value);
      }
    }
    return new StoredColumn(run, values);
  }

  /** Reads the reasons of some customers into the column. */
  async readReasons(
    actor: Actor,
    column: StoredColumn,
    customers: CustomerColumns,
    places: readonly number[],
  ): Promise<void> {
    const few = places.length <= FEW * customers.ids.length;
    const wanted = new Set(places);
    for (const some of few ? inBatches(places, LOOKED_UP) : [null]) {
      const ids = some?.map((place) => customers.ids[place] ?? '');
      const rows = this.records.scanValues(actor, 'customerScore', {
        fields: ['customer', 'reasons'],
        filter: { run: { id: { eq: column.runId } }, ...(ids && { customer: { id: { in: ids } } }) },
      });
      for await (const lot of rows) {
        for (const [, customer, reasons] of lot) {
          const place = customers.placeOf(customer ?? '');
          if (place !== undefined && wanted.has(place))
            column.keepReasons(place, JSON.parse(reasons ?? '[]') as Reason[]);
        }
      }
    }
  }

  private async newestRun(actor: Actor, component: TierComponent): Promise<string | null> {
    const { nodes } = await this.records.list(actor, 'scoreSummary', {
      select: { run: { id: true, modelVersion: true, parameters: true } },
      filter: { model: { eq: component.model }, run: { kept: { eq: true } } },
      sort: [{ id: 'DESC' }],
    });
    const wanted = componentKey(component);
    const found = nodes.find(({ run }) => componentKey({ ...component, ...run }) === wanted);
    return (found?.run.id as string | undefined) ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';

const MOST = 200;

/** Names of customers, for lists that were made with the system's eyes. */
@Injectable()
export class SeenCustomers {
  constructor(private readonly records: RecordQuery) {}

  /** At most 200 rows with their names, in their order, read as the actor: whom it may not see is left out. */
  async named<T extends { customerId: string }>(
    actor: Actor,
    rows: readonly T[],
  ): Promise<(T & { name: string })[]> {
    if (rows.length === 0) return [];
    const { nodes } = await this.records.list<{ id: string; name: string }>(actor, 'customer', {
      select: { id: true, name: true },
      filter: { id: { in: rows.map(({ customerId }) => customerId) } },
      first: MOST,
    });
    const names = new Map(nodes.map(({ id, name }) => [id, name]));
    return rows.flatMap((row) => {
      const name = names.get(row.customerId);
      return name === undefined ? [] : [{ ...row, name }];
    });
  }
}

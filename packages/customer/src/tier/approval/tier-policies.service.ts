import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor, type Filter, type Row } from '@ricejar/sdk';
import { readDefinition, type TierDefinition } from '../tier-definition.js';

/** A stored policy, its definition read as form 2. */
export interface StoredPolicy {
  id: string;
  number: number;
  name: string;
  status: string;
  definition: TierDefinition;
  /** `YYYY-MM-DD`; null: once it is approved. */
  effectiveOn: string | null;
  proposedBy: string | null;
  /** The runs, one a component, that the grades at the customers were made of; null where they differ. */
  gradedBy: readonly string[] | null;
}

const SELECT = {
  id: true,
  number: true,
  name: true,
  status: true,
  definition: true,
  effectiveOn: true,
  proposedBy: { id: true },
  gradedBy: true,
} as const;

const policyOf = (row: Row): StoredPolicy => ({
  id: row['id'],
  number: row['number'],
  name: row['name'],
  status: row['status'],
  definition: readDefinition(row['definition']),
  effectiveOn: row['effectiveOn'],
  proposedBy: row['proposedBy']?.id ?? null,
  gradedBy: row['gradedBy'],
});

/** Tier policies as they are stored. */
@Injectable()
export class TierPolicies {
  constructor(private readonly records: RecordQuery) {}

  async inForce(actor: Actor): Promise<StoredPolicy | null> {
    const { nodes } = await this.records.list(actor, 'tierPolicy', {
      select: SELECT,
      filter: { status: { eq: 'published' } },
      sort: [{ number: 'DESC' }],
      first: 1,
    });
    return nodes[0] ? policyOf(nodes[0]) : null;
  }

  /** Null when there is none, or the actor may not see it. */
  async get(actor: Actor, id: string): Promise<StoredPolicy | null> {
    const row = await this.records.get(actor, 'tierPolicy', id, SELECT);
    return row && policyOf(row);
  }

  /** Approved policies whose day has come, in the order in which they come into force. */
  async due(actor: Actor, day: string): Promise<StoredPolicy[]> {
    const filter: Filter = {
      status: { eq: 'approved' },
      or: [{ effectiveOn: { isNull: true } }, { effectiveOn: { lte: day } }],
    };
    const { nodes } = await this.records.list(actor, 'tierPolicy', {
      select: SELECT,
      filter,
      sort: [{ effectiveOn: 'ASC' }, { number: 'ASC' }],
      first: 200,
    });
    return nodes.map(policyOf);
  }
}

import type { Actor, Clock, Input, RecordChange, RecordQuery, Row } from '@ricejar/sdk';
import type { GraphqlClient } from './graphql-client.js';

/** The CRM that records are made in. */
interface Crm {
  system: Actor;
  change: RecordChange;
  query: RecordQuery;
  clock: Clock;
  as(role: string): Promise<{ client: GraphqlClient }>;
}

/** What a factory made. */
export interface Made {
  id: string;
}

const FLOWS = '{ complaintFlows { key } }';
const OPEN = 'mutation ($input: JSON!, $flow: String!) { openComplaint(input: $input, flow: $flow) { id } }';

/**
 * Records with sensible values, written by the system through the same door as any other: each takes the values that the test
 * is about, and makes what it points to when that is not given. Extra fields go in as `ext: { wealth: { grade: 3 } }`.
 */
export class Factories {
  private count = 0;

  constructor(private readonly crm: Crm) {}

  customer(values: Input = {}): Promise<Made> {
    return this.create('customer', { name: `Customer ${++this.count}`, lifecycle: 'active', ...values });
  }

  async contact(values: Input = {}): Promise<Made> {
    const customer = await this.customerOf(values);
    return this.create('contact', { name: `Contact ${++this.count}`, ...values, customer });
  }

  /** In the first open stage. */
  async opportunity(values: Input = {}): Promise<Made> {
    const customer = await this.customerOf(values);
    const stage = values['stage'] ?? (await this.first('stage', { kind: { eq: 'open' } }, 'position'));
    const amount = { amount: '10000', currency: 'CNY' };
    return this.create('opportunity', {
      name: `Opportunity ${++this.count}`,
      amount,
      ...values,
      stage,
      customer,
    });
  }

  /** A sales order of today, paid. */
  async order(values: Input = {}): Promise<Made> {
    const customer = await this.customerOf(values);
    const orderedOn = this.crm.clock.now().toISOString().slice(0, 10);
    const amount = { amount: '1000', currency: 'CNY' };
    const number = `ORDER-${++this.count}`;
    return this.create('salesOrder', { number, orderedOn, amount, status: 'paid', ...values, customer });
  }

  /** Opened by an administrator in the flow `flow`; the first there is unless told. */
  async complaint({ flow, ...values }: Input = {}): Promise<Made> {
    const customer = await this.customerOf(values);
    const { client } = await this.crm.as('admin');
    const { complaintFlows } = await client.run(FLOWS);
    const key = flow ?? complaintFlows[0]?.key;
    if (key === undefined) throw new Error('no plugin of this CRM brings a complaint flow');
    const input = { subject: `Complaint ${++this.count}`, ...values, customer };
    return { id: (await client.run(OPEN, { input, flow: key })).openComplaint.id };
  }

  /** Any other record type; nothing is filled in. */
  async record(record: string, values: Input): Promise<Made> {
    return this.create(record, values);
  }

  private create(record: string, values: Input): Promise<Made> {
    return this.crm.change.create(this.crm.system, record, values);
  }

  private async customerOf(values: Input): Promise<unknown> {
    return values['customer'] ?? (await this.customer()).id;
  }

  private async first(record: string, filter: Row, sort: string): Promise<unknown> {
    const { nodes } = await this.crm.query.list(this.crm.system, record, {
      select: { id: true },
      filter,
      sort: [{ [sort]: 'ASC' }],
      first: 1,
    });
    return nodes[0]?.['id'];
  }
}

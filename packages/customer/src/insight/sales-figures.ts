import { Injectable } from '@nestjs/common';
import { Extensions, RecordQuery, RicejarError, type Actor, type Filter, type Group } from '@ricejar/sdk';
import { salesLedgers, type SalesLedger } from './sales-ledger.js';

export interface Period {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** What an actor may not read is not there for it, be it the record type or one of its fields. */
const HIDDEN = new Set(['FORBIDDEN', 'FIELD_UNKNOWN']);

/** What customers bought, added up as whoever asks: never more than the sales that the actor may see. */
@Injectable()
export class SalesFigures {
  constructor(
    private readonly records: RecordQuery,
    private readonly extensions: Extensions,
  ) {}

  /** Sales to the customers that a filter matches, in the base currency; null where the actor may not see any sales. */
  async total(actor: Actor, period: Period, customers: Filter): Promise<string | null> {
    const groups = await this.grouped(actor, period, customers, false);
    return groups && addDecimals(groups.map(({ amount }) => amount));
  }

  /** The same by customer: id to amount. */
  async byCustomer(actor: Actor, period: Period, customers: Filter): Promise<Map<string, number> | null> {
    const groups = await this.grouped(actor, period, customers, true);
    if (!groups) return null;
    const sales = new Map<string, number>();
    for (const { customer, amount } of groups) {
      if (customer !== null) sales.set(customer, (sales.get(customer) ?? 0) + Number(amount));
    }
    return sales;
  }

  private async grouped(actor: Actor, period: Period, customers: Filter, byCustomer: boolean) {
    const seen = await Promise.all(
      this.extensions
        .of(salesLedgers)
        .map(({ entry }) => unlessHidden(this.ledger(actor, entry, period, customers, byCustomer))),
    );
    const readable = seen.filter((one) => one !== null);
    return readable.length === 0 ? null : readable.flat();
  }

  private async ledger(
    actor: Actor,
    { record, customer, day, amount, filter }: SalesLedger,
    { from, to }: Period,
    customers: Filter,
    byCustomer: boolean,
  ) {
    const inPeriod = { [day]: { gte: from, lte: to } };
    // Live ones only, as in every list of customers.
    const ofCustomers = { [customer]: { and: [customers, { deletedAt: { isNull: true } }] } };
    const groups = await this.records.group(actor, record, {
      by: byCustomer ? [customer] : [],
      filter: { and: [inPeriod, ofCustomers, ...(filter ? [filter] : [])] },
      aggregate: [{ field: amount, op: 'sum' }],
    });
    return groups.map(({ key, aggregates }: Group) => ({
      customer: (key[customer] ?? null) as string | null,
      amount: String(aggregates.sum?.[amount] ?? '0'),
    }));
  }
}

const unlessHidden = <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: unknown) => {
    if (error instanceof RicejarError && HIDDEN.has(error.code)) return null;
    throw error;
  });

const SCALE = 4;

/** Exact to four digits after the point, as money is stored. */
function addDecimals(amounts: readonly string[]): string {
  const sum = amounts.reduce((total, amount) => {
    const [, sign, whole = '0', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
    const units = BigInt(whole + digits.slice(0, SCALE).padEnd(SCALE, '0'));
    return sign === '-' ? total - units : total + units;
  }, 0n);
  const text = (sum < 0n ? -sum : sum).toString().padStart(SCALE + 1, '0');
  return `${sum < 0n ? '-' : ''}${text.slice(0, -SCALE)}.${text.slice(-SCALE)}`;
}

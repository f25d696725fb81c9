import { Injectable } from '@nestjs/common';
import { Clock, type Money } from '@ricejar/sdk';
import { Database, type Sql } from '../database/database.js';
import { OrganisationService } from '../identity/organisation/organisation.service.js';
import { isCurrency } from './currency.js';
import { convert } from './money.js';
import { moneyErrors } from './money.errors.js';

const CACHE_MS = 1_000;
const CACHED_DAYS = 64;

interface RatesOfDay {
  readAt: number;
  rates: Promise<ReadonlyMap<string, string>>;
}

/** Turns amounts into the organisation's base currency by the dated rates of record type `exchangeRate`. */
@Injectable()
export class MoneyService {
  private readonly days = new Map<string, RatesOfDay>();

  constructor(
    private readonly database: Database,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * The amount in the base currency with up to four decimals, at the rate in force on a day (`YYYY-MM-DD`, today unless
   * told). Hand in the open transaction, if there is one: a second connection taken while holding one can starve the
   * pool. Throws `CURRENCY_UNKNOWN`, `NO_EXCHANGE_RATE`, `MONEY_TOO_LARGE`, or `ORGANISATION_MISSING` before the setup.
   */
  async toBase(amount: string, currency: string, on?: string, sql?: Sql): Promise<string> {
    const rates = await this.ratesOn([currency], on, sql);
    return convert(amount, rates.get(currency) ?? '1');
  }

  /** The same as money. */
  async inBaseCurrency({ amount, currency }: Money, sql: Sql): Promise<Money> {
    const base = await this.organisation.baseCurrency(sql);
    return { amount: await this.toBase(amount, currency, undefined, sql), currency: base };
  }

  /**
   * Base units for one unit of each currency on a day; the base currency itself is 1. Throws `CURRENCY_UNKNOWN` or
   * `NO_EXCHANGE_RATE` naming the first currency that has none.
   */
  async ratesOn(
    currencies: Iterable<string>,
    on = this.today(),
    sql: Sql = this.database,
  ): Promise<ReadonlyMap<string, string>> {
    const base = await this.organisation.baseCurrency(sql);
    const found = new Map<string, string>();
    for (const currency of new Set(currencies)) {
      if (!isCurrency(currency)) throw moneyErrors.CURRENCY_UNKNOWN({ currency: currency.slice(0, 10) });
      const rate = currency === base ? '1' : (await this.ratesOfDay(on, sql)).get(currency);
      if (rate === undefined) throw moneyErrors.NO_EXCHANGE_RATE({ currency, base, on });
      found.set(currency, rate);
    }
    return found;
  }

  /** Forgets what was read: for tests and for whoever has just written a rate. */
  forget(): void {
    this.days.clear();
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private ratesOfDay(on: string, sql: Sql): Promise<ReadonlyMap<string, string>> {
    const now = this.clock.now().getTime();
    const known = this.days.get(on);
    if (known && Math.abs(now - known.readAt) < CACHE_MS) return known.rates;
    if (this.days.size >= CACHED_DAYS) this.days.clear();
    const rates = this.read(on, sql);
    this.days.set(on, { readAt: now, rates });
    // A failed read must not be answered again from the cache.
    rates.catch(() => this.days.delete(on));
    return rates;
  }

  private async read(on: string, sql: Sql): Promise<ReadonlyMap<string, string>> {
    const rows = await sql.query<{ currency: string; rate: string }>(
      `SELECT DISTINCT ON (currency) currency, rate::text AS rate FROM exchange_rate
       WHERE valid_from <= $1::date AND deleted_at IS NULL ORDER BY currency, valid_from DESC`,
      [on],
      'money_rates_of_day',
    );
    return new Map(rows.map((row) => [row.currency, row.rate]));
  }
}

import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock } from '../../../testing/src/crm/test-clock.js';
import { usePlatformDatabase } from '../../test/platform-database.js';
import { uuidv7 } from '../database/uuid.js';
import { OrganisationService } from '../identity/organisation/organisation.service.js';
import { MoneyService } from './money.service.js';

describe('conversion into the base currency', () => {
  const test = usePlatformDatabase();
  const clock = new TestClock(new Date('2026-03-02T01:00:00Z'));
  let organisation: OrganisationService;
  let money: MoneyService;

  const addRate = (currency: string, validFrom: string, rate: string, deleted = false) =>
    test.database.query(
      `INSERT INTO exchange_rate (id, currency, valid_from, rate, created_at, updated_at, deleted_at)
       VALUES ($1, $2, $3, $4, now(), now(), $5)`,
      [uuidv7(), currency, validFrom, rate, deleted ? new Date() : null],
    );

  beforeAll(async () => {
    organisation = new OrganisationService(test.database, clock);
    money = new MoneyService(test.database, organisation, clock);
  });

  it('is refused before the setup', async () => {
    await expect(money.toBase('1', 'CNY')).rejects.toMatchObject({ code: 'ORGANISATION_MISSING' });
    await organisation.create({ name: 'Ink', baseCurrency: 'CNY', demo: false });
  });

  it('takes the latest rate that is valid on the day', async () => {
    await addRate('EUR', '2026-01-01', '7.8');
    await addRate('EUR', '2026-03-02', '8.1');
    await addRate('EUR', '2026-03-03', '9');
    await addRate('EUR', '2026-03-01', '1', true);
    await addRate('JPY', '2025-01-01', '0.04785');
    expect(await money.toBase('100.25', 'EUR')).toBe('812.025');
    expect(await money.toBase('100.25', 'EUR', '2026-03-01')).toBe('781.95');
    expect(await money.toBase('3', 'JPY')).toBe('0.1436');
    expect(await money.toBase('5.5', 'CNY')).toBe('5.5');
    expect(
      [...(await money.ratesOn(['CNY', 'EUR', 'EUR']))].map(([currency, rate]) => [currency, Number(rate)]),
    ).toEqual([
      ['CNY', 1],
      ['EUR', 8.1],
    ]);
  });

  it('names the currency that has no rate', async () => {
    await expect(money.toBase('1', 'USD')).rejects.toMatchObject({
      code: 'NO_EXCHANGE_RATE',
      details: { currency: 'USD', base: 'CNY', on: '2026-03-02' },
    });
    await expect(money.toBase('1', 'EUR', '2025-12-31')).rejects.toMatchObject({ code: 'NO_EXCHANGE_RATE' });
    await expect(money.toBase('1', 'RMB')).rejects.toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  });

  it('sees a new rate a second later, and the day after tomorrow the day after tomorrow', async () => {
    await addRate('USD', '2026-03-02', '7.1');
    clock.advance(1_001);
    expect(await money.toBase('2', 'USD')).toBe('14.2');
    clock.advance(24 * 3_600_000);
    expect(await money.toBase('1', 'EUR')).toBe('9');
  });

  it('is no different inside a transaction', async () => {
    money.forget();
    const amount = await test.database.transaction((tx) => money.toBase('2', 'USD', '2026-03-02', tx));
    expect(amount).toBe('14.2');
  });
});

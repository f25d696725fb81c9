import { describe, expect, it } from 'vitest';
import { byMonth, nextRenewal, type ContractRow } from './renewal-board.js';

const contract = (endsOn: string, rest: Partial<ContractRow> = {}): ContractRow => ({
  id: endsOn,
  name: 'Care',
  endsOn,
  renewable: true,
  yearlyValue: { amount: '100', currency: 'EUR', base: '800.0000' },
  customer: { id: 'c', name: 'Acme' },
  renewals: [],
  ...rest,
});

describe('the board of renewals', () => {
  it('puts contracts into the months in which they end, with what is at stake', () => {
    const months = byMonth([
      contract('2026-12-01'),
      contract('2026-12-31', { renewable: false }),
      contract('2027-02-28', { renewals: [{ id: 'r', status: 'signed', startsOn: '2027-03-01' }] }),
      contract('2027-02-28', { yearlyValue: null }),
    ]);
    expect(months.map(({ month, atStake, contracts }) => [month, atStake, contracts.length])).toEqual([
      ['2026-12', 800, 2],
      ['2027-02', 0, 2],
    ]);
  });

  it('knows the coming renewal from those of terms gone by', () => {
    const past = { id: 'past', status: 'signed' as const, startsOn: '2026-01-01' };
    const next = { id: 'next', status: 'sent' as const, startsOn: '2027-01-01' };
    expect(nextRenewal(contract('2026-12-31', { renewals: [past] }))).toBeNull();
    expect(nextRenewal(contract('2026-12-31', { renewals: [next, past] }))).toBe(next);
  });
});

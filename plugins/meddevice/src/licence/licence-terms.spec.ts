import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, DEVICE_CLASSES } from '../device-class.js';
import { coverOn, governing, isSuperseded, type LicenceTerms } from './licence-terms.js';

const licence = (rest: Partial<LicenceTerms> = {}): LicenceTerms => ({
  id: 'a',
  number: 'L-1',
  deviceClass: 'classII',
  validFrom: '2024-01-01',
  expiresOn: '2026-12-31',
  ...rest,
});

describe('the cover of licences', () => {
  it.each([
    ['class I without any', [], 'classI', '2026-06-01', 'notNeeded'],
    ['class II with none', [], 'classII', '2026-06-01', 'missing'],
    ['class III with one for class II', [licence()], 'classIII', '2026-06-01', 'missing'],
    [
      'class II with one for class III',
      [licence({ deviceClass: 'classIII' })],
      'classII',
      '2026-06-01',
      'covered',
    ],
    ['the last day', [licence()], 'classII', '2026-12-31', 'covered'],
    ['the day after the last', [licence()], 'classII', '2027-01-01', 'expired'],
    ['the day before the first', [licence()], 'classII', '2023-12-31', 'early'],
    ['one without a first day', [licence({ validFrom: null })], 'classII', '2000-01-01', 'covered'],
    [
      'a gap between two',
      [licence({ expiresOn: '2025-06-30' }), licence({ id: 'b', validFrom: '2026-01-01' })],
      'classII',
      '2025-10-01',
      'expired',
    ],
  ] as const)('judges %s', (_what, licences, device, day, kind) => {
    expect(coverOn(licences, device, day).kind).toBe(kind);
  });

  it('names the licence that ran out last', () => {
    const cover = coverOn(
      [licence({ id: 'old', expiresOn: '2020-01-01' }), licence({ id: 'new', expiresOn: '2025-01-01' })],
      'classII',
      '2026-01-01',
    );
    expect(cover).toMatchObject({ kind: 'expired', licence: { id: 'new' } });
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyLicence = fc
  .tuple(fc.constantFrom(...DEVICE_CLASSES), fc.option(day), day, fc.uuid())
  .map(([deviceClass, validFrom, expiresOn, id]): LicenceTerms => ({
    id,
    number: id,
    deviceClass,
    validFrom,
    expiresOn,
  }));
const licences = fc.array(anyLicence, { maxLength: 6 });

describe('the cover of any licences', () => {
  it('covers exactly what one of them covers on that day', () => {
    fc.assert(
      fc.property(
        licences,
        fc.constantFrom('classII' as const, 'classIII' as const),
        day,
        (all, device, on) => {
          const runs = all.some(
            (one) => covers(one.deviceClass, device) && (one.validFrom ?? on) <= on && one.expiresOn >= on,
          );
          expect(coverOn(all, device, on).kind === 'covered').toBe(runs);
        },
      ),
    );
  });

  it('lets the licence speak that runs longest', () => {
    fc.assert(
      fc.property(licences, (all) => {
        const speaks = governing(all);
        for (const one of all) expect(one.expiresOn <= (speaks?.expiresOn ?? '')).toBe(true);
        if (speaks) expect(isSuperseded(speaks, all)).toBe(false);
      }),
    );
  });
});

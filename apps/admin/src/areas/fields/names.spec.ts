import { describe, expect, it } from 'vitest';
import { isName, nameFromLabel, typeNameFromLabel } from './names.js';

describe('names from labels', () => {
  it.each([
    ['Favourite tea', 'favouriteTea'],
    ['SKU', 'sku'],
    ['Number of SKUs (2026)', 'numberOfSKUs2026'],
    ['2nd contact', 'ndContact'],
    ['Café owner’s name', 'cafeOwnersName'],
    ['客户', ''],
    ['  ', ''],
  ])('%s is %s', (label, name) => expect(nameFromLabel(label)).toBe(name));

  it('mark custom record types', () => {
    expect(typeNameFromLabel('Service contract')).toBe('xServiceContract');
    expect(typeNameFromLabel('合同')).toBe('');
  });

  it('are lower camel case', () => {
    expect(['tea', 'favouriteTea2'].every(isName)).toBe(true);
    expect(['', 'Tea', '2nd', 'a_b', 'é', 'a'.repeat(41)].some(isName)).toBe(false);
  });
});

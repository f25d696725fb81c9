import { describe, expect, it } from 'vitest';
import { matchCommands, type PaletteItem } from './palette-items.js';

const item = (id: string, group: PaletteItem['group'], label: string, hint?: string): PaletteItem => ({
  id,
  group,
  label,
  icon: 'i',
  run: () => undefined,
  ...(hint && { hint }),
});
const ITEMS = [
  item('go', 'go', 'Customers'),
  item('new', 'create', 'New customer'),
  item('cafe', 'go', 'Café'),
  item('dark', 'settings', '外观：深色', 'dark'),
];
const ids = (typed: string): string[] => matchCommands(ITEMS, typed).map(({ id }) => id);

describe('matchCommands', () => {
  it('offers screens while nothing is typed', () => {
    expect(ids('')).toEqual(['go', 'cafe']);
  });

  it('needs every word, in any order, without regard to case and accents', () => {
    expect(ids('CUST new')).toEqual(['new']);
    expect(ids('cafe')).toEqual(['cafe']);
    expect(ids('深色')).toEqual(['dark']);
    expect(ids('dark')).toEqual(['dark']);
    expect(ids('zzz')).toEqual([]);
  });
});

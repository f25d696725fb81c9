import { describe, expect, it } from 'vitest';
import { isWithin, linesOf, unitOf } from './unit-tree.js';

const row = (id: string, parent: string | null) =>
  unitOf({ id, name: id.toUpperCase(), parent: parent ? { id: parent } : null, manager: null });
const units = [row('hq', null), row('cn', 'hq'), row('east', 'cn'), row('eu', 'hq'), row('lost', 'gone')];
const members = new Map([
  ['hq', 2],
  ['cn', 1],
  ['east', 4],
]);
const shown = (closed: readonly string[] = []) =>
  linesOf(units, members, new Set(closed)).map((line) => `${line.unit.id}:${line.depth}`);

describe('the tree of org units', () => {
  it('reads from the top down; a unit whose parent is not there stands at the top', () => {
    expect(shown()).toEqual(['hq:0', 'cn:1', 'east:2', 'eu:1', 'lost:0']);
  });

  it('leaves out what lies below a closed unit', () => {
    expect(shown(['cn'])).toEqual(['hq:0', 'cn:1', 'eu:1', 'lost:0']);
    expect(shown(['hq'])).toEqual(['hq:0', 'lost:0']);
  });

  it('counts members of the unit itself and with all below it', () => {
    const [hq, cn] = linesOf(units, members, new Set(['cn']));
    expect([hq?.members, hq?.membersBelow]).toEqual([2, 7]);
    expect([cn?.members, cn?.membersBelow, cn?.isOpen]).toEqual([1, 5, false]);
  });

  it('knows what lies below what', () => {
    expect(isWithin(units, 'east', 'hq')).toBe(true);
    expect(isWithin(units, 'cn', 'cn')).toBe(true);
    expect(isWithin(units, 'eu', 'cn')).toBe(false);
    expect(isWithin(units, null, 'hq')).toBe(false);
  });
});

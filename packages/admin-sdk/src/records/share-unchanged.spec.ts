import { describe, expect, it } from 'vitest';
import { fieldOf, typeOf } from './record-type.fixture.js';
import { shareUnchanged } from './share-unchanged.js';

const contacts = () => typeOf('contact', 'contacts', [fieldOf('name', 'text')]);
const customers = (...more: string[]) =>
  typeOf(
    'customer',
    'customers',
    ['name', ...more].map((name) => fieldOf(name, 'text')),
  );

describe('shareUnchanged', () => {
  it('keeps the very same list when nothing changed', () => {
    const before = [customers(), contacts()];
    expect(shareUnchanged(before, [customers(), contacts()])).toBe(before);
  });

  it('keeps the record types that did not change and takes the one that did', () => {
    const before = [customers(), contacts()];
    const after = shareUnchanged(before, [customers('tea'), contacts()]);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.fields.map((field) => field.name)).toEqual(['name', 'tea']);
    expect(after[1]).toBe(before[1]);
  });

  it('notices a record type that came, went or moved', () => {
    const before = [customers(), contacts()];
    expect(shareUnchanged(before, [customers()])).toEqual([before[0]]);
    expect(shareUnchanged(before, [contacts(), customers()])).toEqual([before[1], before[0]]);
    expect(shareUnchanged([], [customers()])).toHaveLength(1);
  });
});

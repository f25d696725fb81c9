import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/api-error.js';
import { changeOf, chosenChanges, joinConflicts, splitChanges, type Conflict } from './conflict.js';
import { fieldOf } from './record-type.fixture.js';

const name = fieldOf('name', 'text');
const city = fieldOf('city', 'text');
const note = fieldOf('note', 'longText');
const before = { id: '1', version: 1, name: 'A', city: 'Wuxi', note: null };
const current = { id: '1', version: 3, name: 'A', city: 'Suzhou', note: null };
const nobody = { changedBy: null, changedAt: null };

describe('a conflict', () => {
  it('asks only about what both changed, and differently', () => {
    const mine = [
      { field: name, value: 'B' },
      { field: city, value: 'Kunshan' },
    ];
    expect(splitChanges(mine, before, current)).toEqual({
      fields: [{ field: city, mine: 'Kunshan', theirs: 'Suzhou' }],
      rest: [{ field: name, value: 'B' }],
    });
    expect(splitChanges([{ field: city, value: 'Suzhou' }], before, current).fields).toEqual([]);
  });

  it('says who and when as the refusal does, else as the record does', () => {
    const row = { ...current, updatedBy: { id: 'u', name: 'Ann' }, updatedAt: '2026-01-01T00:00:00.000Z' };
    expect(changeOf(new ApiError('CONFLICT', ''), row)).toEqual({
      changedBy: { id: 'u', name: 'Ann' },
      changedAt: '2026-01-01T00:00:00.000Z',
    });
    const said = { changedBy: { id: 'v', name: 'Bo' }, changedAt: '2026-02-01T00:00:00.000Z' };
    expect(changeOf(new ApiError('CONFLICT', '', said), row)).toEqual(said);

    const byField = { changedBy: { id: 'w', name: 'Cy' }, changedAt: '2026-01-20T00:00:00.000Z' };
    const error = new ApiError('CONFLICT', '', { ...said, theirs: { city: byField, name: said } });
    expect(changeOf(error, row, ['city'])).toEqual(byField);
    expect(changeOf(error, row, ['city', 'name'])).toEqual(said);
    expect(changeOf(error, row, ['note'])).toEqual(said);
  });

  it('keeps an open question when the next one comes', () => {
    const first: Conflict = {
      fields: [{ field: city, mine: 'Kunshan', theirs: 'Changzhou' }],
      rest: [],
      current: before,
      ...nobody,
    };
    const second: Conflict = {
      fields: [{ field: note, mine: 'x', theirs: 'y' }],
      rest: [{ field: name, value: 'B' }],
      current,
      ...nobody,
    };
    expect(joinConflicts(null, second)).toBe(second);
    expect(joinConflicts(first, second)).toEqual({
      ...second,
      fields: [
        { field: city, mine: 'Kunshan', theirs: 'Suzhou' },
        { field: note, mine: 'x', theirs: 'y' },
      ],
    });
  });

  it('writes what was chosen, and what nobody contested', () => {
    const open: Conflict = {
      fields: [
        { field: city, mine: 'Kunshan', theirs: 'Suzhou' },
        { field: note, mine: 'x', theirs: 'y' },
      ],
      rest: [{ field: name, value: 'B' }],
      current,
      ...nobody,
    };
    const paths = (changes: readonly { field: { path: string } }[]) => changes.map(({ field }) => field.path);
    expect(paths(chosenChanges(open, 'mine'))).toEqual(['name', 'city', 'note']);
    expect(paths(chosenChanges(open, 'theirs'))).toEqual(['name']);
    expect(paths(chosenChanges(open, { city: 'theirs', note: 'mine' }))).toEqual(['name', 'note']);
  });
});

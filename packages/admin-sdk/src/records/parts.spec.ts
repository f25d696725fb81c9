import { describe, expect, it } from 'vitest';
import { compileCondition, type Condition, type FilterTree } from './filter.js';
import { readFilter } from './read-filter.js';
import { addressText, fullName } from './parts.js';
import { fieldOf, lookup, typeOf } from './record-type.fixture.js';
import { selectionOf } from './selection.js';
import { compileSort } from './sort.js';
import { titleOf } from './titles.js';
import { sameValue, toInput } from './values.js';

const office = typeOf('office', 'offices', [
  fieldOf('head', 'personName', { search: true }),
  fieldOf('place', 'address'),
  fieldOf('second', 'address', { path: 'ext.custom.second', owner: 'custom' }),
  fieldOf('people', 'references', { target: 'user' }),
  fieldOf('stars', 'rating', { max: 5 }),
]);
const field = (path: string) => office.fields.find((one) => one.path === path) ?? fieldOf(path, 'text');

describe('names and addresses', () => {
  it('are written in the order of their script and of the reader', () => {
    expect(fullName({ family: '张', given: '伟' })).toBe('张伟');
    expect(fullName({ family: 'Zhang', given: 'Wei' })).toBe('Wei Zhang');
    expect(fullName({ given: 'Cher' })).toBe('Cher');
    const place = { street: '世纪大道100号', city: '上海', postalCode: '200120', country: 'CN' };
    expect(addressText(place, 'zh-CN')).toBe('中国上海世纪大道100号 200120');
    expect(addressText({ street: '1 Way', city: 'Bern', country: 'CH' }, 'en')).toBe(
      '1 Way, Bern, Switzerland',
    );
    expect(titleOf(office, { id: '1', head: { family: '张', given: '伟' } })).toBe('张伟');
  });

  it('are sent without what is empty or made of the rest', () => {
    const sent = (path: string, value: unknown) => toInput([{ field: field(path), value }]);
    expect(sent('head', { family: '张', given: '', full: '张' })).toEqual({ head: { family: '张' } });
    expect(sent('place', { city: ' ', street: null })).toEqual({ place: null });
    expect(sent('people', [{ id: 'u2', name: 'B' }, { id: 'u1' }])).toEqual({ people: ['u2', 'u1'] });
    expect(sent('people', [])).toEqual({ people: null });
  });

  it('are the same when they mean the same', () => {
    expect(sameValue({ family: 'A', given: null, full: 'A' }, { family: 'A' })).toBe(true);
    expect(sameValue({ city: 'A', street: '' }, { street: null, city: 'A' })).toBe(true);
    expect(sameValue({ city: 'A' }, { city: 'B' })).toBe(false);
    expect(sameValue([{ id: '1', name: 'A' }], [{ id: '1' }])).toBe(true);
  });
});

describe('lists of records with them', () => {
  it('select what a cell shows', () => {
    expect(selectionOf(office, ['place', 'people'], lookup)).toBe(
      'id head { given family full } place { street city region postalCode country } people { id name }',
    );
  });

  const cases: [Condition, FilterTree][] = [
    [{ path: 'people', operator: 'in', values: ['u1'] }, { people: { some: { id: { in: ['u1'] } } } }],
    [{ path: 'people', operator: 'notIn', values: ['u1'] }, { people: { none: { id: { in: ['u1'] } } } }],
    [{ path: 'people', operator: 'isMe', values: [] }, { people: { some: { isMe: true } } }],
    [{ path: 'people', operator: 'isEmpty', values: [] }, { people: { isNull: true } }],
    [{ path: 'place.city', operator: 'contains', values: ['er'] }, { place: { city: { contains: 'er' } } }],
    [{ path: 'place.country', operator: 'in', values: ['DE'] }, { place: { country: { in: ['DE'] } } }],
    [
      { path: 'ext.custom.second.city', operator: 'eq', values: ['Bern'] },
      { ext: { custom: { second: { city: { eq: 'Bern' } } } } },
    ],
    [{ path: 'head', operator: 'contains', values: ['伟'] }, { head: { contains: '伟' } }],
    [{ path: 'stars', operator: 'gte', values: ['3'] }, { stars: { gte: 3 } }],
  ];

  it.each(cases)('asks %j as %j, and reads it back', (condition, filter) => {
    expect(compileCondition(office, condition, lookup)).toEqual(filter);
    expect(readFilter(office, filter, lookup)).toEqual([condition]);
  });

  it('are not sorted by what has no order', () => {
    const by = (path: string) => compileSort(office, [{ path, descending: false }], lookup);
    expect(['place', 'place.city', 'people'].flatMap(by)).toEqual([]);
    expect(by('head')).toEqual([{ head: 'ASC' }]);
  });
});

import type { LayoutDefinition } from '@ricejar/admin-sdk';
import { describe, expect, it } from 'vitest';
import {
  addSection,
  moveSection,
  placeField,
  placeOf,
  removeSection,
  setConditions,
  setSection,
  stepField,
} from './layout-draft.js';

const layout: LayoutDefinition = {
  sections: [
    {
      key: 'main',
      label: { en: 'Main', zh: '主要' },
      columns: 1,
      fields: [{ path: 'name' }, { path: 'tier', show: 'true' }],
    },
    { key: 'empty', label: { en: 'Empty', zh: '空' }, columns: 2, fields: [] },
    { key: 'more', label: { en: 'More', zh: '其他' }, columns: 1, fields: [{ path: 'note' }] },
  ],
};
const order = (of: LayoutDefinition): string =>
  of.sections.map(({ key, fields }) => `${key}:${fields.map((field) => field.path).join(',')}`).join(' ');

describe('a layout being edited', () => {
  it('moves a field, with its conditions, to any place', () => {
    const moved = placeField(layout, 'tier', { section: 'more', index: 0 });
    expect(order(moved)).toBe('main:name empty: more:tier,note');
    expect(moved.sections[2]?.fields[0]).toEqual({ path: 'tier', show: 'true' });
    expect(order(placeField(layout, 'new', { section: 'empty', index: 9 }))).toBe(
      'main:name,tier empty:new more:note',
    );
  });

  it('moves a field within its own section to where it was dropped', () => {
    expect(order(placeField(layout, 'name', { section: 'main', index: 1 }))).toBe(
      'main:tier,name empty: more:note',
    );
  });

  it('steps over the edges of sections, and stops at both ends', () => {
    let now = layout;
    for (let step = 0; step < 9; step += 1) now = stepField(now, 'name', 1);
    expect(order(now)).toBe('main:tier empty: more:note,name');
    for (let step = 0; step < 9; step += 1) now = stepField(now, 'name', -1);
    expect(order(now)).toBe(order(layout));
  });

  it('adds, renames, moves and removes sections', () => {
    const [added, key] = addSection(layout, { en: 'New', zh: '新' });
    expect(added.sections.at(-1)).toMatchObject({ key, columns: 1, fields: [] });
    expect(new Set(added.sections.map((section) => section.key)).size).toBe(4);
    expect(setSection(layout, 'main', { columns: 2 }).sections[0]?.columns).toBe(2);
    expect(order(moveSection(layout, 'more', -1))).toBe('main:name,tier more:note empty:');
    expect(moveSection(layout, 'main', -1)).toBe(layout);
    expect(placeOf(removeSection(layout, 'main'), 'name')).toBeNull();
  });

  it('keeps only conditions that say something', () => {
    const set = setConditions(layout, 'note', { show: "tier == 'S'", require: ' ' });
    expect(set.sections[2]?.fields).toEqual([{ path: 'note', show: "tier == 'S'" }]);
    expect(setConditions(set, 'note', {}).sections[2]?.fields).toEqual([{ path: 'note' }]);
  });
});

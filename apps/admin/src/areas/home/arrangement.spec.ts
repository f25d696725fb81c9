import { describe, expect, it } from 'vitest';
import { AS_IT_CAME, arranged, moved, readArrangement, shown } from './arrangement.js';

const widgets = ['home/tasks', 'home/moves', 'renewals/due'].map((key) => ({ key }));
const keys = widgets.map((one) => one.key);

describe('an arrangement of the home screen', () => {
  it('puts what was moved first, and what came later behind it', () => {
    const order = ['home/moves', 'gone/plugin', 'home/tasks'];
    expect(arranged(widgets, { order, hidden: [] }).map((one) => one.key)).toEqual([
      'home/moves',
      'home/tasks',
      'renewals/due',
    ]);
    expect(arranged(widgets, AS_IT_CAME)).toEqual(widgets);
  });

  it('moves by one place and no further than the ends', () => {
    expect(moved(keys, 'renewals/due', -1, AS_IT_CAME).order).toEqual([
      'home/tasks',
      'renewals/due',
      'home/moves',
    ]);
    expect(moved(keys, 'home/tasks', -1, AS_IT_CAME)).toBe(AS_IT_CAME);
    expect(moved(keys, 'renewals/due', 1, AS_IT_CAME)).toBe(AS_IT_CAME);
    expect(moved(keys, 'nobody/knows', 1, AS_IT_CAME)).toBe(AS_IT_CAME);
  });

  it('hides and shows', () => {
    const hidden = shown(shown(AS_IT_CAME, 'home/tasks', false), 'home/tasks', false);
    expect(hidden.hidden).toEqual(['home/tasks']);
    expect(shown(hidden, 'home/tasks', true).hidden).toEqual([]);
  });

  it('reads whatever was kept', () => {
    expect(readArrangement('{"order":["a",1],"hidden":"b"}')).toEqual({ order: ['a'], hidden: [] });
    expect(readArrangement('null')).toEqual(AS_IT_CAME);
    expect(readArrangement('{')).toEqual(AS_IT_CAME);
  });
});

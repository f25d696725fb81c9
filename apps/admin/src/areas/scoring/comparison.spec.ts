import { describe, expect, it } from 'vitest';
import { agreement, changedParameters } from './comparison.js';

describe('a comparison of runs', () => {
  it('is told in a word', () => {
    expect([1, 0.99, 0.9, 0.89, 0.5, 0.1, -0.4, -0.5, -1, null].map(agreement)).toEqual([
      'same',
      'high',
      'high',
      'middling',
      'middling',
      'low',
      'low',
      'opposite',
      'opposite',
      'none',
    ]);
  });

  it('names the parameters that differ, those that one side lacks too', () => {
    expect(changedParameters({ a: 1, b: 'x' }, { a: 1, b: 'y', c: 0 })).toEqual(['b', 'c']);
    expect(changedParameters({ a: 1 }, { a: 1 })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { StatementNames } from './statement-names.js';

describe('names of statements', () => {
  it('are given to what comes again, the same each time', () => {
    const names = new StatementNames();
    expect(names.of('select 1')).toBeUndefined();
    const name = names.of('select 1');
    expect(name).toMatch(/^[\w-]{20,63}$/);
    expect(names.of('select 1')).toBe(name);
    names.of('select 2');
    expect(names.of('select 2')).not.toBe(name);
  });

  it('are bounded, whatever is asked', () => {
    const names = new StatementNames();
    const given = new Set<string>();
    for (let time = 0; time < 3; time++) {
      for (let at = 0; at < 3_000; at++) given.add(names.of(`select ${at}`) ?? '');
    }
    given.delete('');
    expect(given.size).toBe(1_000);
  });
});

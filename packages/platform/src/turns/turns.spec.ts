import { describe, expect, it } from 'vitest';
import { Turns } from './turns.js';

describe('turns', () => {
  it('run no more than allowed at once, in order, and go on after a failure', async () => {
    const turns = new Turns(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const work = (at: number) => async (): Promise<number> => {
      started.push(at);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (at === 1) throw new Error('one fails');
      return at;
    };
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((at) => turns.take(work(at))));
    expect(results.map((one) => one.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    expect(started).toEqual([0, 1, 2, 3, 4]);
    expect({ most, waiting: turns.waiting, isFull: turns.isFull }).toEqual({
      most: 2,
      waiting: 0,
      isFull: false,
    });
  });
});

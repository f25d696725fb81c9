import { describe, expect, it } from 'vitest';
import { Backoff } from './backoff.js';
import type { LastWord } from './messages.js';
import { judge } from './verdict.js';

const word = (kind: LastWord['kind'], plugin: string | null, detail: string): LastWord => ({
  kind,
  plugin,
  detail,
});

describe('why a server ended', () => {
  it('is what it said last', () => {
    const words = [word('busy', 'other', 'at work'), word('exit', 'bomb', 'process.exit was called')];
    expect(judge({ code: 3, signal: null, words })).toEqual({
      plugin: 'bomb',
      reason: 'process.exit was called',
    });
    expect(judge({ code: 1, signal: null, words: [word('error', null, 'of nobody')] })).toEqual({
      plugin: null,
      reason: 'of nobody',
    });
  });

  it('is whoever was at work when the engine ended it, and nobody when it ended by itself', () => {
    const words = [word('busy', 'bomb', 'memory almost used up in hoard')];
    expect(judge({ code: null, signal: 'SIGABRT', words })).toEqual({
      plugin: 'bomb',
      reason: 'it was ended by SIGABRT while the plugin was at work: memory almost used up in hoard',
    });
    expect(judge({ code: 1, signal: null, words })).toEqual({ plugin: null, reason: 'it ended with code 1' });
  });

  it('is whoever was at work before nobody could see any more', () => {
    const blind = word('stalled', null, 'no answer for 10 s in native code');
    const words = [word('busy', 'bomb', 'at work in dig'), blind];
    expect(judge({ code: null, signal: 'SIGKILL', words }).plugin).toBe('bomb');
    expect(judge({ code: null, signal: 'SIGKILL', words: [blind] })).toEqual({
      plugin: null,
      reason: 'no answer for 10 s in native code',
    });
  });
});

describe('the wait before another try', () => {
  it('grows from nothing to half a minute, and begins anew after a minute of answers', () => {
    const backoff = new Backoff();
    const waits = Array.from({ length: 9 }, () => backoff.next(5_000));
    expect(waits).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(backoff.next(60_000)).toBe(0);
    expect(backoff.next(0)).toBe(500);
  });
});

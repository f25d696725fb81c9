import { describe, expect, it } from 'vitest';
import { scopeSelector } from './scope-css.js';

const scoped = (selector: string): string => scopeSelector(selector, 'data-x-wealth');

describe('a selector of a plugin', () => {
  it('reaches elements of its own templates only', () => {
    expect(scoped('.flex')).toBe('.flex[data-x-wealth]');
    expect(scoped('p')).toBe('p[data-x-wealth]');
    expect(scoped('*')).toBe('*[data-x-wealth]');
    expect(scoped(':root')).toBe('[data-x-wealth]:root');
    expect(scoped('.card > .title')).toBe('.card[data-x-wealth] > .title');
    expect(scoped('body .title')).toBe('body[data-x-wealth] .title');
  });

  it('keeps pseudo-classes, pseudo-elements and escapes as they are', () => {
    expect(scoped('.hover\\:mt-2:hover')).toBe('.hover\\:mt-2[data-x-wealth]:hover');
    expect(scoped('.card::before')).toBe('.card[data-x-wealth]::before');
    expect(scoped('.dark\\:x:where(.dark, .dark *)')).toBe('.dark\\:x[data-x-wealth]:where(.dark, .dark *)');
    expect(scoped('a[href=":x"]:not(.a > .b)')).toBe('a[href=":x"][data-x-wealth]:not(.a > .b)');
    expect(scoped(':where(.space-y-4 > :not(:last-child))')).toBe(
      '[data-x-wealth]:where(.space-y-4 > :not(:last-child))',
    );
  });

  it('does not reach the siblings that the host puts beside a panel', () => {
    expect(scoped('.card ~ section')).toBe('.card[data-x-wealth] ~ section[data-x-wealth]');
    expect(scoped('.card+p')).toBe('.card[data-x-wealth]+p[data-x-wealth]');
  });
});

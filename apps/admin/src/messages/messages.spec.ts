import { describe, expect, it } from 'vitest';
import { areas } from '../areas.js';
import { collectMessages } from './messages.js';

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );

/** English has a singular and a plural form, each with the same placeholders. */
const placeholders = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()),
];

const messages = collectMessages(areas) as unknown as Record<'en' | 'zh-CN', Tree>;
const english = new Map(flatten(messages.en));
const chinese = new Map(flatten(messages['zh-CN']));

describe('messages', () => {
  it('have the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const different = [...english].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(chinese.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('say something, without shouting', () => {
    for (const [key, text] of [...english, ...chinese]) {
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[!！]/);
    }
  });

  it('are Chinese in Chinese', () => {
    const same = [...chinese].filter(
      ([key, text]) => /[a-z]{4}/i.test(text.replace(/\{\w+\}/g, '')) && text === english.get(key),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

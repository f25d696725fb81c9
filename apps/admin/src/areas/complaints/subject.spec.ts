import { expect, it } from 'vitest';
import { subjectOf } from './subject.js';

it.each([
  ['四号货架的价签又黑屏了。这个月第三次了。', '四号货架的价签又黑屏了'],
  ['“The labels are dark again. Third time.”', 'The labels are dark again'],
  ['Version 2.5 of the app crashes', 'Version 2.5 of the app crashes'],
  ['first line\nsecond line', 'first line'],
  ['   ', ''],
  ['长'.repeat(100), `${'长'.repeat(79)}…`],
])('%j is called %j', (words, subject) => {
  expect(subjectOf(words)).toBe(subject);
});

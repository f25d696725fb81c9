import { expect, it } from 'vitest';
import { tierColour, tierLetter } from './tier-levels.js';

it('puts two Latin letters into a seal, and of anything else the first', () => {
  expect(['S', 'A+', 'VIP', 'growing', '战略', '金', ' b ', ''].map(tierLetter)).toEqual([
    'S',
    'A+',
    'V',
    'G',
    '战',
    '金',
    'b',
    '',
  ]);
});

it('shows a tone that it does not know as the plainest', () => {
  expect([tierColour('pink'), tierColour(null)]).toEqual([tierColour('stone'), tierColour('stone')]);
});

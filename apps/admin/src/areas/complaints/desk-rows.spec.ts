import { expect, it } from 'vitest';
import { deskRows } from './desk-rows.js';

const promise = (id: string, complaint: string | null) => ({
  id,
  complaint: complaint ? { id: complaint } : null,
});

it('puts each complaint on the desk once, where its soonest promise stands', () => {
  const rows = deskRows(
    [promise('1', 'b'), promise('2', 'a'), promise('3', 'b'), promise('4', null)],
    [promise('5', 'c'), promise('6', 'a')],
    [{ id: 'd' }, { id: 'b' }],
  );
  expect(rows.map(({ complaint, promise: first, others }) => [complaint.id, first?.id, others])).toEqual([
    ['b', '1', 1],
    ['a', '2', 1],
    ['c', '5', 0],
    ['d', undefined, 0],
  ]);
});

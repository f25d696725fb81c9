import { describe, expect, it } from 'vitest';
import {
  baseAmount,
  emptyColumn,
  moveCard,
  placeOf,
  removeCard,
  replaceCard,
  withPage,
  withTotals,
  type Board,
} from './board.js';
import { add, share, subtract, total } from './decimal.js';

const card = (id: string, base: string) => ({
  id,
  version: 1,
  amount: { amount: base, currency: 'CNY', base },
});
const page = (...nodes: ReturnType<typeof card>[]) => ({
  nodes,
  pageInfo: { hasNextPage: false, endCursor: null },
});

function boardOf(): Board {
  let board: Board = ['new', 'talking', 'won'].map(emptyColumn);
  board = withPage(board, 'new', page(card('a', '100.0000'), card('b', '50.5000')), true);
  board = withPage(board, 'talking', page(card('c', '7.0000')), true);
  return withTotals(
    board,
    new Map([
      ['new', { count: 12, sum: '1150.5000' }],
      ['talking', { count: 1, sum: '7.0000' }],
    ]),
  );
}

describe('the board', () => {
  it('moves a card with its amount, and only that', () => {
    const board = moveCard(boardOf(), 'b', { stageId: 'talking', index: 0 });
    expect(
      board.map(({ stageId, count, sum, cards }) => [stageId, count, sum, cards.map((one) => one.id)]),
    ).toEqual([
      ['new', 11, '1100.0000', ['a']],
      ['talking', 2, '57.5000', ['b', 'c']],
      ['won', 0, '0', []],
    ]);
  });

  it('is as it was after a move is taken back, even when another card moved meanwhile', () => {
    const start = boardOf();
    const place = placeOf(start, 'b');
    let board = moveCard(start, 'b', { stageId: 'won', index: 0 });
    board = moveCard(board, 'c', { stageId: 'won', index: 0 });
    board = moveCard(board, 'b', place ?? { stageId: 'new', index: 0 });
    board = moveCard(board, 'c', { stageId: 'talking', index: 0 });
    expect(board.map((column) => column.cards)).toEqual(start.map((column) => column.cards));
    expect(board.map((column) => Number(column.sum))).toEqual(start.map((column) => Number(column.sum)));
    expect(board.map((column) => column.count)).toEqual(start.map((column) => column.count));
  });

  it.each([
    ['a card that is not there', 'x', 'won'],
    ['a stage that is not there', 'a', 'elsewhere'],
    ['the stage it stands in', 'a', 'new'],
  ])('leaves everything alone for %s', (_what, id, stageId) => {
    const board = boardOf();
    expect(moveCard(board, id, { stageId, index: 0 })).toBe(board);
  });

  it('adds pages without showing a card twice', () => {
    const board = withPage(boardOf(), 'new', page(card('b', '50.5000'), card('d', '1.0000')), false);
    expect(board[0]?.cards.map((one) => one.id)).toEqual(['a', 'b', 'd']);
  });

  it('follows a card whose amount changed, and one that is gone', () => {
    const board = replaceCard(boardOf(), card('a', '90.0000'));
    expect(board[0]?.sum).toBe('1140.5000');
    expect(removeCard(board, 'a')[0]).toMatchObject({ count: 11, sum: '1050.5000' });
  });

  it('reads an amount in the base currency, and none as nothing', () => {
    expect(baseAmount({ id: 'x', amount: { amount: '10.0000', currency: 'EUR', base: '78.0000' } })).toBe(
      '78.0000',
    );
    expect(baseAmount({ id: 'x', amount: null })).toBe('0');
  });
});

describe('decimal sums', () => {
  it('lose no digit that a float would lose', () => {
    expect(add('0.1000', '0.2000')).toBe('0.3000');
    expect(add('99999999999999.9999', '0.0001')).toBe('100000000000000.0000');
    expect(subtract('1', '1.5')).toBe('-0.5000');
    expect(total(['1', '2.25', '3.3'])).toBe('6.5500');
    expect(share('1000.0000', '0.35')).toBe('350.0000');
    expect(share('0.0001', '0.5')).toBe('0.0001');
    expect(add('1', null)).toBe('1.0000');
  });
});

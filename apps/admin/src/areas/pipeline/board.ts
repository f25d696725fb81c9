import type { Row } from '@ricejar/admin-sdk';
import { add, subtract } from './decimal.js';

export interface StageTotals {
  count: number;
  /** In the base currency, as decimal text. */
  sum: string;
}

export interface BoardColumn extends StageTotals {
  stageId: string;
  cards: readonly Row[];
  /** Where the next page starts; null when all cards are here. */
  cursor: string | null;
  hasMore: boolean;
}

/** What the board shows: one column a stage. Never changed in place, so that a step back is the old value. */
export type Board = readonly BoardColumn[];

export interface CardPage {
  nodes: readonly Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Place {
  stageId: string;
  index: number;
}

export const emptyColumn = (stageId: string): BoardColumn => ({
  stageId,
  cards: [],
  count: 0,
  sum: '0',
  cursor: null,
  hasMore: false,
});

/** The amount of a card in the base currency. */
export function baseAmount(card: Row): string {
  const money = card['amount'] as { amount?: string; base?: string } | null | undefined;
  return money?.base ?? money?.amount ?? '0';
}

const withColumn = (board: Board, stageId: string, change: (column: BoardColumn) => BoardColumn): Board =>
  board.map((column) => (column.stageId === stageId ? change(column) : column));

/** The first page of a column, or one more. A card that has moved meanwhile is not shown twice. */
export function withPage(board: Board, stageId: string, page: CardPage, first: boolean): Board {
  return withColumn(board, stageId, (column) => {
    const kept = first ? [] : column.cards;
    const known = new Set(kept.map((card) => card.id));
    return {
      ...column,
      cards: [...kept, ...page.nodes.filter((card) => !known.has(card.id))],
      cursor: page.pageInfo.endCursor,
      hasMore: page.pageInfo.hasNextPage,
    };
  });
}

/** The server's totals; a stage it does not name has none. */
export const withTotals = (board: Board, totals: ReadonlyMap<string, StageTotals>): Board =>
  board.map((column) => ({ ...column, ...(totals.get(column.stageId) ?? { count: 0, sum: '0' }) }));

export function placeOf(board: Board, cardId: string): Place | null {
  for (const column of board) {
    const index = column.cards.findIndex((card) => card.id === cardId);
    if (index >= 0) return { stageId: column.stageId, index };
  }
  return null;
}

export const cardAt = (board: Board, { stageId, index }: Place): Row | undefined =>
  board.find((column) => column.stageId === stageId)?.cards[index];

/** Moves a card to a place, and its amount with it. A card or stage that is not here leaves the board as it was. */
export function moveCard(board: Board, cardId: string, to: Place): Board {
  const from = placeOf(board, cardId);
  const card = from && cardAt(board, from);
  if (!from || !card || !board.some((column) => column.stageId === to.stageId)) return board;
  if (from.stageId === to.stageId) return board;
  const left = withColumn(board, from.stageId, (column) => ({
    ...column,
    cards: column.cards.filter((one) => one.id !== cardId),
    count: Math.max(0, column.count - 1),
    sum: subtract(column.sum, baseAmount(card)),
  }));
  return withColumn(left, to.stageId, (column) => ({
    ...column,
    cards: [...column.cards.slice(0, to.index), card, ...column.cards.slice(to.index)],
    count: column.count + 1,
    sum: add(column.sum, baseAmount(card)),
  }));
}

/** Puts fresh values on a card where it stands; its column's sum follows. */
export function replaceCard(board: Board, card: Row): Board {
  const place = placeOf(board, card.id);
  if (!place) return board;
  return withColumn(board, place.stageId, (column) => {
    const before = column.cards[place.index];
    const sum = before ? add(subtract(column.sum, baseAmount(before)), baseAmount(card)) : column.sum;
    return { ...column, sum, cards: column.cards.map((one) => (one.id === card.id ? card : one)) };
  });
}

/** Takes a card off the board: it is gone, or no longer visible. */
export function removeCard(board: Board, cardId: string): Board {
  const place = placeOf(board, cardId);
  const card = place && cardAt(board, place);
  if (!place || !card) return board;
  return withColumn(board, place.stageId, (column) => ({
    ...column,
    cards: column.cards.filter((one) => one.id !== cardId),
    count: Math.max(0, column.count - 1),
    sum: subtract(column.sum, baseAmount(card)),
  }));
}

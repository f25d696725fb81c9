import type { IndexColumn, IndexShape } from './index-shape.js';
import type { Order, Part } from './wanted.js';

/** How an index serves a list. */
export interface Serving {
  /** Its rows come in the order of the list. */
  ordered: boolean;
  /** The column by which they do at least, where only ties are left to be sorted. */
  ledBy: string | null;
  /** The conditions that its columns look up. */
  used: readonly Part[];
}

/** What an index does for conditions and an order; null when it is not for these rows. */
export function serving(index: IndexShape, parts: readonly Part[], order: Order | null): Serving | null {
  if (!covers(index, parts)) return null;
  if (index.method === 'gin') {
    const used = parts.filter((part) => part.use === 'holds' && part.column === index.columns[0]?.name);
    return { ordered: false, ledBy: null, used };
  }
  if (index.method !== 'btree') return null;
  const used: Part[] = [];
  let at = 0;
  for (; at < index.columns.length; at++) {
    const equal = parts.find((part) => part.use === 'equal' && part.column === index.columns[at]?.name);
    if (!equal) break;
    used.push(equal);
  }
  const keys = (order?.columns ?? []).filter((key) => !used.some((part) => part.column === key.name));
  const matched = keysInOrder(index.columns.slice(at), keys);
  // What narrows the next column is looked up too, and leaves the order of that column as it is.
  const next = index.columns[at];
  const narrowing = parts.filter((part) => part.column === next?.name && part.use !== 'holds');
  used.push(...narrowing);
  // Several values of the first column come one after the other, and not in the order of the second.
  const isBroken = narrowing.some((part) => part.use === 'some' && next?.name !== 'id');
  return {
    ordered: matched === keys.length && !isBroken,
    ledBy: matched > 0 && !isBroken ? (keys[0]?.name ?? null) : null,
    used,
  };
}

/** How many keys of an order the columns follow, read from one end or the other. */
function keysInOrder(columns: readonly IndexColumn[], keys: readonly IndexColumn[]): number {
  const follow = (backward: boolean): number => {
    const out = keys.findIndex((key, at) => {
      const column = columns[at];
      return (
        column?.name !== key.name ||
        (column.descending !== key.descending) !== backward ||
        (column.nullsFirst !== key.nullsFirst) !== backward
      );
    });
    return out < 0 ? keys.length : out;
  };
  return Math.max(follow(false), follow(true));
}

/** A partial index holds the live rows, or those where one of its columns is filled; lists show live rows. */
function covers({ predicate }: IndexShape, parts: readonly Part[]): boolean {
  if (predicate === null || predicate === 'deleted_atisnull') return true;
  const filled = /^([a-z_0-9]+)isnotnull$/.exec(predicate)?.[1];
  return parts.some((part) => part.column === filled && !('isNull' in leafOf(part)));
}

function leafOf(part: Part): object {
  let leaf: object = part.filter;
  for (;;) {
    const [inner] = Object.values(leaf) as unknown[];
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return leaf;
    leaf = inner;
  }
}

import type { IndexColumn, IndexShape } from './index-shape.js';
import type { Order, Part } from './wanted.js';

/** How an index serves a list. */
export interface Serving {
  /** Its rows come in the order of the list. */
  ordered: boolean;
  /** The conditions that its columns look up. */
  used: readonly Part[];
}

/** What an index does for conditions and an order; null when it is not for these rows. */
export function serving(index: IndexShape, parts: readonly Part[], order: Order | null): Serving | null {
  if (!covers(index, parts)) return null;
  if (index.method === 'gin') {
    const used = parts.filter((part) => part.use === 'holds' && part.column === index.columns[0]?.name);
    return { ordered: false, used };
  }
  if (index.method !== 'btree') return null;
  const used: Part[] = [];
  let at = 0;
  for (; at < index.columns.length; at++) {
    const equal = parts.find((part) => part.use === 'equal' && part.column === index.columns[at]?.name);
    if (!equal) break;
    used.push(equal);
  }
  const ordered = order === null || inOrder(index.columns.slice(at), order.columns, used);
  // What narrows the next column is looked up too, and leaves the order of that column as it is.
  const next = index.columns[at];
  const narrowing = parts.filter((part) => part.column === next?.name && part.use !== 'holds');
  used.push(...narrowing);
  // Several values of the first column come one after the other, and not in the order of the second.
  return { ordered: ordered && !narrowing.some((part) => part.use === 'some' && next?.name !== 'id'), used };
}

/** Whether the columns run as the order does, from one end or the other. Keys with one value make no difference. */
function inOrder(
  columns: readonly IndexColumn[],
  order: readonly IndexColumn[],
  fixed: readonly Part[],
): boolean {
  const keys = order.filter((key) => !fixed.some((part) => part.column === key.name));
  const runs = (backward: boolean): boolean =>
    keys.every((key, at) => {
      const column = columns[at];
      return (
        column?.name === key.name &&
        (column.descending !== key.descending) === backward &&
        (column.nullsFirst !== key.nullsFirst) === backward
      );
    });
  return runs(false) || runs(true);
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

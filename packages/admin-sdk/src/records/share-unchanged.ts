import type { RecordType } from './record-type.js';

/**
 * The record types of `next`, each the object of `before` where nothing about it changed, and `before` itself where
 * nothing changed at all: what is on screen is drawn anew only where there is something new to draw.
 */
export function shareUnchanged(
  before: readonly RecordType[],
  next: readonly RecordType[],
): readonly RecordType[] {
  const known = new Map(before.map((type) => [type.name, type]));
  const shared = next.map((type) => {
    const old = known.get(type.name);
    return old && JSON.stringify(old) === JSON.stringify(type) ? old : type;
  });
  const isSame = shared.length === before.length && shared.every((type, index) => type === before[index]);
  return isSame ? before : shared;
}

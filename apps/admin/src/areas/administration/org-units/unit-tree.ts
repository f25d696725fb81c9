import type { RefValue, Row } from '@ricejar/admin-sdk';
import { groupBy } from '../group-by.js';

export interface Unit {
  id: string;
  name: string;
  parent: string | null;
  manager: RefValue | null;
  row: Row;
}

/** A unit as a line of the tree. */
export interface UnitLine {
  unit: Unit;
  /** 0 at the top. */
  depth: number;
  hasChildren: boolean;
  isOpen: boolean;
  /** Members of the unit itself. */
  members: number;
  /** Members of the unit and all below it. */
  membersBelow: number;
}

export const unitOf = (row: Row): Unit => ({
  id: row.id,
  name: String(row['name'] ?? ''),
  parent: (row['parent'] as RefValue | null | undefined)?.id ?? null,
  manager: (row['manager'] as RefValue | null | undefined) ?? null,
  row,
});

/** The tree as lines from the top down, without what lies below a closed unit. */
export function linesOf(
  units: readonly Unit[],
  members: ReadonlyMap<string, number>,
  closed: ReadonlySet<string>,
): UnitLine[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = groupBy(units, ({ parent }) => (parent && known.has(parent) ? parent : null));
  const sum = (unit: Unit): number =>
    (below.get(unit.id) ?? []).reduce((total, child) => total + sum(child), members.get(unit.id) ?? 0);
  const walk = (parent: string | null, depth: number): UnitLine[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const hasChildren = below.has(unit.id);
      const isOpen = hasChildren && !closed.has(unit.id);
      const line = {
        unit,
        depth,
        hasChildren,
        isOpen,
        members: members.get(unit.id) ?? 0,
        membersBelow: sum(unit),
      };
      return [line, ...(isOpen ? walk(unit.id, depth + 1) : [])];
    });
  return walk(null, 0);
}

/** Whether a unit is another one or lies below it: it cannot become part of that one. */
export function isWithin(units: readonly Unit[], id: string | null, above: string): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  for (let at = id; at !== null; at = parents.get(at) ?? null) if (at === above) return true;
  return false;
}

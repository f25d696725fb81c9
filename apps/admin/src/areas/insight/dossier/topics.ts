import type { Api, Row } from '@ricejar/admin-sdk';

/** A fact with what it superseded, newest first. */
export interface CurrentFact {
  row: Row;
  age: Api.InsightFactAge | null;
  earlier: readonly Row[];
}

export interface DossierTopic {
  state: Api.InsightTopicState;
  facts: readonly CurrentFact[];
}

const idOf = (value: unknown): string | null => (value as { id: string } | null | undefined)?.id ?? null;

/** Rows of facts in the order of the dossier's topics, each current one with the chain behind it; key facts first. */
export function dossierTopics(dossier: Api.InsightDossier, rows: readonly Row[]): DossierTopic[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const superseded = new Set(rows.map((row) => idOf(row['supersedes'])));
  const ages = new Map(dossier.facts.map((age) => [age.id, age]));
  const chain = (row: Row): Row[] => {
    const before = byId.get(idOf(row['supersedes']) ?? '');
    return before ? [before, ...chain(before)] : [];
  };
  // What they bought in an earlier year does not grow stale: the estimate of a later one stands beside it.
  const isPast = (row: Row): boolean => dossier.wallet.slice(1).some((one) => one.factId === row.id);
  return dossier.topics.map((state) => ({
    state,
    facts: rows
      .filter((row) => row['topic'] === state.topic && !superseded.has(row.id))
      .map((row) => ({ row, age: isPast(row) ? null : (ages.get(row.id) ?? null), earlier: chain(row) }))
      .toSorted((one, other) => Number(other.row['isKey'] === true) - Number(one.row['isKey'] === true)),
  }));
}

/** A unit behind its number: a percent sign stands close, words keep their distance. */
export const unitAfter = (unit: unknown): string =>
  typeof unit !== 'string' || unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`;

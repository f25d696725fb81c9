/** Something that was declared, with who declared it. */
export type Owned<T> = T & {
  /** Id of the area or plugin. */
  readonly owner: string;
  /** `<owner>/<id>`: tells the things of two owners apart. */
  readonly key: string;
};

export const owned = <T extends { id: string }>(
  owner: string,
  entries: readonly T[] | undefined,
): Owned<T>[] => (entries ?? []).map((entry) => ({ ...entry, owner, key: `${owner}/${entry.id}` }));

/** Small order first, then by owner, then as the owner listed them. */
export const inOrder = <T extends { owner: string; order?: number }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.owner.localeCompare(b.owner, 'en'));

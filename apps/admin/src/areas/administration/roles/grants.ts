import type { FilterTree } from '@ricejar/admin-sdk';

export const ACTIONS = ['read', 'create', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** How far a grant reaches, the nearest first. */
export const SCOPES = ['none', 'own', 'team', 'subtree', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** What a role grants on one record type, as the server keeps it. */
export interface RecordGrant extends Partial<Record<Action, Scope>> {
  /** Conditions on the rows, by action. */
  when?: Partial<Record<Action, FilterTree>>;
  /** Paths of the only fields that may be read; every field without it. */
  readable?: readonly string[];
  /** Paths of the only fields that may be written; every field without it. */
  writable?: readonly string[];
}

export type Grants = Readonly<Record<string, RecordGrant>>;

/** Speaks for every record type that a role does not name. */
export const OTHERS = '*';

/** Record types without owner or parent have no own rows: a grant on them is all or nothing. */
export const scopesOf = (access: unknown): readonly Scope[] =>
  access === 'shared' ? ['none', 'all'] : SCOPES;

/** The scope as the record type means it: anything granted on a shared one is all of it. */
export const scopeIn = (scopes: readonly Scope[], scope: Scope | undefined): Scope =>
  scope === undefined || scope === 'none' ? 'none' : scopes.includes(scope) ? scope : 'all';

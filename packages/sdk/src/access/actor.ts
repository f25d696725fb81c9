import type { Locale } from '../localized.js';

/** How far a grant reaches: own records, those of the own org unit, of the subtree below it, or all. */
export const SCOPES = ['none', 'own', 'team', 'subtree', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const ACTIONS = ['read', 'create', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a role grants on one record type. Fields not named follow the action's scope. */
export interface RecordGrant extends Partial<Record<Action, Scope>> {
  /** Fields that holders may not read (and so neither filter, sort, group, search nor write). */
  hidden?: readonly string[];
  /** Fields that holders may read but not write. */
  readOnly?: readonly string[];
}

/** Grants by record type; `*` speaks for every type the role does not name. */
export type Grants = Readonly<Record<string, RecordGrant>>;

interface ActorBase {
  locale: Locale;
  /** One entry per role: a row or field is granted if any role grants it. */
  grants: readonly Grants[];
  permissions: ReadonlySet<string>;
}

export interface UserActor extends ActorBase {
  kind: 'user';
  userId: string;
  name: string;
  orgUnitId: string;
  /** The user's org unit and all below it. */
  orgUnitIds: readonly string[];
}

/** The system acting for a stated reason, such as `tier.regrade` or `import:<id>`; the audit keeps the reason. */
export interface SystemActor extends ActorBase {
  kind: 'system';
  reason: string;
  /** The user who asked for it, when somebody did. */
  onBehalfOf?: string;
}

/** Who acts. There is no anonymous actor: code that has none refuses. */
export type Actor = UserActor | SystemActor;

export function systemActor(reason: string, onBehalfOf?: string, locale: Locale = 'en'): SystemActor {
  const everything: Grants = { '*': { read: 'all', create: 'all', update: 'all', delete: 'all' } };
  return {
    kind: 'system',
    reason,
    locale,
    grants: [everything],
    permissions: new Set(['*']),
    ...(onBehalfOf && { onBehalfOf }),
  };
}

/** The user an entry of history or audit is signed with. */
export const actingUserId = (actor: Actor): string | null =>
  actor.kind === 'user' ? actor.userId : (actor.onBehalfOf ?? null);

export const hasPermission = (actor: Actor, permission: string): boolean =>
  actor.permissions.has('*') || actor.permissions.has(permission);

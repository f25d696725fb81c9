import type { Locale } from '../localized.js';
import type { Filter } from '../records/filter.js';

/** How far a grant reaches: own records, those of the own org unit, of the subtree below it, or all. */
export const SCOPES = ['none', 'own', 'team', 'subtree', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

export const ACTIONS = ['read', 'create', 'update', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * What a role grants on one record type: for each action how far it reaches, and under which condition.
 *
 * Roles add up: a row is granted when any role's scope covers it and that role's condition holds; a field is granted when
 * any role that grants the action names it.
 */
export interface RecordGrant extends Partial<Record<Action, Scope>> {
  /**
   * Conditions on the values of the record, by action: the same tree that the API filters by. They may use fields that
   * holders cannot read. A condition on `update` is judged on the record as it is before the change.
   */
  when?: Partial<Record<Action, Filter>>;
  /**
   * Paths of the fields that holders may read, besides the title, which is always readable. Absent: every field. A role
   * that lists fields is restricted: a field added later is not readable by it until it is listed.
   */
  readable?: readonly string[];
  /** Paths of the fields that holders may write. Absent: those they may read by this grant. */
  writable?: readonly string[];
}

/** Grants by record type; `*` speaks for every type the role does not name. */
export type Grants = Readonly<Record<string, RecordGrant>>;

/** How much of a single record is shared with somebody: to look at, or to work on. */
export const SHARE_LEVELS = ['read', 'work'] as const;
export type ShareLevel = (typeof SHARE_LEVELS)[number];

interface ActorBase {
  locale: Locale;
  /** One entry per role: a row or field is granted if any role grants it. */
  grants: readonly Grants[];
  permissions: ReadonlySet<string>;
  /**
   * Equal for two actors whose reads compile to the same SQL text: what their roles grant, and which widenings there are. Such
   * two hold the same permissions, too: with another key, screens may look different.
   * Everything else about an actor is bound as a parameter.
   */
  policyKey: string;
}

export interface UserActor extends ActorBase {
  kind: 'user';
  userId: string;
  name: string;
  orgUnitId: string;
  /** The user's org unit and all below it. */
  orgUnitIds: readonly string[];
  /** The roles behind `grants`, in the same order: by name. */
  roles: readonly { id: string; name: string }[];
  /** Absent users for whom this one stands in today. */
  standsInFor: readonly string[];
  /** Record types of which single records are shared with the user, with the most that any of them is shared for. */
  shared: Readonly<Record<string, ShareLevel>>;
  /** The day by which shares end, `YYYY-MM-DD`. */
  today: string;
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
    policyKey: 'system',
    ...(onBehalfOf && { onBehalfOf }),
  };
}

/** The user an entry of history or audit is signed with. */
export const actingUserId = (actor: Actor): string | null =>
  actor.kind === 'user' ? actor.userId : (actor.onBehalfOf ?? null);

export const hasPermission = (actor: Actor, permission: string): boolean =>
  actor.permissions.has('*') || actor.permissions.has(permission);

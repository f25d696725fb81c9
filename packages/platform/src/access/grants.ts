import type { Action, Actor, Filter, RecordGrant, Scope } from '@ricejar/sdk';
import type { RegisteredRecord } from '../records/record-registry.js';

const REACH: readonly Scope[] = ['none', 'own', 'team', 'subtree', 'all'];

export const isWithin = (scope: Scope, wider: Scope): boolean => REACH.indexOf(scope) <= REACH.indexOf(wider);

/** What one role of an actor grants for one action: how far it reaches, and under which condition. */
export interface Granted {
  /** Place of the role in the actor's grants. */
  role: number;
  scope: Scope;
  when: Filter | null;
}

/** A role's grant for a record type; its `*` speaks where it does not name the type. */
const grantOf = (grants: Actor['grants'][number], record: string): RecordGrant | undefined =>
  grants[record] ?? grants['*'];

/** What each role grants that grants anything. Reference data has no owner: any scope covers all of it. */
export function grantedBy(actor: Actor, record: RegisteredRecord, action: Action): Granted[] {
  return actor.grants.flatMap((grants, role) => {
    const grant = grantOf(grants, record.name);
    const scope = grant?.[action] ?? 'none';
    if (scope === 'none') return [];
    const when = grant?.when?.[action] ?? null;
    return [{ role, scope: record.definition.access === 'shared' ? ('all' as const) : scope, when }];
  });
}

export const grantsAny = (actor: Actor, record: string, action: Action): boolean =>
  actor.grants.some((grants) => (grantOf(grants, record)?.[action] ?? 'none') !== 'none');

/** The widest scope granted without a condition. */
export const unconditional = (granted: readonly Granted[]): Scope =>
  granted.reduce<Scope>(
    (widest, { scope, when }) => (when === null && isWithin(widest, scope) ? scope : widest),
    'none',
  );

/** Without what others cover: a scope without a condition covers every narrower one, and a condition covers itself. */
export function absorbed(granted: readonly Granted[]): Granted[] {
  const widest = unconditional(granted);
  const kept = new Map<string, Granted>();
  for (const one of granted) {
    if (isWithin(one.scope, widest) && !(one.when === null && one.scope === widest)) continue;
    const key = JSON.stringify(one.when);
    const known = kept.get(key);
    if (!known || !isWithin(one.scope, known.scope)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** Paths of fields, or null for every field. */
type Paths = ReadonlySet<string> | null;

export interface FieldRights {
  read: Paths;
  create: Paths;
  update: Paths;
}

const known = new WeakMap<Actor['grants'], Map<string, FieldRights>>();

/** Fields by union over the roles that grant the action. Worked out once for each set of grants and record type. */
export function fieldRights(actor: Actor, record: string): FieldRights {
  let rights = known.get(actor.grants);
  if (!rights) known.set(actor.grants, (rights = new Map()));
  let ofRecord = rights.get(record);
  if (!ofRecord) {
    const grants = actor.grants.flatMap((one) => grantOf(one, record) ?? []);
    const written = (grant: RecordGrant) => grant.writable ?? grant.readable;
    ofRecord = {
      read: union(grants, 'read', (grant) => grant.readable),
      create: union(grants, 'create', written),
      update: union(grants, 'update', written),
    };
    rights.set(record, ofRecord);
  }
  return ofRecord;
}

function union(
  grants: readonly RecordGrant[],
  action: Action,
  listed: (grant: RecordGrant) => readonly string[] | undefined,
): Paths {
  const lists = grants.filter((grant) => (grant[action] ?? 'none') !== 'none').map(listed);
  return lists.includes(undefined) ? null : new Set(lists.flatMap((list) => list ?? []));
}

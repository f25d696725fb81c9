import type { FilterTree, Row } from '@ricejar/admin-sdk';
import { ACTIONS, OTHERS, type Action, type Grants, type RecordGrant, type Scope } from './grants.js';

/** A role while it is edited. */
export interface RoleForm {
  name: string;
  grants: Grants;
  permissions: readonly string[];
}

export const EMPTY_ROLE: RoleForm = { name: '', grants: {}, permissions: [] };

export const roleFormOf = (row: Readonly<Record<string, unknown>> | null | undefined): RoleForm => ({
  name: String(row?.['name'] ?? ''),
  grants: (row?.['grants'] as Grants | null | undefined) ?? {},
  permissions: (row?.['permissions'] as readonly string[] | null | undefined) ?? [],
});

/** What a role grants on a record type; `own` is false where the line for all others speaks. */
export function grantOf({ grants }: RoleForm, record: string): { grant: RecordGrant; own: boolean } {
  const named = grants[record];
  return named ? { grant: named, own: true } : { grant: grants[OTHERS] ?? {}, own: record === OTHERS };
}

/** Changes one grant. A record type that followed the others gets a line of its own, which begins as theirs. */
function withGrant(form: RoleForm, record: string, change: (grant: RecordGrant) => RecordGrant): RoleForm {
  return { ...form, grants: { ...form.grants, [record]: change(grantOf(form, record).grant) } };
}

const without = <T extends object>(object: T, key: string): T =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;

export function withScope(form: RoleForm, record: string, action: Action, scope: Scope): RoleForm {
  return withGrant(form, record, (grant) => ({ ...grant, [action]: scope }));
}

export function withCondition(
  form: RoleForm,
  record: string,
  action: Action,
  filter: FilterTree | null,
): RoleForm {
  return withGrant(form, record, (grant) => {
    const when = without(grant.when ?? {}, action);
    const next = filter ? { ...when, [action]: filter } : when;
    return Object.keys(next).length > 0 ? { ...grant, when: next } : without(grant, 'when');
  });
}

/** One condition for everything the role may do with the record type. */
export const withConditionEverywhere = (
  form: RoleForm,
  record: string,
  filter: FilterTree | null,
): RoleForm =>
  ACTIONS.filter((action) => (grantOf(form, record).grant[action] ?? 'none') !== 'none').reduce(
    (next, action) => withCondition(next, record, action, filter),
    form,
  );

/** Which fields a role may read and write; null: every one, those added later too. */
export interface FieldLists {
  readable: readonly string[] | null;
  writable: readonly string[] | null;
}

/** The lists of a grant. A grant that lists only what may be read lets its holders write the same. */
export const fieldListsOf = ({ readable, writable }: RecordGrant): FieldLists => ({
  readable: readable ?? null,
  writable: writable ?? readable ?? null,
});

export function withFields(form: RoleForm, record: string, { readable, writable }: FieldLists): RoleForm {
  return withGrant(form, record, (grant) => ({
    ...without(without(grant, 'readable'), 'writable'),
    ...(readable && { readable }),
    ...(writable && { writable }),
  }));
}

/** The lists as one field's boxes change them: what may be written is read as well. */
export function withField(lists: FieldLists, path: string, kind: keyof FieldLists, on: boolean): FieldLists {
  const put = (list: readonly string[] | null, there: boolean): readonly string[] | null =>
    list && (there ? [...new Set([...list, path])] : list.filter((one) => one !== path));
  if (kind === 'readable')
    return { readable: put(lists.readable, on), writable: on ? lists.writable : put(lists.writable, false) };
  return { readable: on ? put(lists.readable, true) : lists.readable, writable: put(lists.writable, on) };
}

/** Lets the line for all others speak again. */
export const withoutOwnGrant = (form: RoleForm, record: string): RoleForm => ({
  ...form,
  grants: without(form.grants, record),
});

export const withPermission = (form: RoleForm, permission: string, on: boolean): RoleForm => ({
  ...form,
  permissions: on
    ? [...new Set([...form.permissions, permission])]
    : form.permissions.filter((one) => one !== permission),
});

/** JSON with its keys in order: the server keeps them in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Names of the record types on which two forms differ; `*` for all others. */
export function changedRecords(before: RoleForm, after: RoleForm): string[] {
  const names = new Set([...Object.keys(before.grants), ...Object.keys(after.grants)]);
  return [...names].filter(
    (name) => canonical(before.grants[name] ?? null) !== canonical(after.grants[name] ?? null),
  );
}

export const changedPermissions = (before: RoleForm, after: RoleForm): string[] => [
  ...before.permissions.filter((one) => !after.permissions.includes(one)),
  ...after.permissions.filter((one) => !before.permissions.includes(one)),
];

export const isChanged = (before: RoleForm, after: RoleForm): boolean =>
  before.name.trim() !== after.name.trim() ||
  changedRecords(before, after).length > 0 ||
  changedPermissions(before, after).length > 0;

/** A role to begin with: another's rights under no name yet. */
export const copyOf = (row: Row): RoleForm => ({ ...roleFormOf(row), name: '' });

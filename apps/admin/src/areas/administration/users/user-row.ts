import type { RefValue, Row } from '@ricejar/admin-sdk';

/** Longest a person's list of roles is asked for. */
const ROLES_SHOWN = 20;

/** GraphQL of the roles that a user holds. */
export const HELD_ROLES = `roles(first: ${ROLES_SHOWN}) { id role { id name } }`;

/** A role that a user holds: the record that joins them, and the role. */
export interface HeldRole {
  id: string;
  role: { id: string; name: string };
}

export const heldRoles = (row: Row): readonly HeldRole[] =>
  ((row['roles'] as readonly { id: string; role: { id: string; name: string } | null }[] | undefined) ?? [])
    .flatMap(({ id, role }) => (role ? [{ id, role }] : []))
    .toSorted((a, b) => a.role.name.localeCompare(b.role.name));

export const orgUnitName = (row: Row): string => {
  const unit = row['orgUnit'] as RefValue | null | undefined;
  return String(unit?.['name'] ?? '');
};

import type { ConflictField } from '@ricejar/admin-sdk';
import type { Grants } from './grants.js';
import { changedPermissions, changedRecords, type RoleForm } from './role-form.js';

/** What two people made of one role: their changes together, mine where both changed the same. */
export function mergeRoles(before: RoleForm, mine: RoleForm, theirs: RoleForm): RoleForm {
  const grants: Record<string, Grants[string]> = { ...theirs.grants };
  for (const record of changedRecords(before, mine)) {
    const grant = mine.grants[record];
    if (grant) grants[record] = grant;
    else delete grants[record];
  }
  const touched = new Set(changedPermissions(before, mine));
  return {
    name: mine.name === before.name ? theirs.name : mine.name,
    grants,
    permissions: [
      ...theirs.permissions.filter((one) => !touched.has(one)),
      ...mine.permissions.filter((one) => touched.has(one)),
    ],
  };
}

/** Whether both gave one record type different rights. A permission can only be given or taken, so there both agree. */
const clashes = (before: RoleForm, mine: RoleForm, theirs: RoleForm): boolean => {
  const changed = new Set(changedRecords(before, theirs));
  return changedRecords(mine, theirs).some(
    (record) => changed.has(record) && changedRecords(before, mine).includes(record),
  );
};

/**
 * The fields of a conflict that remain a question once rights are compared record type by record type; `mine` becomes
 * what is written when mine is chosen: the other's changes to other record types stay.
 */
export function remainingQuestions(
  fields: readonly ConflictField[],
  before: RoleForm,
  mine: RoleForm,
  theirs: RoleForm,
): { fields: ConflictField[]; merged: RoleForm } {
  const merged = mergeRoles(before, mine, theirs);
  const isOpen = ({ field }: ConflictField): boolean => {
    if (field.name === 'grants') return clashes(before, mine, theirs);
    return field.name !== 'permissions';
  };
  return {
    merged,
    fields: fields
      .filter(isOpen)
      .map((one) => (one.field.name === 'grants' ? { ...one, mine: merged.grants } : one)),
  };
}

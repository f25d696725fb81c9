import type { ConflictField } from '@ricejar/admin-sdk';
import { describe, expect, it } from 'vitest';
import { mergeRoles, remainingQuestions } from './merge-roles.js';
import type { RoleForm } from './role-form.js';

const before: RoleForm = {
  name: 'Rep',
  grants: { customer: { read: 'own' }, task: { read: 'own' } },
  permissions: ['tier.publish'],
};
const mine: RoleForm = {
  ...before,
  grants: { ...before.grants, contact: { read: 'all' } },
  permissions: ['tier.publish', 'scoring.run'],
};
const theirs: RoleForm = { name: 'Sales rep', grants: { customer: { read: 'all' } }, permissions: [] };
const field = (name: string): ConflictField =>
  ({ field: { name, path: name }, mine: null, theirs: null }) as unknown as ConflictField;

describe('two people who changed one role', () => {
  it('have their changes put together', () => {
    expect(mergeRoles(before, mine, theirs)).toEqual({
      name: 'Sales rep',
      grants: { customer: { read: 'all' }, contact: { read: 'all' } },
      permissions: ['scoring.run'],
    });
  });

  it('are asked nothing where they changed different record types', () => {
    const { fields } = remainingQuestions([field('grants'), field('permissions')], before, mine, theirs);
    expect(fields).toEqual([]);
  });

  it('are asked about a record type that both changed; the rest of both stays', () => {
    const wider = { ...mine, grants: { ...mine.grants, customer: { read: 'subtree' as const } } };
    const { fields } = remainingQuestions([field('grants')], before, wider, theirs);
    expect(fields).toHaveLength(1);
    expect(fields[0]?.mine).toEqual({ customer: { read: 'subtree' }, contact: { read: 'all' } });
    const agreed = { ...theirs, grants: { ...theirs.grants, contact: { read: 'all' as const } } };
    expect(remainingQuestions([field('grants')], before, mine, agreed).fields).toEqual([]);
  });
});

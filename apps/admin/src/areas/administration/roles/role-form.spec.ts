import { describe, expect, it } from 'vitest';
import {
  EMPTY_ROLE,
  changedPermissions,
  changedRecords,
  fieldListsOf,
  grantOf,
  isChanged,
  roleFormOf,
  withCondition,
  withConditionEverywhere,
  withField,
  withFields,
  withPermission,
  withScope,
  withoutOwnGrant,
  type RoleForm,
} from './role-form.js';

const REGION = { region: { in: ['east'] } };
const rep: RoleForm = {
  name: 'Rep',
  grants: { '*': { read: 'all' }, customer: { read: 'own', update: 'own' } },
  permissions: ['tier.publish'],
};

describe('the form of a role', () => {
  it('lets the line for all others speak where none is named', () => {
    expect(grantOf(rep, 'customer')).toEqual({ grant: { read: 'own', update: 'own' }, own: true });
    expect(grantOf(rep, 'product')).toEqual({ grant: { read: 'all' }, own: false });
    expect(grantOf(EMPTY_ROLE, 'product')).toEqual({ grant: {}, own: false });
  });

  it('gives a line of its own the rights it had before', () => {
    const changed = withScope(rep, 'product', 'create', 'all');
    expect(changed.grants['product']).toEqual({ read: 'all', create: 'all' });
    expect(changed.grants['*']).toEqual({ read: 'all' });
    expect(withoutOwnGrant(changed, 'product')).toEqual(rep);
  });

  it('adds and removes conditions, by action or for all that is granted', () => {
    const read = withCondition(rep, 'customer', 'read', REGION);
    expect(read.grants['customer']?.when).toEqual({ read: REGION });
    expect(withConditionEverywhere(rep, 'customer', REGION).grants['customer']?.when).toEqual({
      read: REGION,
      update: REGION,
    });
    expect(withCondition(read, 'customer', 'read', null)).toEqual(rep);
  });

  it('limits fields, and reads what may be written', () => {
    const lists = { readable: ['name'], writable: [] };
    const limited = withFields(rep, 'customer', withField(lists, 'city', 'writable', true));
    expect(limited.grants['customer']).toMatchObject({ readable: ['name', 'city'], writable: ['city'] });
    expect(withField({ readable: ['a'], writable: ['a'] }, 'a', 'readable', false)).toEqual({
      readable: [],
      writable: [],
    });
    expect(withFields(limited, 'customer', { readable: null, writable: null })).toEqual(rep);
  });

  it('knows that a list of readable fields limits writing too', () => {
    expect(fieldListsOf({ readable: ['a'] })).toEqual({ readable: ['a'], writable: ['a'] });
    expect(fieldListsOf({ writable: ['a'] })).toEqual({ readable: null, writable: ['a'] });
    expect(fieldListsOf({})).toEqual({ readable: null, writable: null });
  });

  it('knows what has changed, whatever the order of the keys', () => {
    const same = roleFormOf({
      id: 'x',
      name: ' Rep ',
      permissions: ['tier.publish'],
      grants: { customer: { update: 'own', read: 'own' }, '*': { read: 'all' } },
    });
    expect(isChanged(rep, same)).toBe(false);
    expect(changedRecords(rep, withScope(rep, 'product', 'read', 'none'))).toEqual(['product']);
    expect(changedPermissions(rep, withPermission(rep, 'scoring.run', true))).toEqual(['scoring.run']);
    expect(isChanged(rep, withPermission(rep, 'tier.publish', false))).toBe(true);
  });
});

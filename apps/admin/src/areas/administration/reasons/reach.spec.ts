import { describe, expect, it } from 'vitest';
import type { AccessReason } from './access-api.js';
import { reachOf } from './reach.js';

const reason = (scope: string | null, when: unknown = null, kind = 'scope'): AccessReason =>
  ({ kind, scope, when, role: null, until: null, text: { en: '', zh: '' } }) as AccessReason;
const reach = (...reasons: AccessReason[]) =>
  reachOf({ action: 'read', granted: reasons.length > 0, reasons });

describe('how far an action reaches', () => {
  it('is as far as the farthest reason', () => {
    expect(reach()).toEqual({ scope: 'none', conditional: false, widened: false });
    expect(reach(reason('own'), reason('subtree'))).toMatchObject({ scope: 'subtree', conditional: false });
  });

  it('is under a condition when every reason that reaches so far is', () => {
    const when = { tier: { eq: 'S' } };
    expect(reach(reason('own'), reason('all', when))).toMatchObject({ scope: 'all', conditional: true });
    expect(reach(reason('all'), reason('all', when))).toMatchObject({ conditional: false });
  });

  it('says when stand-ins or shares add to it', () => {
    expect(reach(reason('own'), reason('own', null, 'delegation'))).toMatchObject({
      scope: 'own',
      widened: true,
    });
    expect(reach(reason(null, null, 'collaborator'))).toMatchObject({ scope: 'none', widened: true });
  });
});

import { describe, expect, it } from 'vitest';
import { useTestCrm } from '../../../../testing/src/crm/test-crm.js';

const env = useTestCrm();
const SIGN_IN =
  'mutation($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
const CHANGE =
  'mutation($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';
const SET =
  'mutation($userId: ID!, $password: String!) { setUserPassword(userId: $userId, password: $password) }';

describe('passwords', () => {
  it('are given by an administrator, and changed by the user who knows the old one', async () => {
    const { crm } = env;
    const admin = await crm.user({ role: 'administrator' });
    const rep = await crm.user({ role: 'salesRep' });
    const user = await crm.query.get(crm.system, 'user', rep.id, { email: true });
    const email = String(user?.['email']);
    expect(await rep.client.code(SET, { userId: admin.id, password: 'taking over the house' })).toBe(
      'FORBIDDEN',
    );
    expect(await admin.client.code(SET, { userId: 'nobody', password: 'long enough to pass' })).toBe(
      'NOT_FOUND',
    );
    expect(await admin.client.code(SET, { userId: rep.id, password: 'short' })).toBe('PASSWORD_TOO_SHORT');
    await admin.client.run(SET, { userId: rep.id, password: 'first of all words' });
    crm.clock.advance(2_000);
    expect(await rep.client.code('{ recordTypes { name } }')).toBe('UNAUTHENTICATED');
    expect(await crm.visitor.code(SIGN_IN, { email, password: 'wrong' })).toBe('LOGIN_FAILED');
    expect(await crm.visitor.run(SIGN_IN, { email, password: 'first of all words' })).toEqual({
      signIn: { id: rep.id },
    });

    const again = await crm.session(rep.id);
    expect(await again.code(CHANGE, { current: 'guess', next: 'second of all words' })).toBe(
      'PASSWORD_WRONG',
    );
    expect(await again.run(CHANGE, { current: 'first of all words', next: 'second of all words' })).toEqual({
      changePassword: true,
    });
    expect(await crm.visitor.code(SIGN_IN, { email, password: 'first of all words' })).toBe('LOGIN_FAILED');
    expect(await crm.visitor.run(SIGN_IN, { email, password: 'second of all words' })).toEqual({
      signIn: { id: rep.id },
    });
    const audit = await crm.application.database.query<{ actor: string }>(
      `select actor_user_id as actor from audit_log where action = 'user.passwordChanged' order by id`,
    );
    expect(audit.map((row) => row.actor)).toEqual([admin.id, rep.id]);
  });
});

import { describe, expect, it } from 'vitest';
import { PasswordHasher } from './password-hasher.js';
import { checkPassword } from './password-rule.js';

describe('hashing', () => {
  it('runs a few at a time, lets a few wait and turns the rest away', async () => {
    const hasher = new PasswordHasher();
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => hasher.hash('a jar of rice')));
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(20);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused.every((one) => (one.reason as { code: string }).code === 'SIGN_IN_BUSY')).toBe(true);
    expect(await hasher.verify(await hasher.hash('later'), 'later')).toEqual({
      matches: true,
      outdated: false,
    });
  });

  it('says no to whoever is unknown, even with the password of the decoy', async () => {
    const hasher = new PasswordHasher();
    await hasher.onModuleInit();
    expect(await hasher.verify(null, 'nobody has this password')).toMatchObject({ matches: false });
  });
});

describe('the rule for passwords', () => {
  it.each(['ricejar-demo', '米缸里还有三斤大米呢', 'correct horse', 'x'.repeat(5) + 'yzabc'])(
    'takes %s',
    (password) => {
      expect(() => checkPassword(password)).not.toThrow();
    },
  );

  it.each(['', 'ricejar', '九个字九个字九个', 'p@ssw0rd2026!', 'Qwertyuiop', '1234567890', 'abababababab'])(
    'refuses %s',
    (password) => {
      expect(() => checkPassword(password)).toThrow();
    },
  );
});

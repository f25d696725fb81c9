import { passwordErrors } from './password.errors.js';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

/** Long enough for the rule and still tried first by every guesser; compared without case, digits at the end and spaces. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '9876543210',
  '1q2w3e4r5t',
  'q1w2e3r4t5',
  'qwertyuiop',
  'asdfghjkl;',
  'qazwsxedcr',
  'passwordpassword',
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'administrator',
  'admin',
  'letmein',
  'welcome',
  'iloveyou',
  'changeme',
  'woaini',
  'woaini1314',
  'ricejar',
  'ricejarricejar',
]);

/** Throws `PASSWORD_TOO_SHORT`, `PASSWORD_TOO_LONG` or `PASSWORD_TOO_COMMON`. */
export function checkPassword(password: string, email = ''): void {
  const length = [...password].length;
  if (length < PASSWORD_MIN) throw passwordErrors.PASSWORD_TOO_SHORT({ min: PASSWORD_MIN });
  if (length > PASSWORD_MAX) throw passwordErrors.PASSWORD_TOO_LONG({ max: PASSWORD_MAX });
  const plain = password.toLowerCase().replace(/\s+/g, '');
  const stem = plain.replace(/[\d!@#$%^&*._-]+$/, '');
  const oneLetter = new Set(plain).size < 4;
  if (oneLetter || COMMON.has(plain) || COMMON.has(stem) || plain === email.toLowerCase()) {
    throw passwordErrors.PASSWORD_TOO_COMMON();
  }
}

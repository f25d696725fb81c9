/** As the server asks. */
export const PASSWORD_MIN = 10;

/** Without letters and digits that are taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679';
const LENGTH = 16;

/** A password nobody has to think of, in groups of four to be read aloud. */
export function makePassword(): string {
  const signs: string[] = [];
  while (signs.length < LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    // A remainder would favour the first signs.
    if (byte < 256 - (256 % SIGNS.length)) signs.push(SIGNS.charAt(byte % SIGNS.length));
  }
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

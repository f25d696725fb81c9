import type { RunningServer } from './server-contract.js';

/** What a person needs to know once Ricejar answers. */
export function announcement({ url, logins, setupToken }: RunningServer): string {
  const lines = [`Ricejar is ready at ${url}`];
  if (setupToken !== null) {
    lines.push(
      '',
      `Open ${url} and create the first administrator with this one-time setup token:`,
      `  ${setupToken}`,
    );
  }
  if (logins.length > 0) {
    const rows = logins.map(({ role, email, password }) => [role, email, password] as const);
    const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
    lines.push('', 'Sign in to the demo company as');
    for (const [role, email, password] of rows) {
      lines.push(`  ${role.padEnd(width(0))}  ${email.padEnd(width(1))}  ${password}`);
    }
  }
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}

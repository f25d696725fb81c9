import { describe, expect, it } from 'vitest';
import { announcement } from './announcement.js';

const server = { url: 'http://localhost:3000', close: async () => undefined, setupToken: null, logins: [] };

describe('the announcement', () => {
  it('begins with the line that machines wait for and lists one login per role', () => {
    const logins = [
      { role: 'Administrator', email: 'admin@demo.ricejar', password: 'ricejar-demo' },
      { role: 'Sales rep', email: 'rep@demo.ricejar', password: 'ricejar-demo' },
    ];
    expect(announcement({ ...server, logins }).split('\n')).toEqual([
      'Ricejar is ready at http://localhost:3000',
      '',
      'Sign in to the demo company as',
      '  Administrator  admin@demo.ricejar  ricejar-demo',
      '  Sales rep      rep@demo.ricejar    ricejar-demo',
      '',
      'Ctrl-C stops it.',
      '',
    ]);
  });

  it('shows the one-time setup token of an empty installation', () => {
    const text = announcement({ ...server, setupToken: 'K7-2Q' });
    expect(text).toMatch(/one-time setup token:\n {2}K7-2Q\n/);
    expect(text).not.toContain('demo');
  });
});

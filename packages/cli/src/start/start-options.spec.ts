import { describe, expect, it } from 'vitest';
import { readStartOptions } from './start-options.js';

describe('the options of start', () => {
  it('have defaults below the checkout', () => {
    expect(readStartOptions([], {}, '/srv/ricejar')).toEqual({
      port: 3000,
      databaseUrl: null,
      dataDir: '/srv/ricejar/.ricejar/data',
      demo: true,
      safe: false,
    });
  });

  it('come from the environment, and from the arguments first', () => {
    const env = { PORT: '8080', DATABASE_URL: 'postgres://a', RICEJAR_DATA_DIR: '/data' };
    expect(readStartOptions(['--empty', '--port', '0'], env, '/srv')).toEqual({
      port: 0,
      databaseUrl: 'postgres://a',
      dataDir: '/data',
      demo: false,
      safe: false,
    });
    expect(readStartOptions(['--port=81'], env, '/srv').port).toBe(81);
  });

  it('count an empty variable as none', () => {
    const env = { PORT: '', DATABASE_URL: '', RICEJAR_DATA_DIR: '' };
    expect(readStartOptions([], env, '/srv')).toEqual(readStartOptions([], {}, '/srv'));
  });

  it.each(['http', '-1', '65536', '3000.5', '1e3', ' ', '99999999999999999999'])(
    'refuse the port %j',
    (PORT) => {
      expect(() => readStartOptions([], { PORT }, '/srv')).toThrow(/is not a number from 0 to 65535/);
    },
  );

  it('refuse what they do not know', () => {
    expect(() => readStartOptions(['--demo'], {}, '/srv')).toThrow(/^Unknown argument --demo: /);
    expect(() => readStartOptions(['--port'], {}, '/srv')).toThrow(/is not a number/);
  });
});

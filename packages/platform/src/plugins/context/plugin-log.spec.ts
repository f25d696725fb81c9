import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NamingLogger } from '../guard/naming-logger.js';
import { inScope } from '../guard/plugin-scope.js';
import { NamedLog } from './plugin-log.js';

const lines: string[] = [];

describe('the log of a plugin', () => {
  beforeAll(() => {
    vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    Logger.overrideLogger(new NamingLogger({ logLevels: ['error', 'warn'], colors: false }));
  });
  beforeEach(() => void lines.splice(0));
  afterAll(() => void vi.restoreAllMocks());

  const say = (what: (log: NamedLog) => void): void =>
    inScope({ plugin: 'acme', what: 'job acme/x', critical: false }, () => what(new NamedLog('acme')));

  it('carries its name and its details', () => {
    say((log) => {
      log.info('drafted', { contracts: 3 });
      log.warn('late');
      log.debug('too much');
    });
    expect(lines).toEqual([
      expect.stringMatching(/LOG \[acme\] drafted \{"contracts":3\}\n$/),
      expect.stringMatching(/WARN \[acme\] late\n$/),
    ]);
  });

  it('tells an error with its stack', () => {
    say((log) => log.error('no answer', new Error('broken pipe')));
    expect(lines.join('')).toMatch(/ERROR \[acme\] no answer[\s\S]*Error: broken pipe\n\s+at /);
  });

  it('leaves out what the framework says of itself', () => {
    new Logger('InstanceLoader').log('TypeOrmModule dependencies initialized');
    expect(lines).toEqual([]);
  });
});

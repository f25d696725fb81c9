import { definePlugin, deprecated } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { logDeprecations } from './deprecations.js';
import { inScope } from './guard/plugin-scope.js';

describe('what plugins use of the sdk that will go', () => {
  const earlier = {
    id: 'earlier',
    version: '1.0.0',
    sdk: '^0.1.0',
    label: { en: 'Earlier', zh: '早先' },
    description: { en: 'Of the major before', zh: '上一个主版本' },
    jobs: { remind: { expireSeconds: 60, run: async () => undefined } },
  };

  it('is said with the name of the plugin, once, though it was declared before anyone listened', () => {
    const { jobs } = definePlugin(earlier);
    expect(jobs?.['remind']).toEqual({ timeoutSeconds: 60, run: earlier.jobs.remind.run });
    const lines: string[] = [];
    logDeprecations((line) => lines.push(line));
    definePlugin(earlier);
    expect(lines).toEqual([
      'earlier uses expireSeconds of the job "remind", deprecated since sdk 1.0.0 and gone with 2.0.0: timeoutSeconds takes its place',
    ]);
  });

  it('is said of the plugin whose code runs', () => {
    const lines: string[] = [];
    logDeprecations((line) => lines.push(line));
    inScope({ plugin: 'caller', what: 'before customer.update', critical: false }, () =>
      deprecated({ plugin: null, what: 'context.old()', since: '1.2.0', instead: 'context.new()' }),
    );
    expect(lines).toEqual([
      'caller uses context.old(), deprecated since sdk 1.2.0 and gone with 2.0.0: context.new() takes its place',
    ]);
  });
});

import { SDK_VERSION, SDK_VERSIONS } from '@ricejar/sdk';
import { readFileSync } from 'node:fs';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { fitsSdk } from './sdk-range.js';

const packageOf = (name: string): { version: string } =>
  JSON.parse(readFileSync(new URL(`../../../${name}/package.json`, import.meta.url), 'utf8'));

describe('the sdk versions that are understood', () => {
  it('are this one and the last of the major before', () => {
    const [current, before, ...more] = SDK_VERSIONS.map((one) => semver.parse(one));
    expect(current?.version).toBe(SDK_VERSION);
    expect(before?.major).toBe((current?.major ?? 0) - 1);
    expect(more).toEqual([]);
  });

  it('are those of the packages that plugins build with', () => {
    for (const name of ['sdk', 'admin-sdk', 'ui']) expect(packageOf(name).version).toBe(SDK_VERSION);
  });

  it.each(['^1.0.0', '1.x', '^0.1.0', '0.1.0', '>=0.1.0', '^0.1.0 || ^1.0.0', '*'])('fit %s', (range) => {
    expect(fitsSdk(range)).toBe(true);
  });

  it.each(['^1.1.0', '>1.0.0', '^2.0.0', '^9.0.0', '^0.0.9', '0.2.x', 'latest'])('do not fit %j', (range) => {
    expect(fitsSdk(range)).toBe(false);
  });
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SDK_VERSION } from '@ricejar/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAnswers } from '../src/answers.js';
import { scaffold } from '../src/scaffold.js';
import { SDK_RANGE } from '../src/workspace.js';

const CHECKOUT = resolve(import.meta.dirname, '../../..');
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('a new plugin', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'ricejar-create-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const made = (id: string, more: Partial<Parameters<typeof scaffold>[0]> = {}) =>
    scaffold({ id, label: { en: 'Wealth', zh: '财富' }, into: place, ricejar: null, ...more });
  const read = (...path: string[]): string => readFileSync(join(place, ...path), 'utf8');

  it('bears its own name everywhere, and has server, screen, tests and README', () => {
    const { files } = made('wealth', { label: { en: "Client's wealth", zh: '客户财富' } });
    expect(files).toEqual(
      expect.arrayContaining([
        '.gitignore',
        'README.md',
        'package.json',
        'src/admin/ScorePanel.vue',
        'src/admin/index.ts',
        'src/index.ts',
        'test/conformance.spec.ts',
        'test/score-panel.spec.ts',
        'test/score.spec.ts',
        'vitest.config.ts',
      ]),
    );
    for (const file of files) expect(read('wealth', file), file).not.toMatch(/starter/i);
    expect(read('wealth', 'src/index.ts')).toContain("label: { en: 'Client\\'s wealth', zh: '客户财富' }");
    expect(read('wealth', 'README.md')).toMatch(/^# Client's wealth\n/);
    expect(JSON.parse(read('wealth', 'package.json'))).toMatchObject({
      name: 'ricejar-plugin-wealth',
      scripts: { build: 'ricejar-plugin build', test: 'vitest run' },
    });
  });

  it('takes its packages from a checkout, from the workspace it stands in, or by version', () => {
    made('linked', { ricejar: CHECKOUT });
    const linked = JSON.parse(read('linked', 'package.json')).devDependencies['@ricejar/sdk'];
    expect(linked).toMatch(/^link:.*\/packages\/sdk$/);
    expect(existsSync(resolve(place, 'linked', linked.slice('link:'.length)))).toBe(true);

    const checkout = join(place, 'checkout');
    for (const folder of ['plugins', 'packages/sdk']) mkdirSync(join(checkout, folder), { recursive: true });
    writeFileSync(join(checkout, 'packages/sdk/package.json'), '{ "name": "@ricejar/sdk" }');
    made('inside', { into: join(checkout, 'plugins') });
    expect(JSON.parse(read('checkout/plugins/inside/package.json')).devDependencies).toMatchObject({
      '@ricejar/sdk': 'workspace:*',
      typescript: 'catalog:vue',
      vue: 'catalog:',
    });

    made('alone');
    expect(JSON.parse(read('alone', 'package.json')).devDependencies).toMatchObject({
      '@ricejar/sdk': SDK_RANGE,
      '@ricejar/testing': expect.stringMatching(/^\^\d/),
    });
  });

  it('is written against the sdk of today', () => {
    expect(SDK_RANGE).toBe(`^${SDK_VERSION.replace(/\d+$/, '0')}`);
    made('today');
    expect(read('today', 'src/index.ts')).toContain(`sdk: '${SDK_RANGE}'`);
  });

  it('is refused with a reason, and nothing is left behind', () => {
    made('twice');
    expect(code(() => made('twice'))).toBe('FOLDER_EXISTS');
    expect(code(() => made('nowhere', { ricejar: place }))).toBe('RICEJAR_MISSING');
    expect(existsSync(join(place, 'nowhere'))).toBe(false);
    writeFileSync(join(place, 'a-file'), '');
    expect(code(() => made('infile', { into: join(place, 'a-file') }))).toBe('FOLDER_UNWRITABLE');
  });
});

describe('the command line', () => {
  it.each([
    ['ab', 'NAME_INVALID'],
    ['Loyalty', 'NAME_INVALID'],
    ['my-plugin', 'NAME_INVALID'],
    ['../../etc', 'NAME_INVALID'],
    ['忠诚度', 'NAME_INVALID'],
    ['a'.repeat(22), 'NAME_INVALID'],
    ['customer', 'NAME_TAKEN'],
    ['custom', 'NAME_TAKEN'],
  ])('refuses the name %s', (name, expected) => {
    expect(code(() => readAnswers([name]))).toBe(expected);
  });

  it('reads names, labels and folders', () => {
    expect(readAnswers(['loyalty', '--label', ' Loyalty ', '--label-zh', '忠诚度', '-y'])).toMatchObject({
      id: 'loyalty',
      label: { en: 'Loyalty', zh: '忠诚度' },
      into: '.',
      yes: true,
    });
    expect(readAnswers(['loyalty', '--label=Loyalty']).label).toEqual({ en: 'Loyalty', zh: 'Loyalty' });
    expect(readAnswers([])).toMatchObject({ yes: false, help: false });
  });

  it('refuses what it does not understand', () => {
    expect(code(() => readAnswers(['loyalty', '--colour', 'red']))).toBe('OPTION_UNKNOWN');
    expect(code(() => readAnswers(['loyalty', '--into']))).toBe('OPTION_EMPTY');
    expect(code(() => readAnswers(['loyalty', 'wealth']))).toBe('TOO_MANY_NAMES');
    expect(code(() => readAnswers(['loyalty', '--label', 'a\nb']))).toBe('LABEL_INVALID');
    expect(code(() => readAnswers(['loyalty', '--label', ' ']))).toBe('LABEL_INVALID');
  });
});

import { describe, expect, it } from 'vitest';
import { definePlugin } from './define-plugin.js';
import { parseManifest } from './manifest-check.js';
import { manifestOf } from './manifest.js';

const plugin = definePlugin({
  id: 'moss',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Moss', zh: '苔藓' },
  description: { en: 'Knows moss.', zh: '了解苔藓。' },
  fields: { garden: { depth: { kind: 'integer', label: { en: 'Depth', zh: '厚度' }, index: true } } },
  permissions: { 'moss.scrape': { en: 'Scrape', zh: '刮除' } },
});

describe('a manifest', () => {
  it('is read as it was derived', () => {
    const derived = manifestOf(plugin, ['customer.detail.side']);
    expect(parseManifest(JSON.parse(JSON.stringify(derived)))).toEqual(derived);
  });

  it.each([
    ['another format', { format: 2 }, 'ricejar.format'],
    ['an id that is no prefix', { id: 'Moss!' }, 'ricejar.id'],
    ['a path for a version', { version: '../../1.0.0' }, 'ricejar.version'],
    ['a record type that is no name', { fields: { 'a; drop table': [] } }, 'ricejar.fields'],
    [
      'a field that is no name',
      { fields: { garden: [{ name: 'a"b', kind: 'text' }] } },
      'ricejar.fields.garden.0.name',
    ],
    ['no label', { label: {} }, 'ricejar.label'],
  ])('is refused with %s', (_what, over, where) => {
    expect(() => parseManifest({ ...manifestOf(plugin), ...over })).toThrow(
      expect.objectContaining({
        code: 'PLUGIN_MANIFEST_INVALID',
        details: { problem: expect.stringContaining(where) },
      }),
    );
    expect(() => parseManifest(undefined)).toThrow(/not valid: ricejar: /);
  });
});

import { describe, expect, it } from 'vitest';
import { DraftFault, configFields, draftOf, valuesOf } from './config-form.js';

const schema = {
  type: 'object',
  required: ['registryUrl', 'apiKey', 'retries'],
  properties: {
    registryUrl: { type: 'string', format: 'uri', title: { en: 'Registry', zh: '登记系统' } },
    apiKey: { type: 'string', secret: true, title: 'API key' },
    retries: { type: 'integer', default: 3, description: 'How often' },
    mode: { enum: ['quick', 'thorough'] },
    hosts: { type: 'array', items: { type: 'string' } },
    active: { type: 'boolean', default: true },
    note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    smtp: {
      type: 'object',
      label: { en: 'Mail server', zh: '邮件服务器' },
      required: ['port'],
      properties: { port: { $ref: '#/$defs/port' } },
    },
    rules: { type: 'array', items: { type: 'object' } },
  },
  $defs: { port: { type: 'number' } },
};
const fields = configFields(schema);
const field = (path: string) => fields.find((one) => one.path === path);

describe('the form of a configuration', () => {
  it('takes its fields from the JSON Schema', () => {
    expect(fields.map(({ path, kind }) => [path, kind])).toEqual([
      ['registryUrl', 'text'],
      ['apiKey', 'secret'],
      ['retries', 'integer'],
      ['mode', 'choice'],
      ['hosts', 'lines'],
      ['active', 'boolean'],
      ['note', 'text'],
      ['smtp.port', 'number'],
      ['rules', 'json'],
    ]);
    expect(field('registryUrl')).toMatchObject({
      label: { en: 'Registry', zh: '登记系统' },
      required: true,
      format: 'url',
    });
    expect(field('retries')).toMatchObject({
      label: { en: 'Retries', zh: 'Retries' },
      help: { en: 'How often', zh: 'How often' },
      required: false,
      preset: 3,
    });
    expect(field('apiKey')?.label.en).toBe('API key');
    expect(field('smtp.port')).toMatchObject({
      required: false,
      group: { en: 'Mail server', zh: '邮件服务器' },
    });
    expect(
      configFields({ ...schema, required: ['smtp'] }).find(({ path }) => path === 'smtp.port')?.required,
    ).toBe(true);
    expect(configFields(null)).toEqual([]);
  });

  it('shows what is set and what holds by itself', () => {
    const draft = draftOf(fields, {
      registryUrl: 'https://a',
      hosts: ['x', 'y'],
      smtp: { port: 25 },
      rules: [{}],
    });
    expect(draft).toMatchObject({
      registryUrl: 'https://a',
      apiKey: '',
      hosts: 'x\ny',
      active: true,
      'smtp.port': '25',
      rules: '[\n  {}\n]',
    });
  });

  it('sends what is filled, keeps secrets that are left alone and takes away those that are removed', () => {
    const draft = {
      ...draftOf(fields, {}),
      registryUrl: ' https://a ',
      'smtp.port': '2.5',
      hosts: 'x\n\n y ',
    };
    expect(valuesOf(fields, draft, new Set())).toEqual({
      registryUrl: 'https://a',
      hosts: ['x', 'y'],
      active: true,
      smtp: { port: 2.5 },
    });
    expect(valuesOf(fields, draft, new Set(['apiKey']))).toMatchObject({ apiKey: null });
    expect(valuesOf(fields, { ...draft, apiKey: 's3', mode: 'quick' }, new Set())).toMatchObject({
      apiKey: 's3',
      mode: 'quick',
    });
  });

  it('points to what is no number and no JSON', () => {
    expect(() => valuesOf(fields, { retries: 'often' }, new Set())).toThrow(new DraftFault('retries'));
    expect(() => valuesOf(fields, { rules: '[' }, new Set())).toThrow(new DraftFault('rules'));
  });
});

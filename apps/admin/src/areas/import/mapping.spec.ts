import type { FieldMeta, RecordType } from '@ricejar/admin-sdk';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from './import-api.js';
import {
  keyFields,
  mappableFields,
  mappingOf,
  problemsOf,
  toColumns,
  withField,
  withSettings,
} from './mapping.js';

const words = { en: 'x', zh: 'x' };
const field = (name: string, kind: FieldMeta['kind'], rest: Partial<FieldMeta> = {}): FieldMeta => ({
  name,
  path: name,
  kind,
  owner: 'core',
  label: words,
  help: null,
  required: false,
  unique: false,
  indexed: false,
  readOnly: false,
  writable: true,
  search: false,
  target: null,
  choices: null,
  min: null,
  max: null,
  maxLength: null,
  scale: null,
  custom: false,
  default: null,
  expression: null,
  rollUp: null,
  ...rest,
});
const order = {
  name: 'salesOrder',
  title: 'number',
  fields: [
    field('number', 'text'),
    field('customer', 'reference', { target: 'customer', required: true }),
    field('orderedOn', 'date', { required: true }),
    field('amount', 'money', { required: true }),
    field('status', 'choice', { required: true }),
    field('score', 'decimal', { readOnly: true }),
    field('secret', 'text', { writable: false }),
    field('version', 'integer'),
  ],
} as unknown as RecordType;

const preview = (...settings: (ImportPreview['columns'][number]['settings'] | null)[]): ImportPreview => ({
  encoding: 'utf-8',
  delimiter: ',',
  hasHeader: true,
  rows: 3,
  warnings: [],
  remembered: false,
  mode: 'insert',
  key: null,
  columns: settings.map((one, index) => ({
    index,
    header: `h${index}`,
    samples: [],
    guess: one?.field ?? null,
    settings: one,
  })),
});
const full = () =>
  mappingOf(
    preview(
      { index: 0, field: 'customer', match: 'code', matchMode: 'exact', onMissing: 'create' },
      { index: 1, field: 'orderedOn', dateFormat: 'ymd', factor: null },
      { index: 2, field: 'amount' },
      null,
    ),
    order,
    'CNY',
  );

describe('the mapping of a file', () => {
  it('starts from the guess, with the base currency for amounts', () => {
    expect(toColumns(full())).toEqual([
      { index: 0, field: 'customer', match: 'code', matchMode: 'exact', onMissing: 'create' },
      { index: 1, field: 'orderedOn', dateFormat: 'ymd' },
      { index: 2, field: 'amount', currency: 'CNY' },
    ]);
    expect(problemsOf(full(), order)).toEqual([]);
  });

  it('passes over guesses of fields that may not be written', () => {
    expect(mappableFields(order).map((one) => one.path)).toEqual([
      'number',
      'customer',
      'orderedOn',
      'amount',
      'status',
    ]);
    const mapping = mappingOf(
      preview({ index: 0, field: 'secret' }, { index: 1, field: 'score' }),
      order,
      'CNY',
    );
    expect(problemsOf(mapping, order)).toEqual([{ code: 'noColumns' }]);
  });

  it('drops settings that mean nothing for another field', () => {
    const mapping = withField(full(), order, 0, 'number', 'CNY');
    expect(mapping.columns[0]).toEqual({ index: 0, field: 'number', settings: {} });
    expect(withField(mapping, order, 0, 'amount', 'EUR').columns[0]?.settings).toEqual({ currency: 'EUR' });
  });

  it('forgets a key that no column fills any more', () => {
    const mapping = {
      ...withField(full(), order, 3, 'number', 'CNY'),
      mode: 'upsert' as const,
      key: 'number',
    };
    expect(keyFields(mapping, order).map((one) => one.path)).toEqual(['number']);
    expect(withField(mapping, order, 3, null, 'CNY').key).toBeNull();
    expect(withField(mapping, order, 1, null, 'CNY').key).toBe('number');
  });

  it('names everything that is wrong', () => {
    let mapping = withField(full(), order, 1, 'amount', 'CNY');
    mapping = withSettings(mapping, 2, { currency: null, factor: 'many' });
    expect(problemsOf(mapping, order)).toEqual([
      { code: 'twice', field: 'amount' },
      { code: 'required', field: 'orderedOn' },
      { code: 'currency', field: 'amount' },
      { code: 'factor', field: 'amount' },
    ]);
    expect(problemsOf({ ...full(), mode: 'update' }, order)).toEqual([{ code: 'key' }]);
    expect(problemsOf({ ...full(), mode: 'update', key: 'number' }, order)).toEqual([
      { code: 'keyGone', field: 'number' },
    ]);
  });
});

import { field as build, RicejarError, type PluginField } from '@ricejar/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredField } from '../../records/stored-field.js';
import { addressCell } from './address.js';
import { storedValue } from '../../records/values.js';
import { cellReader, type CellFormat } from './cell-reader.js';
import { personNameCell } from './person-name.js';

const label = { en: 'Field', zh: '字段' };
const kinds: Record<string, PluginField> = {
  text: build.text({ label, maxLength: 10 }),
  integer: build.integer({ label, min: 0 }),
  decimal: build.decimal({ label }),
  percent: build.percent({ label }),
  money: build.money({ label, min: 0 }),
  boolean: build.boolean({ label }),
  date: build.date({ label }),
  dateTime: build.dateTime({ label }),
  email: build.email({ label }),
  phone: build.phone({ label }),
  url: build.url({ label }),
  json: build.json({ label }),
  rating: build.rating({ label }),
  address: build.address({ label }),
  personName: build.personName({ label }),
  choice: build.choice({
    label,
    choices: [
      { value: 'won', label: { en: 'Won', zh: '赢单' } },
      { value: 'cashCarry', label: { en: 'Cash & carry', zh: '现购自运' } },
    ],
  }),
};

function read(kind: string, cell: string, format: CellFormat = {}): unknown {
  const spec = kinds[kind === 'multiChoice' ? 'choice' : kind];
  if (!spec) throw new Error(kind);
  const definition = { ...spec, kind, name: 'field', owner: 'core' } as StoredField;
  return cellReader('field', definition, format)(cell);
}

function codeOf(work: () => unknown): string {
  try {
    return `no error: ${JSON.stringify(work())}`;
  } catch (error) {
    if (error instanceof RicejarError) return error.code;
    throw error;
  }
}

const USD = { currency: 'USD' };

describe('what cells mean', () => {
  it.each<[string, string, CellFormat, unknown]>([
    ['date', '2016-10-20', {}, '2016-10-20'],
    ['date', '19970101', {}, '1997-01-01'],
    ['date', '2016/1/5', {}, '2016-01-05'],
    ['date', '2016.01.05', {}, '2016-01-05'],
    ['date', '2016年10月20日', {}, '2016-10-20'],
    ['date', '２０１６－１０－２０', {}, '2016-10-20'],
    ['date', '31.12.2016', {}, '2016-12-31'],
    ['date', '03.04.2016', {}, '2016-04-03'],
    ['date', '31/12/2016', {}, '2016-12-31'],
    ['date', '12/31/2016', {}, '2016-12-31'],
    ['date', '05/05/2016', {}, '2016-05-05'],
    ['date', '03/04/2016', { dateFormat: 'dmy' }, '2016-04-03'],
    ['date', '03/04/2016', { dateFormat: 'mdy' }, '2016-03-04'],
    ['date', '31122016', { dateFormat: 'dmy' }, '2016-12-31'],
    ['date', '2016-10-20 00:00:00', {}, '2016-10-20'],
    ['date', '2024-02-29', {}, '2024-02-29'],
    ['date', '  ', {}, null],
    ['dateTime', '2016-10-20T08:30:00Z', {}, '2016-10-20T08:30:00.000Z'],
    ['dateTime', '2016-10-20 08:30', { timeZone: 'Asia/Shanghai' }, '2016-10-20T00:30:00.000Z'],
    ['dateTime', '2016-10-20 08:30:15.250+08:00', {}, '2016-10-20T00:30:15.250Z'],
    ['dateTime', '2016年10月20日 下午3:05', { timeZone: 'Asia/Shanghai' }, '2016-10-20T07:05:00.000Z'],
    ['dateTime', '10/20/2016 12:15 AM', { dateFormat: 'mdy' }, '2016-10-20T00:15:00.000Z'],
    ['dateTime', '2016-10-20', { timeZone: 'Europe/Berlin' }, '2016-10-19T22:00:00.000Z'],
    ['dateTime', '2016-10-30 02:30', { timeZone: 'Europe/Berlin' }, '2016-10-30T00:30:00.000Z'],
    ['dateTime', '2016-03-27 02:30', { timeZone: 'Europe/Berlin' }, '2016-03-27T01:30:00.000Z'],
    ['decimal', '1234.56', {}, '1234.56'],
    ['decimal', '1,234.56', {}, '1234.56'],
    ['decimal', '1.234,56', {}, '1234.56'],
    ['decimal', '1.234,56', { numberFormat: 'comma' }, '1234.56'],
    ['decimal', '1.234', { numberFormat: 'comma' }, '1234'],
    ['decimal', '1,5', { numberFormat: 'comma' }, '1.5'],
    ['decimal', '1 234,5', { numberFormat: 'comma' }, '1234.5'],
    ['decimal', '１２３．５', {}, '123.5'],
    ['decimal', '(12.5)', {}, '-12.5'],
    ['decimal', '12.5-', {}, '-12.5'],
    ['decimal', '1.5万', {}, '15000'],
    ['decimal', '0.3亿', {}, '30000000'],
    ['decimal', '1100.04', { factor: '1000000' }, '1100040000'],
    ['percent', '12.5 %', {}, '0.125'],
    ['percent', '0.35', {}, '0.35'],
    ['integer', '2,822', {}, 2822],
    ['integer', '12.0', {}, 12],
    ['money', '$1,054', USD, { amount: '1054', currency: 'USD' }],
    ['money', 'EUR 12.50', USD, { amount: '12.50', currency: 'EUR' }],
    ['money', '12.50 eur', USD, { amount: '12.50', currency: 'EUR' }],
    ['money', '￥88', { currency: 'CNY' }, { amount: '88', currency: 'CNY' }],
    ['boolean', 'Yes', {}, true],
    ['boolean', '否', {}, false],
    ['boolean', 'TRUE', {}, true],
    ['choice', 'won', {}, 'won'],
    ['choice', '赢单', {}, 'won'],
    ['choice', 'CASH & CARRY', {}, 'cashCarry'],
    ['choice', 'technolgy', { replace: { technolgy: 'Won' } }, 'won'],
    ['multiChoice', 'Won；现购自运, won', {}, ['won', 'cashCarry']],
    ['email', ' Ada@Example.COM ', {}, 'ada@example.com'],
    ['phone', '＋86 10  6552 9988', {}, '+86 10 6552 9988'],
    ['url', 'WWW.Example.com/Path', {}, 'https://www.example.com/Path'],
    ['url', 'http://Example.com', {}, 'http://example.com'],
    ['text', "'=1+1", {}, '=1+1'],
    ['text', "'-5", {}, '-5'],
    ['text', "'tis", {}, "'tis"],
    ['text', ' 米缸 ', {}, '米缸'],
    ['decimal', "'-5.5", {}, '-5.5'],
    ['json', '{"a":1}', {}, '{"a":1}'],
    ['rating', '4', {}, 4],
    ['rating', '3 / 5', {}, 3],
    ['rating', '★★★☆☆', {}, 3],
    ['personName', '张伟', {}, '{"family":"张","given":"伟"}'],
    ['personName', '欧阳修', {}, '{"family":"欧阳","given":"修"}'],
    ['personName', 'Wei  Zhang', {}, '{"family":"Zhang","given":"Wei"}'],
    ['personName', 'Zhang, Wei', {}, '{"family":"Zhang","given":"Wei"}'],
    ['personName', 'Ludwig van Beethoven', {}, '{"family":"van Beethoven","given":"Ludwig"}'],
    ['personName', 'Cher', {}, '{"family":"Cher"}'],
    [
      'address',
      '1 Main St, Springfield, IL 62701, US',
      {},
      '{"street":"1 Main St","city":"Springfield","region":"IL","postalCode":"62701","country":"US"}',
    ],
    [
      'address',
      '1 Main St, Springfield, IL',
      {},
      '{"street":"1 Main St","city":"Springfield","region":"IL"}',
    ],
    [
      'address',
      'Hauptstr. 5, 10115 Berlin, DE',
      {},
      '{"street":"Hauptstr. 5","city":"Berlin","postalCode":"10115","country":"DE"}',
    ],
    [
      'address',
      '10 Rue X\n75001 Paris\nFrance',
      {},
      '{"street":"10 Rue X","city":"Paris","postalCode":"75001","country":"FR"}',
    ],
    [
      'address',
      '; Hangzhou; Zhejiang; ; china',
      {},
      '{"city":"Hangzhou","region":"Zhejiang","country":"CN"}',
    ],
    [
      'address',
      '中国浙江省杭州市文三路100号 310012',
      {},
      '{"street":"文三路100号","city":"杭州市","region":"浙江省","postalCode":"310012","country":"CN"}',
    ],
    ['address', '上海市浦东新区世纪大道100号', {}, '{"street":"浦东新区世纪大道100号","city":"上海市"}'],
  ])('%s %j %j', (kind, cell, format, value) => {
    expect(read(kind, cell, format)).toEqual(value);
  });
});

describe('what cells cannot mean', () => {
  it.each<[string, string, CellFormat, string]>([
    ['date', '0000-00-00', {}, 'CELL_NOT_A_DATE'],
    ['date', '2023-02-30', {}, 'CELL_NOT_A_DATE'],
    ['date', '2023-13-01', {}, 'CELL_NOT_A_DATE'],
    ['date', '32.01.2023', {}, 'CELL_NOT_A_DATE'],
    ['date', '12/31/2016', { dateFormat: 'dmy' }, 'CELL_NOT_A_DATE'],
    ['date', '31/12/2016', { dateFormat: 'ymd' }, 'CELL_NOT_A_DATE'],
    ['date', '03/04/2016', {}, 'CELL_DATE_AMBIGUOUS'],
    ['date', '2016-10-20 08:30', {}, 'CELL_HOLDS_A_TIME'],
    ['date', 'soon', {}, 'CELL_NOT_A_DATE'],
    ['date', '20/1/16', {}, 'CELL_NOT_A_DATE'],
    ['dateTime', '2016-10-20 25:00', {}, 'CELL_NOT_A_TIME'],
    ['dateTime', '2016-02-30 10:00', {}, 'CELL_NOT_A_DATE'],
    ['decimal', '12,34', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', '1,2345', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', '1e5', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', 'NaN', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', '(5', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', '-', {}, 'CELL_NOT_A_NUMBER'],
    ['decimal', '9'.repeat(5000), {}, 'CELL_NOT_A_NUMBER'],
    ['money', '123456789012345678901234567890', USD, 'VALUE_INVALID'],
    ['money', '-1', USD, 'VALUE_INVALID'],
    ['money', '1.23456', USD, 'VALUE_INVALID'],
    ['money', '€5', USD, 'CELL_CURRENCY_DIFFERS'],
    ['money', '5', {}, 'VALUE_INVALID'],
    ['integer', '1.5', {}, 'VALUE_INVALID'],
    ['integer', '-1', {}, 'VALUE_INVALID'],
    ['integer', '99999999999', {}, 'VALUE_INVALID'],
    ['boolean', 'maybe', {}, 'CELL_NOT_YES_OR_NO'],
    ['choice', 'technolgy', {}, 'CELL_CHOICE_UNKNOWN'],
    ['email', 'nobody', {}, 'VALUE_INVALID'],
    ['phone', 'call me', {}, 'VALUE_INVALID'],
    ['url', 'javascript:alert(1)', {}, 'VALUE_INVALID'],
    ['text', 'longer than ten', {}, 'VALUE_INVALID'],
    ['json', '{', {}, 'CELL_NOT_JSON'],
    ['rating', '6', {}, 'VALUE_INVALID'],
    ['rating', '☆☆', {}, 'VALUE_INVALID'],
    ['rating', '3/10', {}, 'CELL_NOT_A_NUMBER'],
    ['address', 'a; b; c; d; Atlantis', {}, 'VALUE_INVALID'],
    ['address', '{"planet":"Mars"}', {}, 'VALUE_INVALID'],
  ])('%s %s %j', (kind, cell, format, code) => {
    expect(codeOf(() => read(kind, cell, format))).toBe(code);
  });

  it('never fails without a code, whatever the cell', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(kinds)), fc.string({ unit: 'grapheme' }), (kind, cell) => {
        expect(codeOf(() => read(kind, cell, USD))).toMatch(/^(no error|[A-Z_]+$)/);
      }),
    );
  });
});

describe('numbers survive being written', () => {
  it('with either sign for the fraction and any grouping', () => {
    const amounts = fc.tuple(
      fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }),
      fc.integer({ min: 0, max: 99 }),
    );
    fc.assert(
      fc.property(amounts, ([whole, cents]) => {
        const plain = `${whole}.${String(cents).padStart(2, '0')}`;
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',') + plain.slice(plain.indexOf('.'));
        const european = grouped.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
        const expected = read('decimal', plain);
        expect(read('decimal', grouped)).toBe(expected);
        expect(read('decimal', european, { numberFormat: 'comma' })).toBe(expected);
      }),
    );
  });
});

describe('values of several parts survive being written to a cell', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.stringMatching(/^[一-龥]{1,4}$/),
    fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/),
  );
  const stored = (kind: string, value: unknown): unknown => {
    const definition = { ...kinds[kind], kind, name: 'field', owner: 'core' } as StoredField;
    return JSON.parse((storedValue('field', definition, value) as string | null) ?? '{}');
  };
  const readBack = (kind: string, cell: string): unknown =>
    JSON.parse((read(kind, cell) as string | null) ?? '{}');

  it('addresses', () => {
    const addresses = fc.record(
      {
        street: part,
        city: part,
        region: part,
        postalCode: fc.string({ maxLength: 10 }),
        country: fc.constantFrom('CN', 'DE', 'US'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(addresses, (address) => {
        const kept = stored('address', clean(address));
        expect(readBack('address', addressCell(kept as object))).toEqual(kept);
      }),
    );
  });

  it('names', () => {
    fc.assert(
      fc.property(fc.record({ family: part, given: part }, { requiredKeys: [] }), (name) => {
        const kept = stored('personName', clean(name));
        expect(readBack('personName', personNameCell(kept as object))).toEqual(kept);
      }),
    );
  });

  const clean = (parts: Record<string, string>): object =>
    Object.fromEntries(Object.entries(parts).map(([key, text]) => [key, text.replaceAll('\0', '')]));
});

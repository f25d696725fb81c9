import { Decimal } from 'decimal.js';
import { cellErrors, quoted } from './cell.errors.js';
import { narrow } from './plain-text.js';

/** Which sign parts the whole from the fraction; `auto` reads `1,234` as a thousand and `1.234,56` by its two signs. */
export const NUMBER_FORMATS = ['auto', 'point', 'comma'] as const;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];

const Exact = Decimal.clone({ precision: 80, toExpNeg: -60, toExpPos: 60 });
const PLAIN = /^-?\d{1,60}(\.\d{1,30})?$/;
const BY_POINT = /^(\d{1,3}(?:[,\s'’]\d{3})+|\d+)?(\.\d+)?$/;
const BY_COMMA = /^(\d{1,3}(?:[.\s'’]\d{3})+|\d+)?(,\d+)?$/;
const MYRIADS: Readonly<Record<string, string>> = {
  万: '10000',
  萬: '10000',
  亿: '100000000',
  億: '100000000',
};
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'TWD', 'SGD', 'MXN'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP'],
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD'],
};

export interface NumberOptions {
  format: NumberFormat;
  /** Every number is multiplied by it: `1000000` for a column in millions. */
  factor?: string;
}

/** A decimal text without exponent, grouping or sign games: `1,234.56`, `(12)`, `1.5万` -> `1234.56`, `-12`, `15000`. */
export function readDecimal(cell: string, options: NumberOptions): string {
  const text = narrow(cell);
  const digits =
    PLAIN.test(text) && options.format !== 'comma' ? text : fromWritten(text, options.format, cell);
  return options.factor && options.factor !== '1'
    ? new Exact(digits).times(options.factor).toFixed()
    : digits;
}

/** A share: `0.35` as it stands, `35 %` as the same. */
export function readPercent(cell: string, options: NumberOptions): string {
  const text = narrow(cell);
  if (!text.endsWith('%')) return readDecimal(text, options);
  return new Exact(readDecimal(text.slice(0, -1), options)).dividedBy(100).toFixed();
}

export interface CellMoney {
  amount: string;
  currency: string;
}

/** An amount in the currency of its column. A code in the cell itself (`EUR 12`) wins; a symbol must agree. */
export function readMoney(cell: string, currency: string, options: NumberOptions): CellMoney {
  const text = narrow(cell);
  if (PLAIN.test(text)) return { amount: readDecimal(text, options), currency };
  const code = /^([A-Za-z]{3})\s*(?=[-(\d.,])(.*)$|^(.*[\d).,])\s*([A-Za-z]{3})$/.exec(text);
  if (code) {
    const named = (code[1] ?? code[4] ?? '').toUpperCase();
    return { amount: readDecimal(code[2] ?? code[3] ?? '', options), currency: named };
  }
  const symbol = Object.keys(SYMBOLS).find((one) => text.includes(one));
  if (symbol && !SYMBOLS[symbol]?.includes(currency))
    throw cellErrors.CELL_CURRENCY_DIFFERS({ cell: quoted(cell), currency });
  const bare = symbol ? text.replace(symbol, '').trim() : text;
  return { amount: readDecimal(bare, options), currency };
}

function fromWritten(text: string, format: NumberFormat, cell: string): string {
  const refuse = () => cellErrors.CELL_NOT_A_NUMBER({ cell: quoted(cell) });
  const parts = /^([-+−(]?)\s*([^()]*?)\s*([万萬亿億]?)\s*([-)]?)$/.exec(text);
  if (!parts) throw refuse();
  const [, lead = '', body = '', myriad = '', tail = ''] = parts;
  if ((lead === '(') !== (tail === ')') || (tail === '-' && lead !== '')) throw refuse();
  const byComma =
    format === 'comma' ||
    (format === 'auto' && body.lastIndexOf(',') > body.indexOf('.') && body.includes('.'));
  const pattern = byComma ? BY_COMMA : BY_POINT;
  const match = pattern.exec(body);
  if (!match || body === '' || body.length > 100) throw refuse();
  const whole = (match[1] ?? '0').replace(/\D/g, '');
  const fraction = (match[2] ?? '').slice(1);
  const digits = fraction ? `${whole}.${fraction}` : whole;
  const negative = lead === '-' || lead === '−' || lead === '(' || tail === '-';
  const factor = MYRIADS[myriad];
  const value = factor ? new Exact(digits).times(factor).toFixed() : digits;
  return negative ? `-${value}` : value;
}

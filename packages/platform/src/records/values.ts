import { JsonText, type PersonName } from '@ricejar/sdk';
import { isUuid } from '../database/uuid.js';
import { currencyExponent, isCurrency } from '../money/currency.js';
import { COUNTRIES } from './countries.js';
import { recordErrors } from './records.errors.js';
import type { StoredField } from './stored-field.js';

const invalid = (path: string, reason: string, reasonZh: string) =>
  recordErrors.VALUE_INVALID({ field: path, reason, reasonZh });

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+\d][\d\s().\-/#x]{2,}$/i;
/** numeric(19,4) holds 15 digits before the point. */
const INTEGER_DIGITS = 15;
export const MOST_REFERENCES = 200;

export function isCalendarDate(value: string): boolean {
  const match = DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function text(path: string, field: StoredField, value: unknown): string {
  if (typeof value !== 'string') throw invalid(path, 'text expected', '应为文本');
  if (value.includes('\0')) throw invalid(path, 'it holds a NUL character', '含有 NUL 字符');
  const trimmed = value.trim();
  const limit = field.maxLength ?? 255;
  if ([...trimmed].length > limit)
    throw invalid(path, `longer than ${limit} characters`, `超过 ${limit} 个字符`);
  return trimmed;
}

function matching(pattern: RegExp, reason: string, reasonZh: string) {
  return (path: string, field: StoredField, value: unknown): string => {
    const result = text(path, field, value);
    if (result !== '' && !pattern.test(result)) throw invalid(path, reason, reasonZh);
    return result;
  };
}

function inRange(path: string, field: StoredField, value: number): void {
  if (field.min !== undefined && value < field.min)
    throw invalid(path, `less than ${field.min}`, `小于 ${field.min}`);
  if (field.max !== undefined && value > field.max)
    throw invalid(path, `more than ${field.max}`, `大于 ${field.max}`);
}

function integer(path: string, field: StoredField, value: unknown): number {
  const number = typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || Math.abs(number) > 2_147_483_647) {
    throw invalid(path, 'a whole number expected', '应为整数');
  }
  inRange(path, field, number);
  return number;
}

function decimal(path: string, field: StoredField, value: unknown): string {
  const digits = typeof value === 'number' && Number.isFinite(value) ? plain(value) : value;
  if (typeof digits !== 'string' || !DECIMAL.test(digits))
    throw invalid(path, 'a decimal number expected', '应为数字');
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  if (whole.replace(/^0+/, '').length > INTEGER_DIGITS)
    throw invalid(path, 'the number is too large', '数值过大');
  const scale = field.scale ?? 4;
  if (fraction.replace(/0+$/, '').length > scale) {
    throw invalid(path, `more than ${scale} digits after the point`, `小数位超过 ${scale} 位`);
  }
  inRange(path, field, Number(digits));
  return digits;
}

const plain = (value: number): string =>
  /e/i.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, '') : String(value);

function choice(path: string, field: StoredField, value: unknown): string {
  if (typeof value !== 'string' || !field.choices?.some((one) => one.value === value)) {
    throw invalid(path, 'not one of the choices', '不在可选值之内');
  }
  return value;
}

function reference(path: string, _field: StoredField, value: unknown): string {
  if (!isUuid(value)) throw recordErrors.REFERENCE_NOT_FOUND({ field: path });
  return value.toLowerCase();
}

export const tooManyReferences = (path: string): Error =>
  invalid(path, `more than ${MOST_REFERENCES} records`, `超过 ${MOST_REFERENCES} 条记录`);

/** Parts of an address with their longest length, in the order they are written in. */
const ADDRESS = { street: 300, city: 100, region: 100, postalCode: 20, country: 2 } as const;
export const ADDRESS_PARTS = Object.keys(ADDRESS) as (keyof typeof ADDRESS)[];
const NAME = { family: 100, given: 100 } as const;
export const NAME_PARTS = Object.keys(NAME) as (keyof typeof NAME)[];

/** The parts that are filled, as JSON text; null when none is. */
function parts(
  path: string,
  field: StoredField,
  known: Readonly<Record<string, number>>,
  value: unknown,
): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(
      path,
      `${Object.keys(known).join(', ')} expected`,
      `应包含 ${Object.keys(known).join('、')}`,
    );
  const filled: Record<string, string> = {};
  for (const [part, one] of Object.entries(value)) {
    const maxLength = known[part];
    if (maxLength === undefined) throw invalid(path, `it has no part "${part}"`, `没有“${part}”这一部分`);
    if (one === null || one === undefined) continue;
    const read = text(`${path}.${part}`, { ...field, maxLength }, one);
    if (read !== '') filled[part] = part === 'country' ? country(`${path}.${part}`, read) : read;
  }
  return Object.keys(filled).length === 0 ? null : JSON.stringify(filled);
}

/** What is read of a name may be written back: `full` is made of its parts, and goes without saying when they are there. */
function personName(path: string, field: StoredField, value: unknown): string | null {
  const { full, ...name } = (value ?? {}) as PersonName;
  const isWhole = typeof value === 'object' && (name.family || name.given);
  return parts(path, field, NAME, full !== undefined && isWhole ? name : value);
}

function country(path: string, code: string): string {
  const upper = code.toUpperCase();
  if (!COUNTRIES.has(upper))
    throw invalid(path, 'a country code of ISO 3166 expected', '应为 ISO 3166 国家代码');
  return upper;
}

const READERS: Record<
  Exclude<StoredField['kind'], 'money'>,
  (path: string, field: StoredField, value: unknown) => unknown
> = {
  text,
  longText: text,
  email: matching(EMAIL, 'not an e-mail address', '不是有效的邮箱地址'),
  phone: matching(PHONE, 'not a phone number', '不是有效的电话号码'),
  url: matching(/^https?:\/\/\S+$/i, 'not a web address that starts with http', '不是以 http 开头的网址'),
  integer,
  decimal,
  percent: decimal,
  boolean: (path, _field, value) => {
    if (typeof value !== 'boolean') throw invalid(path, 'true or false expected', '应为 true 或 false');
    return value;
  },
  date: (path, _field, value) => {
    if (typeof value !== 'string' || !isCalendarDate(value)) {
      throw invalid(path, 'not a date of the form 2026-11-22', '不是 2026-11-22 形式的日期');
    }
    return value;
  },
  dateTime: (path, _field, value) => {
    const stamp =
      value instanceof Date
        ? value
        : typeof value === 'string' && DATE_TIME.test(value)
          ? new Date(value)
          : null;
    if (!stamp || Number.isNaN(stamp.getTime()))
      throw invalid(path, 'not a time of the form 2026-11-22T08:00:00Z', '不是有效的时间');
    return stamp.toISOString();
  },
  choice,
  multiChoice: (path, field, value) => {
    if (!Array.isArray(value)) throw invalid(path, 'a list of choices expected', '应为选项列表');
    return [...new Set(value.map((one) => choice(path, field, one)))];
  },
  reference,
  references: (path, field, value) => {
    if (!Array.isArray(value)) throw invalid(path, 'a list of ids expected', '应为编号列表');
    const ids = [...new Set(value.map((one) => reference(path, field, one)))];
    if (ids.length > MOST_REFERENCES) throw tooManyReferences(path);
    return ids.length === 0 ? null : ids;
  },
  address: (path, field, value) => parts(path, field, ADDRESS, value),
  personName,
  rating: integer,
  json: (path, _field, value) => {
    const json = value instanceof JsonText ? value.text : JSON.stringify(value);
    if (json.includes('\\u0000')) throw invalid(path, 'it holds a NUL character', '含有 NUL 字符');
    return json;
  },
};

export interface StoredMoney {
  amount: string;
  currency: string;
}

/**
 * The stored form of a value, or null for "empty". Money comes back as `{ amount, currency }`, its base amount is added
 * by the change engine. Throws `VALUE_INVALID` or `REFERENCE_NOT_FOUND` naming the field.
 */
export function storedValue(path: string, field: StoredField, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  if (field.kind !== 'money') {
    const stored = READERS[field.kind](path, field, value);
    return stored === '' ? null : stored;
  }
  const { amount, currency } = (typeof value === 'object' ? value : {}) as Partial<StoredMoney>;
  if (amount === null || amount === undefined || amount === '') return null;
  if (typeof currency !== 'string' || !isCurrency(currency)) {
    throw invalid(path, 'a currency code of ISO 4217 expected', '应为 ISO 4217 货币代码');
  }
  // Yen have no cents: what cannot be paid cannot be owed.
  const scale = Math.min(field.scale ?? 4, currencyExponent(currency));
  return { amount: decimal(path, { ...field, scale }, amount), currency } satisfies StoredMoney;
}

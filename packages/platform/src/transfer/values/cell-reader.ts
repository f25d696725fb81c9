import type { StoredField } from '../../records/stored-field.js';
import { MOST_REFERENCES, storedValue, tooManyReferences, type StoredMoney } from '../../records/values.js';
import { readAddress } from './address.js';
import { cellErrors, quoted } from './cell.errors.js';
import { readDate, readDateTime, type DateFormat } from './dates.js';
import { readDecimal, readMoney, readPercent, type NumberFormat } from './numbers.js';
import { readPersonName } from './person-name.js';
import { undoNeutralising } from './plain-text.js';
import {
  choiceReader,
  multiChoiceReader,
  readBoolean,
  readEmail,
  readPhone,
  readRating,
  readUrl,
} from './words.js';

/** How the cells of one column are written. */
export interface CellFormat {
  dateFormat?: DateFormat;
  numberFormat?: NumberFormat;
  /** Multiplies numbers: `1000000` for a column in millions. */
  factor?: string;
  /** ISO 4217, for money whose cells do not name it. */
  currency?: string;
  /** IANA zone of times without one; UTC unless told. */
  timeZone?: string;
  /** What a cell stands for, by its text: `{ technolgy: 'technology' }`. */
  replace?: Readonly<Record<string, string>>;
}

/** The stored form of a cell, null when it is empty. Throws coded errors that the import completes with the line. */
export type CellReader = (cell: string) => unknown;

/**
 * Reads cells of a column for a field: undoes neutralised formulas, understands how the cell is written, then judges the
 * value by the same rules as any other write. References are left as their key text.
 */
export function cellReader(path: string, field: StoredField, format: CellFormat = {}): CellReader {
  const written = writtenReader(field, format);
  const { replace } = format;
  return (raw) => {
    let cell = undoNeutralising(raw);
    if (cell.trim() === '') return null;
    if (replace) cell = Object.hasOwn(replace, cell.trim()) ? (replace[cell.trim()] ?? '') : cell;
    if (cell.trim() === '') return null;
    const value = written(cell);
    return field.kind === 'reference' || field.kind === 'references'
      ? value
      : storedValue(path, field, value);
  };
}

/** Reads the parts of a cell that names several by one reader; what occurs twice counts once. */
export function listReader(path: string, read: CellReader): CellReader {
  return (cell) => {
    const parts = cell.split(/[;；\n]/).map((one) => one.trim());
    const values = [...new Set(parts.filter((one) => one !== '').map((one) => String(read(one))))];
    if (values.length > MOST_REFERENCES) throw tooManyReferences(path);
    return values.length === 0 ? null : values;
  };
}

function writtenReader(field: StoredField, format: CellFormat): (cell: string) => unknown {
  const dates = format.dateFormat ?? 'auto';
  const numbers = { format: format.numberFormat ?? 'auto', ...(format.factor && { factor: format.factor }) };
  switch (field.kind) {
    case 'integer':
      return (cell) => whole(readDecimal(cell, numbers));
    case 'rating':
      return (cell) => readRating(cell, field) ?? whole(readDecimal(cell, numbers));
    case 'decimal':
      return (cell) => readDecimal(cell, numbers);
    case 'percent':
      return (cell) => readPercent(cell, numbers);
    case 'money':
      return (cell): StoredMoney => readMoney(cell, format.currency ?? '', numbers);
    case 'boolean':
      return readBoolean;
    case 'date':
      return (cell) => readDate(cell, dates);
    case 'dateTime':
      return (cell) => readDateTime(cell, dates, format.timeZone ?? 'UTC');
    case 'choice':
      return choiceReader(field);
    case 'multiChoice':
      return multiChoiceReader(field);
    case 'email':
      return readEmail;
    case 'phone':
      return readPhone;
    case 'url':
      return readUrl;
    case 'json':
      return readJson;
    case 'address':
      return readAddress;
    case 'personName':
      return readPersonName;
    case 'text':
    case 'longText':
    case 'reference':
    case 'references':
      return (cell) => cell.trim();
  }
}

function whole(decimal: string): unknown {
  const digits = decimal.replace(/\.0+$/, '');
  return /^-?\d{1,10}$/.test(digits) ? Number(digits) : digits;
}

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw cellErrors.CELL_NOT_JSON({ cell: quoted(cell) });
  }
}

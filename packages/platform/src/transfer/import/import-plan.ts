import { accessErrors, type Actor } from '@ricejar/sdk';
import type { Policy } from '../../access/policy.js';
import { isCurrency } from '../../money/currency.js';
import { moneyErrors } from '../../money/money.errors.js';
import { COLUMN_TYPES } from '../../records/change/columns.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../records/record-registry.js';
import { recordErrors } from '../../records/records.errors.js';
import { cellReader, listReader, type CellFormat, type CellReader } from '../values/cell-reader.js';
import { DATE_FORMATS } from '../values/dates.js';
import { NUMBER_FORMATS } from '../values/numbers.js';
import { importErrors } from './import.errors.js';
import {
  IMPORT_MODES,
  MATCH_MODES,
  ON_MISSING,
  type ImportColumn,
  type ImportInput,
  type ImportMode,
  type MatchMode,
  type OnMissing,
} from './import-input.js';

/** How the record that a cell names is found. */
export interface PlannedReference {
  target: RegisteredRecord;
  /** Field of the target, null for its id. */
  match: RegisteredField | null;
  mode: MatchMode;
  onMissing: OnMissing;
  /** A cell names several, separated by semicolons. */
  many: boolean;
}

export interface PlannedColumn {
  /** Place in the plan. */
  position: number;
  /** Column of the file, from 0. */
  index: number;
  field: RegisteredField;
  read: CellReader;
  reference: PlannedReference | null;
  /** An unknown choice counts as empty. */
  unknownIsEmpty: boolean;
  /** Column of the staging table: the field's own, or where the key text of a reference waits. */
  staged: string;
  type: string;
}

export interface ImportPlan {
  record: RegisteredRecord;
  mode: ImportMode;
  columns: PlannedColumn[];
  /** The column whose field tells which record a row is. */
  key: PlannedColumn | null;
  skipErrors: boolean;
}

const KEY_KINDS = new Set(['text', 'email', 'phone', 'url', 'integer']);
const TIME_ZONE_FALLBACK = 'UTC';

/** Reads an import's settings against the record types and the actor's rights; a setting that makes no sense throws. */
export class ImportPlanner {
  constructor(
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
  ) {}

  plan(actor: Actor, input: ImportInput): ImportPlan {
    const record = this.registry.find(input.record);
    if (!record || !this.policy.can(actor, record.name, 'read'))
      throw importErrors.IMPORT_RECORD_UNKNOWN({ record: input.record });
    const mode = oneOf(IMPORT_MODES, input.mode, 'insert');
    for (const action of actionsOf(mode))
      if (!this.policy.can(actor, record.name, action)) throw accessErrors.FORBIDDEN();
    if (input.columns.length === 0) throw importErrors.IMPORT_NO_COLUMNS();
    const columns = input.columns.map((column, position) =>
      this.column(actor, record, mode, column, position),
    );
    refuseTwice(columns);
    const key = keyColumn(columns, mode, input.key ?? null);
    if (mode === 'insert') requireFields(record, columns);
    return { record, mode, columns, key, skipErrors: input.skipErrors ?? false };
  }

  private column(
    actor: Actor,
    record: RegisteredRecord,
    mode: ImportMode,
    column: ImportColumn,
    position: number,
  ): PlannedColumn {
    const field = record.fields.get(column.field);
    if (!field || !this.policy.isReadable(actor, record, field))
      throw recordErrors.FIELD_UNKNOWN({ record: record.name, field: column.field });
    // Also the system imports only what people may write: engine columns are no columns of a file.
    const writable = actionsOf(mode).every((action) => this.policy.isWritable(actor, record, field, action));
    if (!writable || field.definition.readOnly) throw recordErrors.FIELD_READ_ONLY({ field: column.field });
    if (!Number.isInteger(column.index) || column.index < 0)
      throw importErrors.IMPORT_COLUMN_UNKNOWN({ index: column.index });
    const format = cellFormat(field, column);
    const { kind } = field.definition;
    const reference =
      kind === 'reference' || kind === 'references' ? this.reference(actor, field, column) : null;
    const read = reference?.match
      ? cellReader(field.path, { ...reference.match.definition, required: false }, format)
      : cellReader(field.path, field.definition, format);
    return {
      position,
      index: column.index,
      field,
      read: reference?.many ? listReader(field.path, read) : read,
      reference,
      unknownIsEmpty: column.onMissing === 'empty' && !reference,
      staged: reference ? `k${position}` : field.column,
      type: reference ? (reference.many ? 'text[]' : 'text') : COLUMN_TYPES[kind],
    };
  }

  private reference(actor: Actor, field: RegisteredField, column: ImportColumn): PlannedReference {
    const target = this.registry.get(field.definition.target ?? '');
    const path = column.match ?? target.definition.title;
    const match = path === 'id' ? null : target.fields.get(path);
    const unfit = () => importErrors.IMPORT_MATCH_UNFIT({ record: target.name, field: path });
    if (match === undefined || !this.policy.can(actor, target.name, 'read')) throw unfit();
    if (match && (!KEY_KINDS.has(match.definition.kind) || !this.policy.isReadable(actor, target, match)))
      throw unfit();
    const onMissing = oneOf(ON_MISSING, column.onMissing, 'error');
    if (onMissing === 'create') this.requireCreatable(actor, target, match);
    const many = field.definition.kind === 'references';
    return { target, match, mode: oneOf(MATCH_MODES, column.matchMode, 'exact'), onMissing, many };
  }

  /** A missing target is made of its key, which is also its title: nothing else may be required of it. */
  private requireCreatable(actor: Actor, target: RegisteredRecord, match: RegisteredField | null): void {
    if (!match) throw importErrors.IMPORT_MATCH_UNFIT({ record: target.name, field: 'id' });
    if (!this.policy.can(actor, target.name, 'create')) throw accessErrors.FORBIDDEN();
    const filled = createdFields(target, match);
    for (const field of filled)
      if (field.definition.readOnly || !this.policy.isWritable(actor, target, field, 'create'))
        throw recordErrors.FIELD_READ_ONLY({ field: field.path });
    const missing = requiredFields(target).find((field) => !filled.includes(field));
    if (missing) throw importErrors.IMPORT_CANNOT_CREATE({ record: target.name, field: missing.path });
  }
}

/** The fields of a target created on the way that its key fills: the matched one, and the title when it is required. */
export function createdFields(target: RegisteredRecord, match: RegisteredField): RegisteredField[] {
  const title = target.fields.get(target.definition.title);
  const named = title && title !== match && title.definition.kind === 'text' ? [title] : [];
  return [match, ...named];
}

/** Fields that a new record must bring: required, and neither kept nor filled in by the engine. */
export const requiredFields = (record: RegisteredRecord): RegisteredField[] =>
  [...record.fields.values()].filter(
    ({ definition }) => definition.required && !definition.readOnly && definition.default === undefined,
  );

export const actionsOf = (mode: ImportMode): readonly ('create' | 'update')[] =>
  mode === 'upsert' ? ['create', 'update'] : [mode === 'insert' ? 'create' : 'update'];

function requireFields(record: RegisteredRecord, columns: readonly PlannedColumn[]): void {
  const missing = requiredFields(record).find((field) => !columns.some((column) => column.field === field));
  if (missing) throw importErrors.IMPORT_FIELD_MISSING({ field: missing.path });
}

function refuseTwice(columns: readonly PlannedColumn[]): void {
  const twice = columns.find((column) =>
    columns.some((other) => other !== column && other.field === column.field),
  );
  if (twice) throw importErrors.IMPORT_FIELD_TWICE({ field: twice.field.path });
}

function keyColumn(
  columns: readonly PlannedColumn[],
  mode: ImportMode,
  key: string | null,
): PlannedColumn | null {
  if (key === null) {
    if (mode !== 'insert') throw importErrors.IMPORT_KEY_NEEDED();
    return null;
  }
  const column = columns.find((one) => one.field.path === key);
  if (!column || column.reference || !KEY_KINDS.has(column.field.definition.kind))
    throw importErrors.IMPORT_KEY_UNFIT({ field: key });
  return column;
}

function cellFormat(field: RegisteredField, column: ImportColumn): CellFormat {
  const { currency } = column;
  if (field.definition.kind === 'money') {
    if (!currency) throw importErrors.IMPORT_CURRENCY_NEEDED({ field: field.path });
    if (!isCurrency(currency)) throw moneyErrors.CURRENCY_UNKNOWN({ currency: currency.slice(0, 10) });
  }
  if (column.factor && !/^\d{1,12}(\.\d{1,12})?$/.test(column.factor))
    throw importErrors.IMPORT_SETTING_INVALID({ value: column.factor, known: 'decimal numbers' });
  return {
    dateFormat: oneOf(DATE_FORMATS, column.dateFormat, 'auto'),
    numberFormat: oneOf(NUMBER_FORMATS, column.numberFormat, 'auto'),
    timeZone: timeZoneOf(column.timeZone ?? TIME_ZONE_FALLBACK),
    ...(column.factor && { factor: column.factor }),
    ...(currency && { currency }),
    ...(column.replace && { replace: column.replace }),
  };
}

function timeZoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw importErrors.IMPORT_SETTING_INVALID({ value: zone, known: 'IANA time zones' });
  }
}

function oneOf<T extends string>(known: readonly T[], value: string | null | undefined, fallback: T): T {
  if (value === null || value === undefined || value === '') return fallback;
  const found = known.find((one) => one === value);
  if (!found) throw importErrors.IMPORT_SETTING_INVALID({ value: value, known: known });
  return found;
}

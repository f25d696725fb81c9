import { accessErrors, RicejarError } from '@ricejar/sdk';
import { databaseErrors } from '../../database/database.errors.js';
import type { RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';

interface PostgresError {
  code?: string;
  constraint?: string;
  column?: string;
}

/** Thrown by `refuse_write` for a record that would lie out of the actor's reach. */
const REFUSED = 'RJ403';

/** What a failed statement means to the caller: a coded error, or the failure itself when it is our bug. */
export function explainFailure(record: RegisteredRecord, error: unknown): unknown {
  if (error instanceof RicejarError) return error;
  const { code, constraint = '', column } = (error ?? {}) as PostgresError;
  switch (code) {
    case '23505':
      return recordErrors.DUPLICATE_KEY({ field: uniqueField(record, constraint) });
    case '23503':
      return constraint.startsWith(`${record.table}_`)
        ? recordErrors.REFERENCE_NOT_FOUND({ field: fieldOfColumn(record, constraint) })
        : recordErrors.STILL_REFERENCED();
    case '23502':
      return recordErrors.VALUE_REQUIRED({ field: fieldByColumn(record, column ?? '') });
    case REFUSED:
      return accessErrors.FORBIDDEN();
    case '53100':
      return databaseErrors.STORAGE_FULL();
    default:
      return error;
  }
}

/** Unique indexes are called `<table>_<columns>_key`, or `_idx` where PostgreSQL named them. */
function uniqueField(record: RegisteredRecord, constraint: string): string {
  const columns = constraint.slice(record.table.length + 1).replace(/_(key|idx)$/, '');
  return fieldByColumn(record, columns);
}

/** Foreign keys are called `<table>_<column>_fkey`. */
const fieldOfColumn = (record: RegisteredRecord, constraint: string): string =>
  fieldByColumn(record, constraint.slice(record.table.length + 1).replace(/_fkey$/, ''));

const fieldByColumn = (record: RegisteredRecord, column: string): string =>
  [...record.fields.values()].find((field) => field.column === column)?.path ?? column;

import { RicejarError } from '@ricejar/sdk';
import type { Sql, Transaction } from '../../database/database.js';
import { uuidv7 } from '../../database/uuid.js';
import { arrayLiteral } from '../../records/change/copy-cell.js';
import { ident } from '../../records/naming.js';
import type { StoredMoney } from '../../records/values.js';
import { readingErrors } from '../reading/reading.errors.js';
import { raggedness, readRows, type TableFormat } from '../reading/table-file.js';
import type { TableRow } from '../reading/delimited-parser.js';
import { CopyWriter } from './copy-writer.js';
import { FaultList } from './faults.js';
import { importErrors } from './import.errors.js';
import type { ImportPlan, PlannedColumn } from './import-plan.js';

/** The tables of one import. Those of a dry run are temporary and go with its transaction. */
export class StageTables {
  readonly stage: string;
  readonly keys: string;
  readonly creates: string;
  readonly faults: string;
  readonly plan: string;

  constructor(
    importId: string,
    private readonly temporary: boolean,
  ) {
    const suffix = importId.replaceAll('-', '');
    const name = (part: string) => ident(`import_${part}_${suffix}`);
    [this.stage, this.keys, this.creates, this.faults, this.plan] = [
      name('stage'),
      name('keys'),
      name('creates'),
      name('faults'),
      name('plan'),
    ];
  }

  /** `create table` with what a dry run adds to it. */
  create(table: string, as: string): string {
    return this.temporary ? `create temporary table ${table} ${as}` : `create table ${table} ${as}`;
  }

  async drop(sql: Sql): Promise<void> {
    await sql.query(
      `drop table if exists ${this.stage}, ${this.keys}, ${this.creates}, ${this.faults}, ${this.plan}`,
    );
  }
}

export interface Staged {
  /** Rows of the file, wrong ones included. */
  rows: number;
  faults: FaultList;
  /** The file cannot be read to its end. */
  broken: boolean;
}

/** Reads the file once: right rows go to the staging table as typed columns, what is wrong with others to the faults. */
export async function stageFile(
  tx: Transaction,
  plan: ImportPlan,
  tables: StageTables,
  source: { path: string; format: TableFormat },
  onProgress: (rows: number) => Promise<void> | void = () => undefined,
): Promise<Staged> {
  await tables.drop(tx);
  await tx.query(
    tables.create(
      tables.stage,
      `(${stageColumns(plan)
        .map((one) => `${one.name} ${one.type}`)
        .join(', ')})`,
    ),
  );
  const copy = new CopyWriter(
    tx,
    tables.stage,
    stageColumns(plan).map((one) => one.name),
  );
  const staged: Staged = { rows: 0, faults: new FaultList(), broken: false };
  const header: Header = { width: null, skip: source.format.hasHeader };
  try {
    for await (const batch of readRows(source.path, source.format)) {
      for (const row of batch) {
        const cells = stagedCells(row, plan, header, staged);
        if (cells) await copy.write(cells);
      }
      await onProgress(staged.rows);
    }
  } catch (error) {
    if (!(error instanceof RicejarError)) {
      await copy.abort(error as Error);
      throw error;
    }
    staged.broken = true;
    staged.faults.addError(error, Number(error.details.line ?? 1), null);
  }
  await copy.end();
  if (staged.rows === 0 && !staged.broken) throw readingErrors.FILE_EMPTY();
  await tx.query(`analyze ${tables.stage}`);
  return staged;
}

interface Header {
  width: number | null;
  skip: boolean;
}

function stagedCells(
  row: TableRow,
  plan: ImportPlan,
  header: Header,
  staged: Staged,
): (string | null)[] | null {
  if (header.width === null) {
    header.width = row.cells.length;
    const beyond = plan.columns.find((column) => column.index >= row.cells.length);
    if (beyond) throw importErrors.IMPORT_COLUMN_UNKNOWN({ index: beyond.index + 1, line: row.line });
    if (header.skip) return null;
  }
  staged.rows++;
  const ragged = raggedness(row, header.width);
  if (ragged) {
    staged.faults.add({ line: row.line, column: null, code: 'ROW_RAGGED', details: ragged });
    return null;
  }
  const cells: (string | null)[] = [String(staged.rows), String(row.line), uuidv7()];
  let right = true;
  for (const column of plan.columns) {
    try {
      pushCells(cells, column, column.read(row.cells[column.index] ?? ''));
    } catch (error) {
      if (!(error instanceof RicejarError)) throw error;
      if (column.unknownIsEmpty && error.code === 'CELL_CHOICE_UNKNOWN') pushCells(cells, column, null);
      else {
        right = false;
        staged.faults.addError(error, row.line, column.index);
      }
    }
  }
  return right ? cells : null;
}

/** A stored value as COPY takes it. */
function pushCells(cells: (string | null)[], column: PlannedColumn, value: unknown): void {
  if (column.field.definition.kind === 'money') {
    const money = value as StoredMoney | null;
    cells.push(money?.amount ?? null, money?.currency ?? null);
  } else if (value === null) cells.push(null);
  else if (Array.isArray(value)) cells.push(arrayLiteral(value as readonly string[]));
  else cells.push(String(value));
}

function stageColumns(plan: ImportPlan): { name: string; type: string }[] {
  return [
    { name: '_row', type: 'bigint' },
    { name: '_line', type: 'bigint' },
    { name: '_id', type: 'uuid' },
    ...plan.columns.flatMap((column) => [
      { name: ident(column.staged), type: column.type },
      ...(column.field.currencyColumn ? [{ name: ident(column.field.currencyColumn), type: 'text' }] : []),
    ]),
  ];
}

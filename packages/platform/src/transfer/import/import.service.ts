import { Injectable } from '@nestjs/common';
import { hasPermission, Jobs, type Actor, type Locale } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { isUuid, uuidv7 } from '../../database/uuid.js';
import { FileStore } from '../../files/file-store.js';
import { OrganisationService } from '../../identity/organisation/organisation.service.js';
import type { RegisteredField, RegisteredRecord } from '../../records/record-registry.js';
import { detectFormat } from '../reading/table-file.js';
import { faultMessage, type Fault } from './faults.js';
import { guessMapping } from './guess-mapping.js';
import { ImportEngine } from './import-engine.js';
import { importErrors } from './import.errors.js';
import type { ImportColumn, ImportInput, ImportMode } from './import-input.js';
import { ImportServices } from './import-services.js';
import { addImport, findImport, openImports, recentImports, type ImportRun } from './import-store.js';
import { KnownColumns } from './known-columns.js';
import { recallMapping, rememberMapping } from './mapping-memory.js';
import { previewTable, type TablePreview } from './preview.js';

export const IMPORT_JOB = 'core/import';
const RECENT = 50;

export interface ImportPreview extends TablePreview {
  guesses: ReadonlyMap<number, ImportColumn>;
  /** The guesses are how such a file was imported last. */
  remembered: boolean;
  mode: ImportMode;
  key: string | null;
}

export interface ImportError {
  line: number;
  /** Header of the column, or its number; null when the row as a whole is wrong. */
  column: string | null;
  code: string;
  message: string;
}

export interface ImportDryRun {
  /** Rows of the file, rows that would be written or are there already, and errors. */
  rows: number;
  valid: number;
  errorCount: number;
  errors: ImportError[];
  wouldInsert: number;
  wouldUpdate: number;
  /** By record type. */
  wouldCreate: Record<string, number>;
}

export interface ImportStatus {
  run: ImportRun;
  /** Rows that are done with: written, found unchanged, repeated. */
  done: number;
  rowsPerSecond: number;
  errors: ImportError[];
  failure: { code: string; message: string } | null;
}

/** What people do with imports: look at a file, try it, start it, watch it. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly services: ImportServices,
    private readonly engine: ImportEngine,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
    private readonly organisation: OrganisationService,
    private readonly known: KnownColumns,
  ) {}

  async preview(actor: Actor, input: Omit<ImportInput, 'columns'>): Promise<ImportPreview> {
    const record = this.importable(actor, input.record);
    const file = await this.files.find(actor, input.fileId);
    const table = await previewTable(file.path, file.size, input, actor.locale);
    const remembered = table.format.hasHeader
      ? await recallMapping(this.database, record.name, table.header)
      : null;
    const fields = this.fields(actor, record);
    if (remembered) {
      const known = remembered.columns.filter((column) =>
        fields.some((field) => field.path === column.field),
      );
      return {
        ...table,
        guesses: new Map(known.map((column) => [column.index, column])),
        remembered: true,
        mode: remembered.mode,
        key: remembered.key,
      };
    }
    const currency = await this.organisation.baseCurrency();
    const known = await this.known.of(record.name, fields, table.columns);
    const about = { registry: this.services.registry, record, fields, known };
    const guesses = guessMapping(about, table.columns, currency);
    return { ...table, guesses, remembered: false, ...modeFor(record, guesses) };
  }

  async dryRun(actor: Actor, input: ImportInput): Promise<ImportDryRun> {
    const { staged, checked, faults } = await this.engine.dryRun(actor, input, uuidv7());
    const header = await this.header(actor, input);
    const written = checked ? checked.inserts + checked.updates : 0;
    return {
      rows: staged.rows,
      valid: written + (checked?.repeats ?? 0),
      errorCount: faults.count,
      errors: this.told(faults.kept, input.record, header, actor.locale),
      wouldInsert: checked?.inserts ?? 0,
      wouldUpdate: checked?.updates ?? 0,
      wouldCreate: checked?.creates ?? {},
    };
  }

  /** Adds the import as a job, with the file's format settled, and remembers its mapping. Returns its id. */
  async start(actor: Actor, input: ImportInput): Promise<string> {
    this.engine.plan(actor, input);
    const file = await this.files.find(actor, input.fileId);
    const { encoding, delimiter, hasHeader } = await detectFormat(file.path, input);
    const settled: ImportInput = { ...input, encoding, delimiter, hasHeader };
    const id = uuidv7(this.services.clock.now().getTime());
    const at = this.services.clock.now();
    await addImport(this.database, actor, { id, fileName: file.name, input: settled, at });
    if (hasHeader) {
      const mapping = { columns: input.columns, mode: input.mode, key: input.key ?? null };
      await rememberMapping(this.database, input.record, await this.header(actor, settled), mapping, at);
    }
    await this.jobs.enqueue(IMPORT_JOB, { importId: id }, { singletonKey: id });
    return id;
  }

  /** Adds the jobs of imports that have not ended: for the start of a server, after whatever stopped the last one. */
  async resume(): Promise<void> {
    for (const { id } of await openImports(this.database))
      await this.jobs.enqueue(IMPORT_JOB, { importId: id }, { singletonKey: id });
  }

  async status(actor: Actor, id: string): Promise<ImportStatus> {
    const run = isUuid(id) ? await findImport(this.database, id) : undefined;
    if (!run || !maySee(actor, run)) throw importErrors.IMPORT_NOT_FOUND();
    const header = run.errors.length > 0 ? await this.header(actor, run.input).catch(() => []) : [];
    return this.statusOf(run, header, actor.locale);
  }

  /** Recent imports without their errors: everybody's for an administrator, otherwise one's own. */
  async recent(actor: Actor): Promise<ImportStatus[]> {
    const own = actor.kind === 'user' && !hasPermission(actor, '*') ? actor.userId : null;
    const runs = await recentImports(this.database, own, RECENT);
    return runs.map((run) => this.statusOf({ ...run, errors: [] }, [], actor.locale));
  }

  private statusOf(run: ImportRun, header: readonly string[], locale: Locale): ImportStatus {
    const end = run.finishedAt ?? this.services.clock.now();
    const seconds = run.startedAt ? (end.getTime() - run.startedAt.getTime()) / 1000 : 0;
    const done = run.processed + (run.status === 'done' ? run.repeats : 0);
    return {
      run,
      done,
      rowsPerSecond: seconds > 0 ? Math.round(done / seconds) : 0,
      errors: this.told(run.errors, run.record, header, locale),
      failure: run.failure && {
        code: run.failure.code,
        message: faultMessage(run.failure, locale, this.labels(run.record)),
      },
    };
  }

  private told(
    faults: readonly Fault[],
    record: string,
    header: readonly string[],
    locale: Locale,
  ): ImportError[] {
    return faults.map((fault) => ({
      line: fault.line,
      column: fault.column === null ? null : header[fault.column] || String(fault.column + 1),
      code: fault.code,
      message: faultMessage(fault, locale, this.labels(record)),
    }));
  }

  private labels(record: string) {
    return (path: string) => this.services.registry.find(record)?.fields.get(path)?.definition.label;
  }

  /** Names of the file's columns; none when it has no header. */
  private async header(actor: Actor, input: ImportInput): Promise<string[]> {
    const file = await this.files.find(actor, input.fileId);
    const format = await detectFormat(file.path, input);
    return format.hasHeader ? format.firstRow.map((cell) => cell.trim()) : [];
  }

  private importable(actor: Actor, name: string): RegisteredRecord {
    const record = this.services.registry.find(name);
    const { policy } = this.services;
    if (!record || !(policy.can(actor, name, 'create') || policy.can(actor, name, 'update')))
      throw importErrors.IMPORT_RECORD_UNKNOWN({ record: name });
    return record;
  }

  private fields(actor: Actor, record: RegisteredRecord): RegisteredField[] {
    const { policy } = this.services;
    return [...record.fields.values()].filter(
      (field) =>
        !field.definition.readOnly &&
        policy.isReadable(actor, record, field) &&
        policy.isWritable(actor, record, field, 'create'),
    );
  }
}

const maySee = (actor: Actor, run: ImportRun): boolean =>
  actor.kind === 'system' || hasPermission(actor, '*') || run.requestedById === actor.userId;

/** With a unique field among the columns, a file that is imported again updates instead of doubling. */
function modeFor(
  record: RegisteredRecord,
  guesses: ReadonlyMap<number, ImportColumn>,
): { mode: ImportMode; key: string | null } {
  const fields = [...guesses.values()].map((guess) => record.fields.get(guess.field));
  const unique = fields.find((field) => field?.definition.unique && field.definition.kind !== 'reference');
  return unique ? { mode: 'upsert', key: unique.path } : { mode: 'insert', key: null };
}

import { Injectable, Logger } from '@nestjs/common';
import { accessErrors, RicejarError, systemActor, type Actor } from '@ricejar/sdk';
import { Database, type Transaction } from '../../database/database.js';
import { FileStore } from '../../files/file-store.js';
import { ActorService } from '../../identity/session/actor.service.js';
import { explainFailure } from '../../records/change/failures.js';
import { detectFormat } from '../reading/table-file.js';
import { checkStaged, type Checked } from './check.js';
import { FaultList } from './faults.js';
import type { RatesOf } from './future-row.js';
import type { ImportInput } from './import-input.js';
import { ImportPlanner, type ImportPlan } from './import-plan.js';
import { createTargets } from './create-targets.js';
import { importErrors } from './import.errors.js';
import { ImportServices } from './import-services.js';
import * as store from './import-store.js';
import { stageFile, StageTables, type Staged } from './stage.js';
import { currenciesOf, WRITE_BATCH, writeBatch, type ImportActors } from './write.js';

const PROGRESS_MS = 500;
/** First key of the advisory locks by which one worker reads or checks an import at a time. */
const LOCK = 7_240_119;

/** Rolls a dry run back. */
class DryRunDone extends Error {}

export interface DryRunResult {
  staged: Staged;
  /** Null when the file cannot be read to its end. */
  checked: Checked | null;
  faults: FaultList;
}

/**
 * Imports files in phases, each of which can be killed at any point and taken up again. Reading and checking write only
 * the import's own tables, each in one transaction. Writing goes in batches whose rows, history, audit, event and
 * checkpoint commit together, so that a row is never written twice.
 */
@Injectable()
export class ImportEngine {
  private readonly logger = new Logger('Import');
  private readonly planner: ImportPlanner;
  private readonly ratesOf: RatesOf;
  /** Rows a transaction writes. */
  batchSize = WRITE_BATCH;

  constructor(
    private readonly database: Database,
    private readonly services: ImportServices,
    private readonly files: FileStore,
    private readonly actors: ActorService,
  ) {
    this.planner = new ImportPlanner(services.registry, services.policy);
    this.ratesOf = (currencies) => services.money.ratesOn(currencies);
  }

  plan(actor: Actor, input: ImportInput): ImportPlan {
    return this.planner.plan(actor, input);
  }

  /** The whole way up to the writing, in a transaction that is rolled back: nothing is left behind. */
  async dryRun(actor: Actor, input: ImportInput, id: string): Promise<DryRunResult> {
    const plan = this.plan(actor, input);
    const source = await this.source(actor, input);
    const tables = new StageTables(id, true);
    let result: DryRunResult | undefined;
    await this.database
      .transaction(async (tx) => {
        const staged = await stageFile(tx, plan, tables, source);
        const checked = staged.broken ? null : await this.check(tx, actor, plan, tables);
        const { faults } = staged;
        if (checked) faults.merge(checked.faults.count, checked.faults.kept);
        result = { staged, checked, faults };
        throw new DryRunDone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof DryRunDone)) throw error;
      });
    if (!result) throw new Error('the dry run gave no result');
    return result;
  }

  /** Runs an import to its end from wherever it stands. What is wrong with the import is its result, not a throw. */
  async run(id: string, signal?: AbortSignal): Promise<void> {
    await store.markStarted(this.database, id, this.services.clock.now());
    const tables = new StageTables(id, false);
    try {
      await this.advance(id, tables, signal);
    } catch (error) {
      const failure = this.failureOf(id, error, signal);
      if (!failure) throw error;
      await store.markFailed(this.database, id, this.services.clock.now(), failure);
      await tables.drop(this.database);
    }
  }

  /** Why an import ends; null for what passes (the database or this process is going away), so that it is tried again. */
  private failureOf(id: string, error: unknown, signal?: AbortSignal): RicejarError | null {
    if (error instanceof RicejarError) {
      this.logger.warn(`import ${id} failed: ${error.code}`);
      return error;
    }
    if (signal?.aborted || isPassing(error)) return null;
    this.logger.error(
      `import ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return importErrors.IMPORT_BROKEN({ id });
  }

  private async advance(id: string, tables: StageTables, signal?: AbortSignal): Promise<void> {
    const first = await store.findImport(this.database, id);
    if (!first || first.status !== 'running') return;
    // Rights are judged again now: they may have changed since the import was asked for.
    const actor = await this.importer(first);
    const plan = this.plan(actor, first.input);
    const writer = systemActor(`import:${id}`, first.requestedById ?? undefined, actor.locale);
    const actors = { importer: actor, writer };
    for (;;) {
      signal?.throwIfAborted();
      const run = await store.findImport(this.database, id);
      if (run?.status !== 'running') return;
      switch (run.phase) {
        case 'reading':
          await this.read(run, actor, plan, tables);
          break;
        case 'checking':
          await this.checkPhase(run, actor, plan, tables);
          break;
        case 'creating':
          refuseFaults(run);
          await this.create(id, actors, plan, tables, signal);
          break;
        case 'writing':
          await this.write(id, actors, plan, tables, signal);
          break;
        case 'finished':
          await tables.drop(this.database);
          await store.markDone(this.database, id, this.services.clock.now());
          return;
      }
    }
  }

  private async read(
    run: store.ImportRun,
    actor: Actor,
    plan: ImportPlan,
    tables: StageTables,
  ): Promise<void> {
    const source = await this.source(actor, run.input);
    let told = 0;
    const progress = async (rows: number) => {
      if (Date.now() - told < PROGRESS_MS) return;
      told = Date.now();
      await store.noteRowsRead(this.database, run.id, rows);
    };
    await this.alone(run.id, 'reading', async (tx) => {
      const staged = await stageFile(tx, plan, tables, source, progress);
      await store.markRead(tx, run.id, staged.rows, staged.faults);
      if (staged.broken) await store.setPhase(tx, run.id, 'creating');
    });
  }

  private checkPhase(
    run: store.ImportRun,
    actor: Actor,
    plan: ImportPlan,
    tables: StageTables,
  ): Promise<void> {
    return this.alone(run.id, 'checking', async (tx) => {
      const checked = await this.check(tx, actor, plan, tables);
      const faults = new FaultList();
      faults.merge(run.errorCount, run.errors);
      faults.merge(checked.faults.count, checked.faults.kept);
      await store.markChecked(tx, run.id, checked, faults);
    });
  }

  private check(tx: Transaction, actor: Actor, plan: ImportPlan, tables: StageTables): Promise<Checked> {
    return checkStaged(tx, { ...this.services, ratesOf: this.ratesOf }, actor, plan, tables);
  }

  private async create(
    id: string,
    actors: ImportActors,
    plan: ImportPlan,
    tables: StageTables,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let left = true; left;) {
      signal?.throwIfAborted();
      left = await this.database
        .transaction(async (tx) => {
          const run = await store.findImport(tx, id, true);
          if (run?.status !== 'running' || run.phase !== 'creating') return false;
          const made = await createTargets(tx, this.services, actors, plan, tables, this.batchSize);
          if (made) await store.noteCreated(tx, id, made.record, made.count);
          else await store.setPhase(tx, id, 'writing');
          return made !== null;
        })
        .catch((error: unknown) => this.refuse(id, plan, error));
    }
  }

  private async write(
    id: string,
    actors: ImportActors,
    plan: ImportPlan,
    tables: StageTables,
    signal?: AbortSignal,
  ): Promise<void> {
    const rates = await this.ratesOf(await currenciesOf(this.database, plan, tables));
    for (let left = true; left;) {
      signal?.throwIfAborted();
      left = await this.database
        .transaction((tx) => this.writeOnce(tx, id, actors, plan, tables, rates))
        .catch((error: unknown) => this.refuse(id, plan, error));
    }
  }

  /** What was checked does not fit any more; a full disk or a lost connection passes. */
  private async refuse(id: string, plan: ImportPlan, error: unknown): Promise<never> {
    const reason = explainFailure(plan.record, error);
    if (!(reason instanceof RicejarError) || reason.spec.class === 'unavailable') throw error;
    const run = await store.findImport(this.database, id);
    const { code, details } = reason;
    throw importErrors.IMPORT_CHANGED_MEANWHILE({ done: run?.processed ?? 0, reason: code, ...details });
  }

  private async writeOnce(
    tx: Transaction,
    id: string,
    actors: ImportActors,
    plan: ImportPlan,
    tables: StageTables,
    rates: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    // The row of the import is the checkpoint: whoever holds it is the only one to write this batch.
    const run = await store.findImport(tx, id, true);
    if (run?.status !== 'running' || run.phase !== 'writing') return false;
    const batch = await writeBatch(
      tx,
      { ...this.services, rates },
      actors,
      plan,
      tables,
      run,
      this.batchSize,
    );
    if (batch) await store.noteBatch(tx, id, batch);
    else await store.setPhase(tx, id, 'finished');
    return batch !== null;
  }

  /** One worker at a time, in one transaction; who comes second finds the phase done. */
  private alone(
    id: string,
    phase: store.ImportPhase,
    work: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, id]);
      const run = await store.findImport(tx, id);
      if (run?.status === 'running' && run.phase === phase) await work(tx);
    });
  }

  private async source(actor: Actor, input: ImportInput) {
    const file = await this.files.find(actor, input.fileId);
    return { path: file.path, format: await detectFormat(file.path, input) };
  }

  private async importer(run: store.ImportRun): Promise<Actor> {
    if (run.bySystem) return systemActor(`import:${run.id}`, run.requestedById ?? undefined);
    const account = run.requestedById === null ? null : await this.actors.ofUser(run.requestedById);
    if (!account) throw accessErrors.FORBIDDEN();
    return account.actor;
  }
}

function refuseFaults(run: store.ImportRun): void {
  if (run.errorCount > 0 && !(run.input.skipErrors && run.total > 0))
    throw importErrors.IMPORT_HAS_ERRORS({ count: run.errorCount });
}

const PASSING = /^(08|40|53|55P03|57P|E[A-Z]+$)/;

/** Lost connections, restarts and full pools pass; what else the database refuses it will refuse again. */
function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return PASSING.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(message);
}

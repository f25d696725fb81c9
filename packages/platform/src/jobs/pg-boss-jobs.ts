import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Jobs, type JobDefinition } from '@ricejar/sdk';
import pg from 'pg';
import { PgBoss, type Db, type Job } from 'pg-boss';
import { Database } from '../database/database.js';
import { JobHandlers } from './job-handlers.js';

const POLL_SECONDS = 1;
// A worker that was killed is noticed after a heartbeat and a look: its jobs are redelivered within 20 seconds.
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 10;
const EXPIRE_SECONDS = 900;
const RETRIES = 3;
const RETRY_SECONDS = 1;
const RETRY_SECONDS_MAX = 300;
const KEEP_FINISHED_SECONDS = 7 * 24 * 3600;
/** On shutdown a job first has this long to end by itself, then its signal is aborted and it has as long again. */
const STOP_MS = 10_000;

type Role = 'worker' | 'sender';

/** Durable work on PostgreSQL by pg-boss, in the schema `pgboss` of the same database. */
@Injectable()
export class PgBossJobs extends Jobs {
  private readonly logger = new Logger('Jobs');
  private readonly workers = new Map<string, string>();
  private readonly stopping = new AbortController();
  private readonly held = new Set<string>();
  private boss: PgBoss | undefined;
  private works = false;

  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
  ) {
    super();
  }

  /** Installs the queues of all known jobs. A `worker` runs them; a `sender` (an api process) only adds to them. */
  async start(role: Role): Promise<void> {
    if (this.boss) return;
    const boss = new PgBoss({
      db: onPool(this.database.pool),
      schema: 'pgboss',
      schedule: false,
      supervise: role === 'worker',
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    boss.on('error', (error) => this.logger.error(error.message));
    await boss.start();
    this.boss = boss;
    this.works = role === 'worker';
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const [name, definition] of this.handlers.all()) {
      await this.install(boss, name, definition, known.has(name));
      if (this.works && !this.isHeld(name)) await this.work(boss, name, definition);
    }
    // Whoever was killed before this start should not wait for the next look.
    if (role === 'worker') await boss.supervise();
  }

  override async enqueue(
    job: string,
    input: object,
    options: { singletonKey?: string; startAfterSeconds?: number } = {},
  ): Promise<void> {
    if (!this.handlers.find(job)) throw new Error(`job ${job} is not declared`);
    if (!this.boss) throw new Error(`job ${job} was added before the queue was started`);
    await this.boss.send(job, input, {
      // The queue admits one waiting or running job a key: those that ask for none get one of their own.
      singletonKey: options.singletonKey ?? randomUUID(),
      ...(options.startAfterSeconds !== undefined && { startAfter: options.startAfterSeconds }),
    });
    if (!options.startAfterSeconds) this.wake(this.boss, job);
  }

  /**
   * Runs what waits and is due, one after the other, until nothing is left; what throws is kept for its next try. For tests
   * and commands: no worker may run beside it.
   */
  async drain(): Promise<{ ran: number; failed: readonly { job: string; error: unknown }[] }> {
    await this.start('sender');
    const failed: { job: string; error: unknown }[] = [];
    let ran = 0;
    for (let before = -1; before !== ran;) {
      before = ran;
      for (const [name, definition] of this.handlers.all())
        ran += await this.runDue(name, definition, failed);
    }
    return { ran, failed };
  }

  private async runDue(
    name: string,
    definition: JobDefinition,
    failed: { job: string; error: unknown }[],
  ): Promise<number> {
    const { boss } = this;
    const due = (await boss?.fetch<object>(name, { batchSize: 100 })) ?? [];
    for (const job of due) {
      try {
        await definition.run(job.data, { id: job.id, signal: this.stopping.signal });
        await boss?.complete(name, job.id);
      } catch (error) {
        failed.push({ job: name, error });
        await boss?.fail(name, job.id);
      }
    }
    return due.length;
  }

  /** Has the jobs of a plugin wait from now on; what runs comes to its end. */
  async hold(plugin: string): Promise<void> {
    this.held.add(plugin);
    for (const name of [...this.workers.keys()].filter((one) => this.isHeld(one))) {
      this.workers.delete(name);
      await this.boss?.offWork(name, { wait: false });
    }
  }

  /** Has the jobs of a plugin run again, those that waited included. */
  async release(plugin: string): Promise<void> {
    if (!this.held.delete(plugin) || !this.boss || !this.works) return;
    for (const [name, definition] of this.handlers.all())
      if (ownerOf(name) === plugin) await this.work(this.boss, name, definition);
  }

  private isHeld(name: string): boolean {
    return this.held.has(ownerOf(name));
  }

  /** Takes nothing new, lets what runs end, and gives back what does not. */
  async stop(): Promise<void> {
    const { boss } = this;
    if (!boss) return;
    const patience = setTimeout(() => this.stopping.abort(new Error('the server is stopping')), STOP_MS);
    try {
      await boss.stop({ graceful: true, timeout: 2 * STOP_MS, close: false });
    } finally {
      clearTimeout(patience);
      // Not before: a job that is ending may still add another.
      this.boss = undefined;
    }
  }

  private wake(boss: PgBoss, job: string): void {
    const worker = this.workers.get(job);
    if (worker !== undefined) boss.notifyWorker(worker);
  }

  private async install(
    boss: PgBoss,
    name: string,
    definition: JobDefinition,
    exists: boolean,
  ): Promise<void> {
    const options = {
      retryLimit: definition.retries ?? RETRIES,
      retryDelay: RETRY_SECONDS,
      retryBackoff: true,
      retryDelayMax: RETRY_SECONDS_MAX,
      expireInSeconds: definition.timeoutSeconds ?? EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: KEEP_FINISHED_SECONDS,
    };
    if (exists) await boss.updateQueue(name, options);
    else await boss.createQueue(name, { ...options, policy: 'exclusive' });
  }

  private async work(boss: PgBoss, name: string, definition: JobDefinition): Promise<void> {
    const run = async ([job]: Job<object>[]): Promise<void> => {
      if (!job) return;
      const signal = AbortSignal.any([job.signal, this.stopping.signal]);
      try {
        await definition.run(job.data, { id: job.id, signal });
      } catch (error) {
        this.logger.error(
          `${name} ${job.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        throw error;
      } finally {
        // Looks for the next one at once: only a queue found empty is left for a second.
        this.wake(boss, name);
      }
    };
    this.workers.set(
      name,
      await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 }, run),
    );
  }
}

/** Jobs are named `<plugin>/<job>`. */
const ownerOf = (name: string): string => name.slice(0, name.indexOf('/'));

// The queue reads its own columns by the driver's default parsers, not by the platform's.
const onPool = (pool: pg.Pool): Db => ({
  executeSql: (text, values) => pool.query({ text, values: values ?? [], types: pg.types }),
});

import type { Application } from '@ricejar/platform';
import { EventRelay } from '@ricejar/platform/events/event-relay';
import { PgBossJobs } from '@ricejar/platform/jobs/pg-boss-jobs';
import { DerivedKeeper } from '@ricejar/platform/records/derived/derived-keeper';
import type { TestClock } from './test-clock.js';

/** A job that waits, with what it was given. */
export interface WaitingJob {
  /** `<plugin>/<job>`. */
  job: string;
  input: unknown;
}

/** Durable jobs of a test CRM: real ones on its database, run when the test says so. */
export class TestJobs {
  constructor(
    private readonly application: Application,
    private readonly clock: TestClock,
  ) {}

  /**
   * Delivers events and runs the jobs that are due, until both are done; a clock that was turned makes jobs due. Answers how
   * many jobs ran. A job that throws stays in the queue for its next try, and its error is thrown here.
   */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      await this.deliver();
      await this.shift();
      const { ran, failed } = await this.application.get(PgBossJobs).drain();
      const [first] = failed;
      if (first)
        throw new Error(`job ${first.job} failed: ${messageOf(first.error)}`, { cause: first.error });
      total += ran;
      if (ran === 0) return total;
    }
  }

  /** Jobs that wait, whether due or not, oldest first. */
  async waiting(): Promise<WaitingJob[]> {
    await this.application.get(PgBossJobs).start('sender');
    return this.application.database.query<{ job: string; input: unknown }>(
      `select name as job, data as input from pgboss.job
       where state in ('created', 'retry') and name like '%/%' order by created_on, id`,
    );
  }

  /** Runs jobs by a worker of its own from now on, as a server does. */
  async startWorker(): Promise<void> {
    const jobs = this.application.get(PgBossJobs);
    await jobs.stop();
    await jobs.start('worker');
  }

  private async deliver(): Promise<void> {
    await this.application.get(EventRelay).drain();
    await this.application.get(DerivedKeeper).drain();
  }

  /** The queue keeps the database's time: what was added before a turn of the clock comes nearer by it. */
  private async shift(): Promise<void> {
    const turns = this.clock.takeTurns();
    if (turns.length > 0) await this.application.get(PgBossJobs).start('sender');
    for (const { by, at } of turns)
      await this.application.database.query(
        `update pgboss.job set start_after = start_after - make_interval(secs => $1)
         where state in ('created', 'retry') and created_on <= $2`,
        [by / 1000, at],
      );
  }
}

/** The guard around plugins hides why a job failed from callers; a test is told. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}

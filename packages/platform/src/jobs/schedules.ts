import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Beat } from './beat.js';

export interface Schedule {
  /** `<plugin>/<schedule>`. */
  name: string;
  everySeconds: number;
  run: () => Promise<void>;
}

const LOOK_MS = 1_000;
/** Seconds after which the schedule of a dead worker is free again. Renewed while it runs. */
const LEASE_SECONDS = 30;

/**
 * Work on a beat, at most one run of each at a time over all workers. Time is the database's, for the clocks of workers
 * differ. A lease in a row instead of a session lock: a transaction pooler must do, and no transaction stays open.
 */
@Injectable()
export class Schedules {
  private readonly worker = randomUUID();
  private readonly logger = new Logger('Schedules');
  private readonly schedules = new Map<string, Schedule>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly beat = new Beat(LOOK_MS, () => this.look(), this.logger);

  constructor(private readonly database: Database) {}

  /** Throws on a name that is taken. */
  add(schedule: Schedule): void {
    if (this.schedules.has(schedule.name)) throw new Error(`schedule ${schedule.name} is declared twice`);
    this.schedules.set(schedule.name, schedule);
  }

  start(): void {
    this.beat.start();
  }

  /** Starts nothing more and waits for what runs. */
  async stop(): Promise<void> {
    await this.beat.stop();
    await this.settled();
  }

  /** Starts what is due, without waiting for its end. */
  async look(): Promise<number> {
    const idle = [...this.schedules.values()].filter((one) => !this.running.has(one.name));
    if (idle.length === 0) return 0;
    for (const name of await this.claim(idle)) {
      const schedule = this.schedules.get(name);
      if (!schedule) continue;
      const run = this.run(schedule).finally(() => this.running.delete(name));
      this.running.set(name, run);
    }
    return 0;
  }

  /** Runs one here and now, due or not, and throws what it throws: for tests and commands. */
  async runNow(name: string): Promise<void> {
    const schedule = this.schedules.get(name);
    if (!schedule) throw new Error(`schedule ${name} is not declared`);
    await schedule.run();
  }

  /** Resolves when everything that this process has started is done. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }

  /** Names of the due schedules that are this worker's to run now. */
  private async claim(schedules: readonly Schedule[]): Promise<string[]> {
    const names = schedules.map((one) => one.name);
    await this.database.query(
      `INSERT INTO schedule (name, due_at) SELECT asked.name, now() FROM unnest($1::text[]) AS asked (name)
       WHERE NOT EXISTS (SELECT FROM schedule known WHERE known.name = asked.name) ON CONFLICT DO NOTHING`,
      [names],
    );
    const claimed = await this.database.query<{ name: string }>(
      `UPDATE schedule SET holder = $2, held_until = now() + make_interval(secs => $3), started_at = now()
       WHERE name = ANY($1::text[]) AND due_at <= now() AND (held_until IS NULL OR held_until <= now())
       RETURNING name`,
      [names, this.worker, LEASE_SECONDS],
    );
    return claimed.map((row) => row.name);
  }

  /** Never rejects. */
  private async run(schedule: Schedule): Promise<void> {
    const renewal = setInterval(() => void this.renew(schedule.name), (LEASE_SECONDS * 1000) / 3);
    let failure: string | null = null;
    try {
      await schedule.run();
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      this.logger.error(`${schedule.name}: ${error instanceof Error ? (error.stack ?? failure) : failure}`);
    }
    clearInterval(renewal);
    await this.finish(schedule, failure);
  }

  private async finish(schedule: Schedule, failure: string | null): Promise<void> {
    try {
      await this.database.query(
        `UPDATE schedule SET holder = NULL, held_until = NULL, finished_at = now(), error = $4,
           due_at = greatest(now(), started_at + make_interval(secs => $3))
         WHERE name = $1 AND holder = $2`,
        [schedule.name, this.worker, schedule.everySeconds, failure?.slice(0, 2000) ?? null],
      );
    } catch (error) {
      this.logger.error(
        `${schedule.name}: its end was not noted, it is free again after the lease: ${String(error)}`,
      );
    }
  }

  private async renew(name: string): Promise<void> {
    try {
      await this.database.query(
        'UPDATE schedule SET held_until = now() + make_interval(secs => $3) WHERE name = $1 AND holder = $2',
        [name, this.worker, LEASE_SECONDS],
      );
    } catch (error) {
      this.logger.warn(`${name}: the lease was not renewed: ${String(error)}`);
    }
  }
}

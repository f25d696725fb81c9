import { Logger } from '@nestjs/common';
import pg from 'pg';

/** Something that waits for the database. */
interface Waiting {
  since: number;
  /** Milliseconds after which it is given up even though the database answers others. */
  limit: number;
  giveUp: (error: Error) => void;
}

const LOOK_MS = 250;
/** Nothing that is answered within this time is worth a question. */
const PATIENCE_MS = 800;
const PROBE_MS = 3_000;
/** A process that was itself kept from running for this long cannot tell who was late. */
const LAG_MS = 500;

const silence = (): Error => new Error('Connection terminated: the database does not answer');
const tooLong = (): Error => new Error('Connection terminated: no answer in time');

/**
 * Tells a database that is slow from one that does not answer at all (a stopped process, a network that swallows packets).
 * When something has waited for the better part of a second, a connection of its own asks. With no answer to that, and
 * nothing heard by anybody else meanwhile, all that waits is given up at once, and nothing new is begun until the database
 * answers again.
 */
export class Pulse {
  private readonly logger = new Logger('Database');
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private probing = false;
  /** How much later than set the timer came since the question was asked. */
  private lag = 0;
  private heard = false;
  private closed = false;
  /** The database did not answer when it was last asked. */
  silent = false;

  constructor(private readonly url: string) {}

  /**
   * Notes a wait; call what it returns when the wait is over, and say whether that was because the database answered.
   * Throws while the database is silent.
   */
  enter(giveUp: (error: Error) => void, limit = Number.POSITIVE_INFINITY): (answered: boolean) => void {
    if (this.silent) throw silence();
    const one = { since: performance.now(), limit, giveUp };
    this.waiting.add(one);
    this.look();
    return (answered) => {
      this.waiting.delete(one);
      this.heard ||= answered;
    };
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private look(): void {
    if (this.timer || this.closed) return;
    const due = performance.now() + LOOK_MS;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      const now = performance.now();
      this.lag += now - due;
      this.check(now);
      if (this.waiting.size > 0 || this.silent) this.look();
    }, LOOK_MS).unref();
  }

  private check(now: number): void {
    let late = this.silent;
    for (const one of this.waiting) {
      const waited = now - one.since;
      if (waited > one.limit) this.drop(one, tooLong());
      else late ||= waited > PATIENCE_MS;
    }
    if (late && !this.probing) void this.probe();
  }

  private async probe(): Promise<void> {
    this.probing = true;
    this.lag = 0;
    this.heard = false;
    const answered = (await answers(this.url)) || this.heard;
    this.probing = false;
    if (this.closed || (!answered && this.lag > LAG_MS)) return this.look();
    if (answered === this.silent)
      this.logger[answered ? 'log' : 'error'](
        answered ? 'the database answers again' : 'the database is silent',
      );
    this.silent = !answered;
    if (!answered) for (const one of this.waiting) this.drop(one, silence());
    this.look();
  }

  private drop(one: Waiting, error: Error): void {
    this.waiting.delete(one);
    one.giveUp(error);
  }
}

/** Whether a new connection gets an answer; a refusal in words (too many connections, starting up) is one. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PROBE_MS,
    query_timeout: PROBE_MS,
    application_name: 'ricejar-pulse',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    return (error as { severity?: string }).severity !== undefined;
  } finally {
    sever(client);
  }
}

/** Cuts a connection without a word, for the other side may not be listening. What waits on it fails at once. */
export function sever(client: pg.ClientBase): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}

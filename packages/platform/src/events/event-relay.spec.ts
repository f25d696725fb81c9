import { Logger } from '@nestjs/common';
import type { RicejarEvent } from '@ricejar/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlatformDatabase } from '../../test/platform-database.js';
import { uuidv7 } from '../database/uuid.js';
import { EventHandlers } from './event-handlers.js';
import { EventRelay, RELAY_DEFAULTS, type RelayOptions } from './event-relay.js';
import { appendEvents } from './outbox.js';
import { OutboxKeeper } from './outbox-keeper.js';

/** Deterministic chaos: the nth answer of `random(below)` is the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

describe('the event relay', () => {
  const test = usePlatformDatabase();
  const occurredAt = new Date('2026-03-02T01:00:00Z');

  beforeAll(() => void vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined));
  afterAll(() => void vi.restoreAllMocks());
  beforeEach(() => test.database.query('TRUNCATE event_outbox, event_inbox'));

  const relay = (handlers: EventHandlers, options: Partial<RelayOptions> = {}): EventRelay =>
    new EventRelay(test.database, handlers, { ...RELAY_DEFAULTS, backoffMs: () => 0, ...options });

  /** Events number 0, 1, 2... of each record, one transaction each, the records mixed. */
  async function write(records: readonly string[], each: number): Promise<void> {
    for (let nth = 0; nth < each; nth++) {
      for (const recordId of records) {
        await test.database.transaction((tx) =>
          appendEvents(tx, [
            {
              name: 'customer.updated',
              payload: { id: recordId, nth },
              record: 'customer',
              recordId,
              occurredAt,
            },
          ]),
        );
      }
    }
  }

  const waiting = async (): Promise<number> => {
    const [row] = await test.database.query<{ left: number }>(
      'SELECT count(*) AS left FROM event_outbox WHERE delivered_at IS NULL',
    );
    return row?.left ?? -1;
  };

  it('delivers what was committed, and nothing of what was not', async () => {
    const seen: RicejarEvent[] = [];
    const handlers = new EventHandlers();
    handlers.on('customer.created', 'spec/see', (event) => void seen.push(event));
    const customer = uuidv7();
    const user = uuidv7();
    const event = {
      name: 'customer.created' as const,
      payload: { id: customer, changed: ['name'] },
      record: 'customer',
      recordId: customer,
      actorUserId: user,
      occurredAt,
    };
    await test.database.transaction((tx) => appendEvents(tx, [event]));
    const undone = test.database.transaction(async (tx) => {
      await appendEvents(tx, [event]);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await relay(handlers).drain();
    expect(seen).toMatchObject([
      {
        name: 'customer.created',
        payload: event.payload,
        actorUserId: user,
        occurredAt: occurredAt.toISOString(),
      },
    ]);
    expect(await waiting()).toBe(0);
  });

  it('keeps the order of events that one statement wrote', async () => {
    const seen: number[] = [];
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/order', (event) => void seen.push(event.payload.nth as number));
    const recordId = uuidv7();
    const events = Array.from({ length: 50 }, (_, nth) => ({
      name: 'customer.updated' as const,
      payload: { nth },
      record: 'customer',
      recordId,
      occurredAt,
    }));
    await test.database.transaction((tx) => appendEvents(tx, events));
    await relay(handlers).drain();
    expect(seen).toEqual(events.map((event) => event.payload.nth));
  });

  it('has every effect once and in order for each record, with four relays and handlers that keep failing', async () => {
    const random = generator(7);
    const records = Array.from({ length: 12 }, () => uuidv7());
    await test.database.query(
      'CREATE TABLE effect (event_id uuid PRIMARY KEY, record uuid, nth int, at serial)',
    );
    let calls = 0;
    const handlers = new EventHandlers();
    // Fails before its effect, after its effect, or not at all: a worker that dies there leaves the same behind.
    handlers.on('customer.updated', 'spec/effect', async (event) => {
      calls += 1;
      if (random(10) === 0) throw new Error('before');
      await test.database.query(
        'INSERT INTO effect (event_id, record, nth) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [event.id, event.payload.id, event.payload.nth],
      );
      if (random(10) === 0) throw new Error('after');
    });
    const once = new Map<string, number>();
    handlers.on(
      'customer.updated',
      'spec/count',
      (event) => void once.set(event.id, (once.get(event.id) ?? 0) + 1),
    );
    await write(records, 25);
    const relays = [1, 2, 3, 4].map(() => relay(handlers, { tries: 1_000, window: 20 }));
    while ((await waiting()) > 0) await Promise.all(relays.map((one) => one.drain()));

    const effects = await test.database.query<{ record: string; nth: number }>(
      'SELECT record, nth FROM effect ORDER BY at',
    );
    expect(effects).toHaveLength(records.length * 25);
    for (const record of records) {
      const order = effects.filter((effect) => effect.record === record).map((effect) => effect.nth);
      expect(order).toEqual(Array.from({ length: 25 }, (_, nth) => nth));
    }
    expect(calls).toBeGreaterThan(records.length * 25);
    expect([...once.values()].every((times) => times === 1)).toBe(true);
    expect(once.size).toBe(records.length * 25);
  });

  it('takes over from a worker that died with events in hand, and that worker changes nothing when it wakes', async () => {
    const records = [uuidv7(), uuidv7()];
    await write(records, 3);
    const seen: string[] = [];
    let release = (): void => undefined;
    const stuck = new Promise<void>((resolve) => (release = resolve));
    const first = new EventHandlers();
    let entered = (): void => undefined;
    const inHand = new Promise<void>((resolve) => (entered = resolve));
    first.on('customer.updated', 'spec/see', async () => {
      entered();
      await stuck;
      throw new Error('woke up late');
    });
    const dead = relay(first, { leaseSeconds: 3600, window: 1, tries: 1 }).round();
    await inHand;
    const second = new EventHandlers();
    second.on(
      'customer.updated',
      'spec/see',
      (event) => void seen.push(`${String(event.payload.id)} ${String(event.payload.nth)}`),
    );
    const heir = relay(second);
    await heir.drain();
    expect(seen).toEqual([0, 1, 2].map((nth) => `${records[1]} ${nth}`));
    await test.database.query(
      `UPDATE event_outbox SET claimed_until = now() - interval '1 second' WHERE claimed_by IS NOT NULL`,
    );
    await heir.drain();
    expect(seen.slice(3)).toEqual([0, 1, 2].map((nth) => `${records[0]} ${nth}`));
    release();
    await dead;
    const parked = await test.database.query(
      'SELECT FROM event_outbox WHERE parked_at IS NOT NULL OR error IS NOT NULL',
    );
    expect(parked).toEqual([]);
  });

  it('loses nothing when every connection to the database is lost, three times', async () => {
    const records = Array.from({ length: 20 }, () => uuidv7());
    await write(records, 5);
    await test.database.query(
      'CREATE TABLE kept (event_id uuid PRIMARY KEY, record uuid, nth int, at serial)',
    );
    let handled = 0;
    const lose = () =>
      test.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/keep', async (event) => {
      handled += 1;
      if (handled % 30 === 0 && handled <= 90) await lose().catch(() => undefined);
      await test.database.query(
        'INSERT INTO kept (event_id, record, nth) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [event.id, event.payload.id, event.payload.nth],
      );
    });
    const running = [1, 2].map(() => relay(handlers, { leaseSeconds: 1, pollMs: 20, window: 20 }));
    for (const one of running) one.start();
    await vi.waitUntil(async () => (await waiting().catch(() => -1)) === 0, {
      timeout: 15_000,
      interval: 50,
    });
    await Promise.all(running.map((one) => one.stop()));
    const kept = await test.database.query<{ record: string; nth: number }>(
      'SELECT record, nth FROM kept ORDER BY at',
    );
    expect(kept).toHaveLength(100);
    for (const record of records) {
      expect(kept.filter((one) => one.record === record).map((one) => one.nth)).toEqual([0, 1, 2, 3, 4]);
    }
  });

  it('puts an event aside with its error after so many tries, and goes on behind it', async () => {
    const record = uuidv7();
    await write([record], 3);
    const seen: number[] = [];
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/pick', (event) => {
      if (event.payload.nth === 1) throw new Error('poison');
      seen.push(event.payload.nth as number);
    });
    await relay(handlers, { tries: 5 }).drain();
    expect(seen).toEqual([0, 2]);
    expect(
      await test.database.query(
        'SELECT attempts, error, payload FROM event_outbox WHERE parked_at IS NOT NULL',
      ),
    ).toEqual([{ attempts: 5, error: 'spec/pick: poison', payload: { id: record, nth: 1 } }]);
  });

  it('waits longer after each failure', async () => {
    expect([1, 2, 3, 9, 20].map((failures) => RELAY_DEFAULTS.backoffMs(failures))).toSatisfy(
      (waits: number[]) =>
        waits.every((wait, index) => {
          const middle = [1_000, 2_000, 4_000, 256_000, 300_000][index] ?? 0;
          return wait >= middle * 0.8 && wait <= middle * 1.2;
        }),
    );
    await write([uuidv7()], 1);
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/fail', () => {
      throw new Error('no');
    });
    const patient = relay(handlers, { backoffMs: () => 60_000 });
    expect(await patient.drain()).toBe(1);
    expect(await patient.drain()).toBe(0);
    const [row] = await test.database.query<{ wait: number }>(
      'SELECT extract(epoch FROM available_at - now())::float8 AS wait FROM event_outbox',
    );
    expect(row?.wait).toBeGreaterThan(50);
  });

  it('gives back what it has not begun when it is stopped, and finishes what it has', async () => {
    await write(
      Array.from({ length: 10 }, () => uuidv7()),
      1,
    );
    let stopped: Promise<void> | undefined;
    let finished = 0;
    const handlers = new EventHandlers();
    const begun = new Promise<void>((resolve) => {
      handlers.on('customer.updated', 'spec/stop', async () => {
        stopped ??= running.stop();
        resolve();
        await test.database.query('SELECT 1');
        finished += 1;
      });
    });
    const running = relay(handlers, { parallel: 1 });
    running.start();
    await begun;
    await stopped;
    expect(finished).toBe(1);
    expect(await waiting()).toBe(9);
    expect(
      await test.database.query('SELECT FROM event_outbox WHERE claimed_by IS NOT NULL OR attempts > 1'),
    ).toEqual([]);
    const rest = new EventHandlers();
    rest.on('customer.updated', 'spec/stop', () => void (finished += 1));
    await relay(rest).drain();
    expect(finished).toBe(10);
  });

  it('forgets delivered events and their marks after a week, and keeps what was put aside', async () => {
    await write([uuidv7()], 2);
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/see', (event) => {
      if (event.payload.nth === 1) throw new Error('poison');
    });
    await relay(handlers, { tries: 1 }).drain();
    const keeper = new OutboxKeeper(test.database);
    await keeper.sweep();
    expect(await test.database.query('SELECT FROM event_outbox')).toHaveLength(2);
    await test.database.query(
      `UPDATE event_outbox SET delivered_at = delivered_at - interval '8 days', parked_at = parked_at - interval '8 days'`,
    );
    await test.database.query(`UPDATE event_inbox SET handled_at = handled_at - interval '8 days'`);
    await keeper.sweep();
    expect(await test.database.query('SELECT parked_at IS NOT NULL AS parked FROM event_outbox')).toEqual([
      { parked: true },
    ]);
    expect(await test.database.query('SELECT FROM event_inbox')).toEqual([]);
  });

  it('takes each consumer once for an event', () => {
    const handlers = new EventHandlers();
    handlers.on('customer.updated', 'spec/see', () => undefined);
    expect(() => handlers.on('customer.updated', 'spec/see', () => undefined)).toThrow('twice');
  });
});

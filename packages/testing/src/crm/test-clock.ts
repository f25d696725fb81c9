import { Clock } from '@ricejar/sdk';

export interface Duration {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const milliseconds = ({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number =>
  days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;

/** A turn of the clock: how far, and when it was made in real time. */
export interface Turn {
  by: number;
  at: Date;
}

/** A clock that stands still until it is turned. */
export class TestClock extends Clock {
  private readonly turns: Turn[] = [];

  constructor(private time = new Date('2026-11-20T02:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  set(time: Date | string): void {
    const next = new Date(time);
    this.turns.push({ by: next.getTime() - this.time.getTime(), at: new Date() });
    this.time = next;
  }

  /** Forward by milliseconds, or by `{ days: 3, hours: 2 }`. */
  advance(duration: number | Duration): void {
    const by = typeof duration === 'number' ? duration : milliseconds(duration);
    this.set(new Date(this.time.getTime() + by));
  }

  /** The turns since the last call, for queues that keep the database's time. */
  takeTurns(): Turn[] {
    return this.turns.splice(0);
  }
}

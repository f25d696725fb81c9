import { Clock } from '@ricejar/sdk';

/** A clock that stands still until it is turned. */
export class TestClock extends Clock {
  constructor(private time = new Date('2026-11-20T02:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.time);
  }

  set(time: Date | string): void {
    this.time = new Date(time);
  }

  /** Milliseconds forward. */
  advance(duration: number): void {
    this.time = new Date(this.time.getTime() + duration);
  }
}

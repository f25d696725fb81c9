import type { Day } from '../base/days.js';

/** An order before it has lines: when, and for about how much. */
export interface Purchase {
  day: Day;
  yuan: number;
}

const SECOND = 1_000;
export const DAY = 86_400_000;

/** A stretch of UTC milliseconds, `start` included and `end` not, in which a zone keeps one offset. */
export interface OffsetSegment {
  start: number;
  end: number;
  /** Wall time minus UTC, in milliseconds. */
  offset: number;
}

const CACHED_DAYS = 20_000;

/** The offsets of one IANA zone, as the runtime's own zone data tell them. */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly midnights = new Map<number, number>();

  /** Throws a `RangeError` when the runtime does not know the zone. */
  constructor(readonly id: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  offsetAt(instant: number): number {
    const whole = Math.floor(instant / SECOND) * SECOND;
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(whole)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
  }

  /** One UTC day cut where the zone moves its clocks: two segments on such a day, one on every other. */
  segmentsOf(utcDay: number): OffsetSegment[] {
    const start = utcDay * DAY;
    const end = start + DAY;
    const before = this.offsetAtMidnight(utcDay);
    const after = this.offsetAtMidnight(utcDay + 1);
    if (before === after) return [{ start, end, offset: before }];
    const change = this.changeBetween(start, end, before);
    return [
      { start, end: change, offset: before },
      { start: change, end, offset: after },
    ];
  }

  private offsetAtMidnight(utcDay: number): number {
    const known = this.midnights.get(utcDay);
    if (known !== undefined) return known;
    if (this.midnights.size >= CACHED_DAYS) this.midnights.clear();
    const offset = this.offsetAt(utcDay * DAY);
    this.midnights.set(utcDay, offset);
    return offset;
  }

  private changeBetween(start: number, end: number, before: number): number {
    let low = start / SECOND;
    let high = end / SECOND;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.offsetAt(middle * SECOND) === before) low = middle;
      else high = middle;
    }
    return high * SECOND;
  }
}

const ZONES = new Map<string, TimeZone>();

/** The zone of this name, made once a process: asking the runtime for an offset is the dear part of calendar work. */
export function timeZone(id: string): TimeZone {
  const known = ZONES.get(id);
  if (known) return known;
  const zone = new TimeZone(id);
  ZONES.set(id, zone);
  return zone;
}

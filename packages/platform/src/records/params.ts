import type { Actor } from '@ricejar/sdk';

/** What differs from request to request while the text of a statement stays the same. */
export interface Given {
  actor: Actor;
  now: Date;
  /** Variables of the document, coerced by the schema. */
  variables: Readonly<Record<string, unknown>>;
}

/**
 * A value that is read anew for every request. It carries the value of the request that the statement is compiled for,
 * so that whoever needs no second request need not care.
 */
export class Late<T = unknown> {
  constructor(
    /** What it reads: two of one key give the same value in the same request. */
    readonly key: string,
    readonly value: T,
    readonly read: (given: Given) => T,
  ) {}

  /** The value converted, now and later; `tag` names the conversion. Whatever `convert` throws, it throws then too. */
  map<U>(tag: string, convert: (value: T, given: Given | null) => U): Late<U> {
    return new Late(`${this.key}|${tag}`, convert(this.value, null), (given) =>
      convert(this.read(given), given),
    );
  }
}

/** A part of whoever asks, such as `userId`. */
export const actorPart = <A extends Actor, K extends keyof A & string>(actor: A, part: K): Late<A[K]> =>
  new Late(`actor.${part}`, actor[part], (given) => (given.actor as A)[part]);

/** A value, or one that comes with the request, put through the same conversion. */
export function lift<U>(value: unknown, tag: string, convert: (value: unknown) => U): U | Late<U> {
  const whole = Array.isArray(value) ? lateList(value) : value;
  return whole instanceof Late ? whole.map(tag, convert) : convert(whole);
}

/** A list of which any part comes with the request comes with it as a whole: `[$first, "A"]`. */
function lateList(values: readonly unknown[]): unknown {
  if (!values.some((one) => one instanceof Late)) return values;
  const key = values.map((one) => (one instanceof Late ? one.key : JSON.stringify(one))).join();
  return new Late(`[${key}]`, values.map(settled), (given) =>
    values.map((one) => (one instanceof Late ? one.read(given) : one)),
  );
}

/** The value as it is now: for what shapes the statement, and so must stay as it is for as long as the text does. */
export const settled = <T>(value: T | Late<T>): T =>
  value instanceof Late ? (value as Late<T>).value : value;

/** Values of one statement, in the order their `$n` were handed out. Equal values of one type share a place. */
export class Params {
  private readonly slots: unknown[] = [];
  private readonly placeholders: string[] = [];
  private readonly places = new Map<string, string>();

  /** The placeholder for a value, cast to its type so that the statement's plan does not guess. */
  add(value: unknown, type: string): string {
    const key = value instanceof Late ? `${type}<${value.key}` : `${type}:${JSON.stringify(value)}`;
    const known = this.places.get(key);
    if (known) return known;
    const place = this.own(value, type);
    this.places.set(key, place);
    return place;
  }

  /** A placeholder of its own, so that the text does not depend on which values happen to be equal. */
  own(value: unknown, type: string): string {
    const place = `$${this.slots.push(value)}::${type}`;
    this.placeholders.push(place);
    return place;
  }

  /**
   * A `select` without a `where` of its own that speaks of every value: one that a part left out would have used (the sort
   * of a page of which only the count is asked) has no type otherwise, and PostgreSQL refuses the statement.
   */
  complete(select: string): string {
    const spoken = new Set(select.match(/\$\d+/g));
    const unused = this.placeholders.filter((place) => !spoken.has(place.slice(0, place.indexOf(':'))));
    return unused.length === 0
      ? select
      : `${select} where ${unused.map((place) => `(${place} is null or true)`).join(' and ')}`;
  }

  /** The values of the request that the statement was compiled for. */
  get values(): unknown[] {
    return this.slots.map(settled);
  }

  /** The values of another request. */
  bind(given: Given): unknown[] {
    return this.slots.map((slot) => (slot instanceof Late ? slot.read(given) : slot));
  }
}

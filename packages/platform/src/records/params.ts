/** Values of one statement, in the order their `$n` were handed out. Equal values of one type share a place. */
export class Params {
  readonly values: unknown[] = [];
  private readonly places = new Map<string, string>();

  /** The placeholder for a value, cast to its type so that the statement's plan does not guess. */
  add(value: unknown, type: string): string {
    const key = `${type}:${JSON.stringify(value)}`;
    const known = this.places.get(key);
    if (known) return known;
    const place = `$${this.values.push(value)}::${type}`;
    this.places.set(key, place);
    return place;
  }
}

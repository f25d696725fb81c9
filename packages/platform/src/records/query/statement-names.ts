import { createHash } from 'node:crypto';

const MOST_NAMES = 1_000;
const MOST_SEEN = 5_000;

/**
 * Names for statements that come again, so that PostgreSQL plans them once a connection. Bounded: people can ask endless
 * different questions, and a prepared statement stays with its connection until that ends. Whatever comes once, or after
 * the names are used up, runs unnamed.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private readonly seen = new Set<string>();

  of(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (this.names.size >= MOST_NAMES) return undefined;
    if (!this.seen.has(text)) {
      if (this.seen.size >= MOST_SEEN) this.seen.clear();
      this.seen.add(text);
      return undefined;
    }
    this.seen.delete(text);
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}

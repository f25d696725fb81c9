import type { RequestContext } from '@ricejar/sdk';
import type { AnswerKeeper } from '../../records/change/telling.js';
import type { IdempotencyKey } from './idempotency-key.js';

/** How a root field ended: the JSON text of its answer, or what it threw. */
export type Outcome = { text: string } | { error: unknown };

/** The writes of one request: those that are done already, and the key that keeps the others from being done twice. */
export class RequestWrites {
  readonly done = new Map<string, Outcome>();

  constructor(readonly key: IdempotencyKey | null = null) {}

  async run(field: string, work: (keeper?: AnswerKeeper) => Promise<string>): Promise<string> {
    const known = this.done.get(field);
    if (!known) return this.key ? this.key.once(field, work) : work();
    if ('error' in known) throw known.error;
    return known.text;
  }
}

/** The context of a request whose writes are looked after. */
export interface WritingContext extends RequestContext {
  writes?: RequestWrites;
}

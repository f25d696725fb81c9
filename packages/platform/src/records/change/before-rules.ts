import type { Actor, BeforeRule, PendingChange, Row } from '@ricejar/sdk';
import type { RegisteredRecord } from '../record-registry.js';

/**
 * Judges a write of one record when all its values are known: `written` are the paths that the caller sets and that
 * differ, `after` the values by path as they would be. Throws to veto.
 */
export type LastWord = (
  actor: Actor,
  record: RegisteredRecord,
  written: ReadonlySet<string>,
  after: Row,
) => void;

/** Rules of modules and plugins that run in the transaction of a change, in the order of the plugins' requirements. */
export class BeforeRules {
  private readonly rules = new Map<string, BeforeRule[]>();
  private readonly lastWords: LastWord[] = [];

  addLastWord(judge: LastWord): void {
    this.lastWords.push(judge);
  }

  judge(actor: Actor, record: RegisteredRecord, written: ReadonlySet<string>, after: Row): void {
    for (const judge of this.lastWords) judge(actor, record, written, after);
  }

  /** `key` is `record.action`: `customer.delete`. */
  add(key: string, rule: BeforeRule): void {
    this.rules.set(key, [...(this.rules.get(key) ?? []), rule]);
  }

  /** Whether anybody has a say: set-based writes run row by row only where somebody has. */
  has(record: string, action: PendingChange['action']): boolean {
    return this.rules.has(`${record}.${action}`);
  }

  async run(change: PendingChange): Promise<void> {
    for (const rule of this.rules.get(`${change.record}.${change.action}`) ?? []) await rule(change);
  }
}

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
  private readonly rules = new Map<string, Entry[]>();
  private readonly lastWords: LastWord[] = [];

  addLastWord(judge: LastWord): void {
    this.lastWords.push(judge);
  }

  judge(actor: Actor, record: RegisteredRecord, written: ReadonlySet<string>, after: Row): void {
    for (const judge of this.lastWords) judge(actor, record, written, after);
  }

  /** `key` is `record.action`: `customer.delete`. `fields`: paths of which one must be written for the rule to be asked. */
  add(key: string, rule: BeforeRule, fields: readonly string[] | null = null): void {
    const entry = { rule, fields: fields && new Set(fields) };
    this.rules.set(key, [...(this.rules.get(key) ?? []), entry]);
  }

  /**
   * Whether anybody has a say in a write of these paths, or of any: set-based writes run row by row only where somebody
   * has.
   */
  has(record: string, action: PendingChange['action'], paths?: readonly string[]): boolean {
    const entries = this.rules.get(`${record}.${action}`) ?? [];
    return entries.some((entry) => paths === undefined || concerns(entry, paths));
  }

  async run(change: PendingChange): Promise<void> {
    for (const entry of this.rules.get(`${change.record}.${change.action}`) ?? []) {
      if (concerns(entry, Object.keys(change.input))) await entry.rule(change);
    }
  }
}

interface Entry {
  rule: BeforeRule;
  fields: ReadonlySet<string> | null;
}

const concerns = ({ fields }: Entry, paths: readonly string[]): boolean =>
  fields === null || paths.some((path) => fields.has(path));

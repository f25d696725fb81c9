import type { BeforeRule, PendingChange } from '@ricejar/sdk';

/** Rules of modules and plugins that run in the transaction of a change, in the order of the plugins' requirements. */
export class BeforeRules {
  private readonly rules = new Map<string, BeforeRule[]>();

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

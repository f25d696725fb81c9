import { Injectable } from '@nestjs/common';
import { Clock, RecordChange, RecordQuery, RicejarError, systemActor } from '@ricejar/sdk';
import { today } from '../../scoring/as-of.js';
import { ModelCards } from '../../scoring/governance/model-cards.service.js';
import { TierGrading } from '../tier-grading.service.js';
import { requireStatus } from './policy-status.js';
import { TierEnforcement } from './tier-enforcement.service.js';
import { TierPolicies, type StoredPolicy } from './tier-policies.service.js';

const SYSTEM = systemActor('tier.effective');

/** Approved policies that wait for their day. */
@Injectable()
export class DuePolicies {
  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
    private readonly policies: TierPolicies,
    private readonly cards: ModelCards,
    private readonly grading: TierGrading,
    private readonly enforcement: TierEnforcement,
  ) {}

  /**
   * Puts those in force whose day has come, and answers how many. One that cannot be, such as by a model that was switched
   * off, stays as it is with the failure in its history, and is tried again the next time.
   */
  async enforce(): Promise<number> {
    let enforced = 0;
    for (const policy of await this.policies.due(SYSTEM, today(this.clock))) {
      try {
        await this.enforceOne(policy);
        enforced += 1;
      } catch (error) {
        if (!(error instanceof RicejarError)) throw error;
        await this.recordFailure(policy, error);
      }
    }
    return enforced;
  }

  private async enforceOne(policy: StoredPolicy): Promise<void> {
    const asOf = today(this.clock);
    await this.cards.requireOn(policy.definition.components.map(({ model }) => model));
    const before = await this.policies.inForce(SYSTEM);
    const grading = await this.grading.grade(SYSTEM, policy.definition, asOf);
    await this.change.transaction(async (tx) => {
      await requireStatus(tx, policy);
      await this.enforcement.enforce(tx, SYSTEM, policy, { before, grading, asOf, by: { userId: null } });
    });
  }

  /** Once, however often it fails alike. */
  private async recordFailure({ id }: StoredPolicy, error: RicejarError): Promise<void> {
    const { nodes } = await this.records.list<{ action: string; note: string | null }>(
      SYSTEM,
      'tierPolicyStep',
      {
        select: { action: true, note: true },
        filter: { policy: { id: { eq: id } } },
        sort: [{ takenAt: 'DESC' }, { id: 'DESC' }],
        first: 1,
      },
    );
    const note = `${error.messageIn('en')} ${error.messageIn('zh-CN')}`;
    if (nodes[0]?.action === 'failed' && nodes[0].note === note) return;
    const at = this.clock.now().toISOString();
    await this.change.transaction((tx) =>
      this.enforcement.record(tx, SYSTEM, id, 'failed', { userId: null, note }, at),
    );
  }
}

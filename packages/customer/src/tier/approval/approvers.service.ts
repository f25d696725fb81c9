import { Injectable } from '@nestjs/common';
import { hasPermission, RecordQuery, systemActor, type Actor } from '@ricejar/sdk';

export const MAY_APPROVE = 'tier.approve';

/** Who may decide on the proposals of others. */
@Injectable()
export class Approvers {
  constructor(private readonly records: RecordQuery) {}

  /** Whether nobody but this user holds the permission. */
  async isAlone(userId: string): Promise<boolean> {
    const system = systemActor('tier.approvers');
    const holdings = this.records.scan(system, 'userRole', {
      select: { user: { id: true }, role: { permissions: true } },
      filter: { user: { active: { eq: true }, id: { ne: userId } } },
    });
    for await (const batch of holdings) {
      for (const { role } of batch) {
        const permissions = new Set<string>(role?.permissions ?? []);
        if (permissions.has('*') || permissions.has(MAY_APPROVE)) return false;
      }
    }
    return true;
  }

  /**
   * Whether the actor may decide on what `proposer` proposed. `own`: on what is its own, since nobody else could. The system
   * itself may always: nobody proposed it to anybody.
   */
  async mayDecide(actor: Actor, proposer: string | null): Promise<'no' | 'yes' | 'own' | 'ownButNotAlone'> {
    if (!hasPermission(actor, MAY_APPROVE)) return 'no';
    if (actor.kind === 'system' || actor.userId !== proposer) return 'yes';
    return (await this.isAlone(actor.userId)) ? 'own' : 'ownButNotAlone';
  }
}

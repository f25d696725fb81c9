import { Injectable } from '@nestjs/common';
import { actingUserId, hasPermission, RecordQuery, systemActor, type Actor } from '@ricejar/sdk';
import { tierLifeErrors } from '../tier-life.errors.js';
import type { Tier } from '../tiers.js';
import type { Treatment } from '../treatment/treatment.js';

/** Whoever holds it decides on tiers for which no role is named. */
export const DECIDE = 'tier.approve';

/** Who decides on exceptions: holders of the role that the treatment of the tier names, or of `tier.approve`. */
@Injectable()
export class TierDeciders {
  constructor(private readonly records: RecordQuery) {}

  /** Whether the actor is one of them, whoever asked. */
  isOne(actor: Actor, { approvalRole }: Pick<Treatment, 'approvalRole'>): boolean {
    if (actor.permissions.has('*')) return true;
    if (approvalRole === null) return hasPermission(actor, DECIDE);
    return actor.kind === 'user' && actor.roles.some(({ id }) => id === approvalRole);
  }

  /** Whether the actor may decide on what `requestedBy` asked for: not on its own, unless there is nobody else. */
  async mayDecide(
    actor: Actor,
    treatment: Pick<Treatment, 'approvalRole'>,
    requestedBy: string | null,
  ): Promise<boolean> {
    if (!this.isOne(actor, treatment)) return false;
    return (
      requestedBy === null ||
      requestedBy !== actingUserId(actor) ||
      !(await this.others(requestedBy, treatment))
    );
  }

  /** Throws `TIER_DECIDER_OTHER`, naming who decides, and `TIER_DECIDER_SELF`. */
  async require(
    actor: Actor,
    treatment: Pick<Treatment, 'approvalRole' | 'tier'>,
    requestedBy: string | null,
  ): Promise<void> {
    if (!this.isOne(actor, treatment)) {
      const role = await this.nameOf(treatment.approvalRole);
      throw tierLifeErrors.TIER_DECIDER_OTHER({ tier: treatment.tier, ...whoDecides(role) });
    }
    if (!(await this.mayDecide(actor, treatment, requestedBy))) throw tierLifeErrors.TIER_DECIDER_SELF();
  }

  /** Name of the role that decides; null: whoever may approve tiers. */
  async nameOf(role: Tier | null): Promise<string | null> {
    if (role === null) return null;
    const row = await this.records.get(systemActor('tier.deciders'), 'role', role, { name: true });
    return row === null ? null : String(row['name']);
  }

  /** Whether anybody else who works here may decide. */
  private async others(user: string, { approvalRole }: Pick<Treatment, 'approvalRole'>): Promise<boolean> {
    const system = systemActor('tier.deciders');
    const roles = await this.records.list(system, 'role', {
      select: { id: true, permissions: true },
      first: 200,
    });
    const deciding = roles.nodes.filter(({ id, permissions }) => {
      const held = permissions as readonly string[];
      return held.includes('*') || (approvalRole === null ? held.includes(DECIDE) : id === approvalRole);
    });
    const { nodes } = await this.records.list(system, 'userRole', {
      select: { id: true },
      filter: {
        role: { id: { in: deciding.map(({ id }) => String(id)) } },
        user: { id: { ne: user }, active: { eq: true } },
      },
      first: 1,
    });
    return nodes.length > 0;
  }
}

/** Words for whom to ask. */
export const whoDecides = (role: string | null): { who: string; whoZh: string } =>
  role === null
    ? { who: 'whoever may approve tiers', whoZh: '有等级审批权限者' }
    : { who: `the role ${role}`, whoZh: `角色“${role}”` };

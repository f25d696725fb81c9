import type { Action, Actor, Scope, ShareLevel } from '@ricejar/sdk';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';
import { absorbed, grantedBy, grantsAny, isWithin, unconditional, type Granted } from './grants.js';
import { allOf, anyOf, EVERYTHING, NOTHING, through, type Rule } from './rule.js';

/** Why a row is granted: a role's scope, a stand-in under a role's scope, or a share. */
export interface Reason {
  kind: 'scope' | 'delegation' | 'collaborator';
  /** The role that grants it; none for a share, for which any role that grants the action will do. */
  granted: Granted | null;
  /** The absent user. */
  standsInFor: string | null;
  /** Record type through which it is seen. */
  through: string | null;
}

/** One way to a row, and its reason. */
export interface Way {
  rule: Rule;
  reason: Reason;
}

/** A rule, and the record type it looks through, if any. */
interface Part {
  rule: Rule;
  through: string | null;
}

const anyPart = (parts: readonly Part[]): Rule => anyOf(parts.map((part) => part.rule));

/** Parents of parents; a ring of record types that are seen through each other ends here. */
const DEEPEST = 8;

/** How much must be shared for an action on the record itself, and for one on what belongs to it. */
const LEVEL: Partial<Record<Action, ShareLevel>> = { read: 'read', update: 'work' };
const LEVEL_BELOW: Partial<Record<Action, ShareLevel>> = { ...LEVEL, create: 'work' };

/** What the grants, shares and delegations of one actor come to. */
export class RuleBook {
  constructor(
    private readonly registry: RecordRegistry,
    private readonly actor: Actor,
    private readonly depth = 0,
  ) {}

  /** The rows of a record type on which an action is granted. */
  rule(record: RegisteredRecord, action: Action): Rule {
    return this.ruleOf(record, action, absorbed(grantedBy(this.actor, record, action)));
  }

  /**
   * Where a record may lie once it has been made or changed: within reach of the action, and in sight of who did it.
   * Conditions on a change are judged on what the record was before.
   */
  landing(record: RegisteredRecord, action: 'create' | 'update'): Rule {
    const granted = grantedBy(this.actor, record, action);
    const scopes = granted.map((one) => ({ ...one, when: null }));
    const reach = this.ruleOf(record, action, absorbed(action === 'create' ? granted : scopes));
    const inSight = isWithin(unconditional(scopes), unconditional(grantedBy(this.actor, record, 'read')));
    return inSight ? reach : allOf([reach, this.rule(record, 'read')]);
  }

  /** The rows on which it is granted by a role, not by a share: whoever a record is shared with does not give it away. */
  byRole(record: RegisteredRecord, action: Action): Rule {
    return this.reach(record, absorbed(grantedBy(this.actor, record, action)));
  }

  /** Every way to a row with its reason; together they are the rule. */
  ways(record: RegisteredRecord, action: Action): Way[] {
    const granted = grantedBy(this.actor, record, action);
    const byRole = granted.flatMap((one): Way[] => {
      const way = (kind: Reason['kind'], part: Part, standsInFor: string | null): Way => ({
        rule: this.under(record, one, part.rule),
        reason: { kind, granted: one, standsInFor, through: part.through },
      });
      const absent = one.scope === 'all' ? [] : this.absent;
      return [
        ...this.scope(record, one.scope).map((part) => way('scope', part, null)),
        ...absent.flatMap((user) =>
          this.owned(record, one.scope, { is: 'standIn', for: user }).map((part) =>
            way('delegation', part, user),
          ),
        ),
      ];
    });
    const shared = granted.length > 0 ? this.shared(record, LEVEL[action], LEVEL_BELOW[action]) : [];
    const byShare = shared.map(({ rule, through: by }): Way => {
      return { rule, reason: { kind: 'collaborator', granted: null, standsInFor: null, through: by } };
    });
    return [...byRole, ...byShare].filter((way) => way.rule.is !== 'nothing');
  }

  private ruleOf(record: RegisteredRecord, action: Action, granted: readonly Granted[]): Rule {
    if (granted.length === 0 || this.depth > DEEPEST) return NOTHING;
    const shared = this.shared(record, LEVEL[action], LEVEL_BELOW[action]);
    return anyOf([this.reach(record, granted), anyPart(shared)]);
  }

  private reach(record: RegisteredRecord, granted: readonly Granted[]): Rule {
    const byRole = granted.map((one) => {
      const standIn =
        one.scope === 'all' || this.absent.length === 0
          ? []
          : this.owned(record, one.scope, { is: 'standIn' });
      return this.under(record, one, anyPart([...this.scope(record, one.scope), ...standIn]));
    });
    return anyOf(byRole);
  }

  /** A reach under the condition of the grant that gives it. */
  private under(record: RegisteredRecord, { when }: Granted, reach: Rule): Rule {
    return when === null ? reach : allOf([reach, { is: 'when', record, filter: when }]);
  }

  private get absent(): readonly string[] {
    return this.actor.kind === 'user' ? this.actor.standsInFor : [];
  }

  private scope(record: RegisteredRecord, scope: Scope): Part[] {
    if (scope === 'all') return [{ rule: this.all(record), through: null }];
    // The system is not in the org tree: only `all` means something to it.
    if (scope === 'none' || this.actor.kind !== 'user') return [];
    const own: Rule = { is: 'own' };
    return this.owned(record, scope, scope === 'own' ? own : anyOf([own, { is: scope }]));
  }

  /** What has no owner of its own is never seen without the record that it belongs to. */
  private all(record: RegisteredRecord): Rule {
    const up = record.owned ? null : this.parent(record);
    if (!up) return EVERYTHING;
    const readable = this.above.rule(up.parent, 'read');
    if (readable.is === 'everything') return EVERYTHING;
    return anyOf([{ is: 'empty', field: up.field }, through(up.field, up.parent, readable)]);
  }

  /** `leaf` judged on the owner: the record's own, and that of the record it is seen through. */
  private owned(record: RegisteredRecord, scope: Scope, leaf: Rule): Part[] {
    const up = this.parent(record);
    const parts: Part[] = record.owned ? [{ rule: leaf, through: null }] : [];
    if (!up || this.depth >= DEEPEST) return parts;
    const { parent, field } = up;
    const reach = anyPart(this.above.owned(parent, scope, leaf));
    const within = isWithin(scope, unconditional(grantedBy(this.actor, parent, 'read')));
    const kept = within ? reach : allOf([reach, this.above.rule(parent, 'read')]);
    return [...parts, { rule: through(field, parent, kept), through: parent.name }];
  }

  /** Shares of the record itself and of what it belongs to. */
  private shared(record: RegisteredRecord, level?: ShareLevel, below?: ShareLevel): Part[] {
    const { actor } = this;
    if (actor.kind !== 'user' || this.depth > DEEPEST) return [];
    const parts: Part[] = [];
    const most = actor.shared[record.name];
    if (record.owned && level && (most === 'work' || most === level))
      parts.push({ rule: { is: 'shared', record: record.name, level }, through: null });
    const up = this.parent(record);
    if (!up || !below || !grantsAny(actor, up.parent.name, 'read')) return parts;
    const above = this.above.shared(up.parent, below, below);
    const ofParent = above.map((part) => ({
      rule: through(up.field, up.parent, part.rule),
      through: part.through ?? up.parent.name,
    }));
    return [...parts, ...ofParent];
  }

  private parent(record: RegisteredRecord): { field: RegisteredField; parent: RegisteredRecord } | null {
    const field = record.parentField === null ? undefined : record.fields.get(record.parentField);
    const parent = this.registry.find(field?.definition.target ?? '');
    return field && parent ? { field, parent } : null;
  }

  private get above(): RuleBook {
    return new RuleBook(this.registry, this.actor, this.depth + 1);
  }
}

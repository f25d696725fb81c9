import type { Action, Actor, Scope, ShareLevel } from '@ricejar/sdk';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../records/record-registry.js';
import { absorbed, grantedBy, grantsAny, isWithin, unconditional, type Granted } from './grants.js';
import { allOf, anyOf, EVERYTHING, NOTHING, through, type Rule } from './rule.js';

/** Why a row is granted: a role's scope, a stand-in under a role's scope, or a share. */
export interface Reason {
  kind: 'scope' | 'delegation' | 'collaborator';
  /** Place of the role in the actor's grants; none for a share, which needs any role that grants the action. */
  role: number | null;
  granted: Granted | null;
  /** The absent user. */
  standsInFor: string | null;
}

/** One way to a row, and its reason. */
export interface Way {
  rule: Rule;
  reason: Reason;
}

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

  /** Where a record may lie once it has been changed: conditions are judged on what it was before. */
  landing(record: RegisteredRecord, action: Action): Rule {
    const scopes = grantedBy(this.actor, record, action).map((one) => ({ ...one, when: null }));
    return this.ruleOf(record, action, absorbed(scopes));
  }

  /** Every way to a row with its reason; together they are the rule. */
  ways(record: RegisteredRecord, action: Action): Way[] {
    const granted = grantedBy(this.actor, record, action);
    const none = { role: null, granted: null, standsInFor: null };
    const byRole = granted.flatMap((one): Way[] => {
      const reason = { ...none, role: one.role, granted: one };
      const scope = {
        rule: this.granted(record, one, this.scope(record, one.scope)),
        reason: { ...reason, kind: 'scope' as const },
      };
      const absent = one.scope === 'all' ? [] : this.absent;
      return [
        scope,
        ...absent.map((user): Way => ({
          rule: this.granted(record, one, this.owned(record, one.scope, { is: 'standIn', for: user })),
          reason: { ...reason, kind: 'delegation', standsInFor: user },
        })),
      ];
    });
    const shared = granted.length > 0 ? this.shared(record, LEVEL[action], LEVEL_BELOW[action]) : [];
    const byShare = shared.map((rule): Way => ({ rule, reason: { ...none, kind: 'collaborator' } }));
    return [...byRole, ...byShare].filter((way) => way.rule.is !== 'nothing');
  }

  private ruleOf(record: RegisteredRecord, action: Action, granted: readonly Granted[]): Rule {
    if (granted.length === 0 || this.depth > DEEPEST) return NOTHING;
    const byRole = granted.map((one) => {
      const standIn =
        one.scope === 'all' || this.absent.length === 0
          ? NOTHING
          : this.owned(record, one.scope, { is: 'standIn' });
      return this.granted(record, one, anyOf([this.scope(record, one.scope), standIn]));
    });
    return anyOf([...byRole, ...this.shared(record, LEVEL[action], LEVEL_BELOW[action])]);
  }

  private granted(record: RegisteredRecord, { when }: Granted, reach: Rule): Rule {
    return when === null ? reach : allOf([reach, { is: 'when', record, filter: when }]);
  }

  private get absent(): readonly string[] {
    return this.actor.kind === 'user' ? this.actor.standsInFor : [];
  }

  private scope(record: RegisteredRecord, scope: Scope): Rule {
    if (scope === 'all') return this.all(record);
    // The system is not in the org tree: only `all` means something to it.
    if (scope === 'none' || this.actor.kind !== 'user') return NOTHING;
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
  private owned(record: RegisteredRecord, scope: Scope, leaf: Rule): Rule {
    const up = this.parent(record);
    const rules = record.owned ? [leaf] : [];
    if (up && this.depth < DEEPEST) {
      const { parent, field } = up;
      const reach = this.above.owned(parent, scope, leaf);
      const within = isWithin(scope, unconditional(grantedBy(this.actor, parent, 'read')));
      rules.push(through(field, parent, within ? reach : allOf([reach, this.above.rule(parent, 'read')])));
    }
    return anyOf(rules);
  }

  /** Shares of the record itself and of what it belongs to. */
  private shared(record: RegisteredRecord, level?: ShareLevel, below?: ShareLevel): Rule[] {
    const { actor } = this;
    if (actor.kind !== 'user' || this.depth > DEEPEST) return [];
    const rules: Rule[] = [];
    const most = actor.shared[record.name];
    if (record.owned && level && (most === 'work' || most === level))
      rules.push({ is: 'shared', record: record.name, level });
    const up = this.parent(record);
    if (up && below && grantsAny(actor, up.parent.name, 'read'))
      rules.push(
        ...this.above.shared(up.parent, below, below).map((rule) => through(up.field, up.parent, rule)),
      );
    return rules;
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

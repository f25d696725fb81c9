import { ACTIONS, type Action, type UserActor } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { roleLabel } from '../../identity/role/default-roles.js';
import { ident } from '../../records/naming.js';
import { Params } from '../../records/params.js';
import type { RecordRegistry, RegisteredRecord } from '../../records/record-registry.js';
import { judgeCondition } from '../condition.js';
import type { Policy } from '../policy.js';
import type { Way } from '../rule-book.js';
import { ruleSql, shareEndSql } from '../rule-sql.js';
import type { AccessActionType, AccessReasonType } from './explain.types.js';
import { reasonText } from './reason-text.js';

/** Who is absent, and until when somebody stands in. */
export type Absences = ReadonlyMap<string, { name: string; endsOn: string }>;

/** Tells by which ways an actor is granted what: the ways that the predicate of every read and write is made of. */
export class Explanation {
  constructor(
    private readonly policy: Policy,
    private readonly registry: RecordRegistry,
    private readonly actor: UserActor,
    private readonly absences: Absences,
  ) {}

  /** What is granted on some records of a type. */
  ofType(record: RegisteredRecord): AccessActionType[] {
    return ACTIONS.map((action) => {
      const ways = this.policy.ways(this.actor, record, action);
      return { action, granted: ways.length > 0, reasons: ways.map((way) => this.reason(record, way, null)) };
    });
  }

  /** What is granted on one live record. */
  async ofRecord(sql: Sql, record: RegisteredRecord, id: string): Promise<AccessActionType[]> {
    const actions = ACTIONS.filter((action) => action !== 'create');
    const ways = actions.flatMap((action) =>
      this.policy.ways(this.actor, record, action).map((way) => ({ action, way })),
    );
    if (ways.length === 0) return actions.map((action) => ({ action, granted: false, reasons: [] }));
    const held = await this.holding(sql, record, id, ways);
    const seen = held.some((one) => one.action === 'read');
    return actions.map((action) => {
      // What cannot be seen cannot be changed either.
      const reasons = seen ? held.filter((one) => one.action === action) : [];
      return {
        action,
        granted: reasons.length > 0,
        reasons: reasons.map(({ way, until }) => this.reason(record, way, until)),
      };
    });
  }

  /** Without the reasons whose condition would tell the actor of a field that it may not read, where others remain. */
  discreet(record: RegisteredRecord, actions: AccessActionType[]): AccessActionType[] {
    return actions.map((one) => {
      const plain = one.reasons.filter((reason) => !this.tellsTooMuch(record, reason));
      const reasons =
        plain.length > 0 ? plain : one.reasons.slice(0, 1).map((reason) => ({ ...reason, when: null }));
      return { ...one, reasons };
    });
  }

  private tellsTooMuch(record: RegisteredRecord, { when }: AccessReasonType): boolean {
    if (!when) return false;
    const { params: _params, ...context } = this.policy.context(this.actor, new Params());
    const { fields } = judgeCondition(context, record, when);
    return [...fields].some(
      (field) =>
        record.fields.get(field.path) !== field || !this.policy.isReadable(this.actor, record, field),
    );
  }

  private async holding(
    sql: Sql,
    record: RegisteredRecord,
    id: string,
    ways: readonly { action: Action; way: Way }[],
  ): Promise<{ action: Action; way: Way; until: string | null }[]> {
    const params = new Params();
    const context = this.policy.context(this.actor, params);
    const holds = ways.map(({ way }) => ruleSql(context, way.rule, 't'));
    const ends = ways.map(({ way }) => shareEndSql(context, way.rule, 't'));
    const [row] = await sql.query<{ holds: (boolean | null)[]; ends: (string | null)[] }>(
      `select array[${holds.join(', ')}] as holds, array[${ends.join(', ')}]::text[] as ends
       from ${ident(record.table)} t where t.id = ${params.add(id, 'uuid')} and t.deleted_at is null`,
      params.values,
    );
    return ways.flatMap((one, at) => (row?.holds[at] ? [{ ...one, until: row.ends[at] ?? null }] : []));
  }

  private reason(record: RegisteredRecord, { reason }: Way, shareEnd: string | null): AccessReasonType {
    const { kind, granted, standsInFor, through } = reason;
    const role = granted ? (this.actor.roles[granted.role] ?? null) : null;
    const absence = this.absences.get(standsInFor ?? '');
    const until = kind === 'delegation' ? (absence?.endsOn ?? null) : shareEnd;
    const parent = through === null ? null : this.registry.get(through);
    return {
      kind: kind === 'scope' && parent ? 'parent' : kind,
      role,
      scope: granted?.scope ?? null,
      when: granted?.when ?? null,
      until,
      text: reasonText(reason, {
        record,
        parent,
        role: roleLabel(role?.name ?? ''),
        absent: absence?.name ?? '',
        until,
      }),
    };
  }
}

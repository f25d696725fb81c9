import { Injectable } from '@nestjs/common';
import { accessErrors, actingUserId, Clock, hasPermission, type Actor } from '@ricejar/sdk';
import { ACCESS_MANAGE } from '../../access/permissions.js';
import { Policy } from '../../access/policy.js';
import { Database, type Sql } from '../../database/database.js';
import { isUuid, uuidv7 } from '../../database/uuid.js';
import { writeAudit } from '../../records/change/journal.js';
import { Params } from '../../records/params.js';
import { RecordRegistry } from '../../records/record-registry.js';
import { recordErrors } from '../../records/records.errors.js';
import { isCalendarDate } from '../../records/values.js';
import { localDay } from '../session/account.js';
import { ActorService } from '../session/actor.service.js';
import { delegationErrors } from './delegation.errors.js';
import type { DelegationInput, DelegationType } from './delegation.types.js';

const LONGEST_NOTE = 500;
const MOST = 500;

interface DelegationRow {
  id: string;
  fromId: string;
  fromName: string;
  toId: string;
  toName: string;
  startsOn: string;
  endsOn: string;
  note: string | null;
}

/** Who stands in for whom. A stand-in reaches what the absent user owns, with the stand-in's own roles; it ends by itself. */
@Injectable()
export class DelegationService {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly actors: ActorService,
    private readonly clock: Clock,
  ) {}

  /** Those of the caller, or all of them (`access.manage`), the last to end first; ones ended by hand are left out. */
  async list(actor: Actor, all: boolean): Promise<DelegationType[]> {
    if (all && !hasPermission(actor, ACCESS_MANAGE)) throw accessErrors.FORBIDDEN();
    return this.find(this.database, all ? null : actingUserId(actor), null);
  }

  /** Those by which a user stands in for others today. */
  async activeFor(userId: string): Promise<DelegationType[]> {
    const own = await this.find(this.database, userId, null);
    return own.filter((one) => one.active && one.to.id === userId);
  }

  /** For oneself; for others with `access.manage`. */
  async create(actor: Actor, input: DelegationInput): Promise<DelegationType> {
    const from = input.fromUserId ?? actingUserId(actor);
    if (from !== actingUserId(actor) && !hasPermission(actor, ACCESS_MANAGE)) throw accessErrors.FORBIDDEN();
    const { toUserId: to, startsOn, endsOn } = input;
    if (from === to) throw delegationErrors.DELEGATION_TO_SELF();
    const now = this.clock.now();
    const dates = isCalendarDate(startsOn) && isCalendarDate(endsOn);
    if (!dates || endsOn < startsOn || endsOn < localDay(now))
      throw delegationErrors.DELEGATION_DATES_INVALID();
    const note = input.note?.trim() || null;
    if (note && [...note].length > LONGEST_NOTE)
      throw delegationErrors.DELEGATION_NOTE_TOO_LONG({ limit: LONGEST_NOTE });
    const id = uuidv7(now.getTime());
    const delegation = await this.database.transaction(async (tx) => {
      await this.requireUser(tx, actor, 'fromUserId', from);
      await this.requireUser(tx, actor, 'toUserId', to);
      await tx.query(
        `insert into delegation (id, from_user_id, to_user_id, starts_on, ends_on, note, created_at, created_by_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, from, to, startsOn, endsOn, note, now, actingUserId(actor)],
      );
      const detail = { from, to, startsOn, endsOn };
      await writeAudit(tx, actor, now, {
        action: 'delegation.created',
        record: 'user',
        recordId: to,
        detail,
      });
      const [made] = await this.find(tx, null, id);
      return made;
    });
    if (!delegation) throw recordErrors.NOT_FOUND();
    this.actors.forget(to);
    return delegation;
  }

  /** Ends it at once: either of the two may, and whoever manages access. */
  async end(actor: Actor, id: string): Promise<boolean> {
    const now = this.clock.now();
    const mine = hasPermission(actor, ACCESS_MANAGE) ? null : actingUserId(actor);
    const ended = await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ to: string }>(
        `update delegation set ended_at = $2 where id = $1 and ended_at is null
           and ($3::uuid is null or $3 in (from_user_id, to_user_id)) returning to_user_id as to`,
        [isUuid(id) ? id : null, now, mine],
      );
      if (!row) throw recordErrors.NOT_FOUND();
      const detail = { delegation: id };
      await writeAudit(tx, actor, now, {
        action: 'delegation.ended',
        record: 'user',
        recordId: row.to,
        detail,
      });
      return row;
    });
    this.actors.forget(ended.to);
    return true;
  }

  private async requireUser(sql: Sql, actor: Actor, field: string, userId: string | null): Promise<void> {
    const params = new Params();
    const readable = this.policy.predicate(actor, this.registry.get('user'), 'read', 'u', params);
    const self = params.add(actingUserId(actor), 'uuid');
    const found = await sql.query(
      `select 1 from app_user u where u.id = ${params.add(isUuid(userId) ? userId : null, 'uuid')}
         and u.active and u.deleted_at is null and (u.id = ${self} or ${readable})`,
      params.values,
    );
    if (found.length === 0) throw recordErrors.REFERENCE_NOT_FOUND({ field });
  }

  private async find(sql: Sql, userId: string | null, id: string | null): Promise<DelegationType[]> {
    const rows = await sql.query<DelegationRow>(
      `select d.id, f.id as "fromId", f.name as "fromName", t.id as "toId", t.name as "toName",
         d.starts_on as "startsOn", d.ends_on as "endsOn", d.note
       from delegation d join app_user f on f.id = d.from_user_id join app_user t on t.id = d.to_user_id
       where d.ended_at is null and ($1::uuid is null or $1 in (d.from_user_id, d.to_user_id))
         and ($2::uuid is null or d.id = $2)
       order by d.ends_on desc, d.id desc limit ${MOST}`,
      [userId, id],
    );
    const today = localDay(this.clock.now());
    return rows.map(({ fromId, fromName, toId, toName, ...rest }) => ({
      ...rest,
      from: { id: fromId, name: fromName },
      to: { id: toId, name: toName },
      active: rest.startsOn <= today && today <= rest.endsOn,
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { accessErrors, actingUserId, Clock, SHARE_LEVELS, type Actor, type ShareLevel } from '@ricejar/sdk';
import { Database, type Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { localDay } from '../../identity/session/account.js';
import { ActorService } from '../../identity/session/actor.service.js';
import { writeAudit } from '../../records/change/journal.js';
import { ident } from '../../records/naming.js';
import { Params } from '../../records/params.js';
import { RecordRegistry, type RegisteredRecord } from '../../records/record-registry.js';
import { recordErrors } from '../../records/records.errors.js';
import { isCalendarDate } from '../../records/values.js';
import { Policy } from '../policy.js';
import { collaboratorErrors } from './collaborator.errors.js';
import type { CollaboratorType } from './collaborator.types.js';

interface CollaboratorRow {
  userId: string;
  name: string;
  level: ShareLevel;
  until: string | null;
  addedAt: Date;
  addedById: string | null;
  addedByName: string | null;
}

/** Shares of single records. They widen which records somebody sees, never which record types or fields. */
@Injectable()
export class CollaboratorService {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly actors: ActorService,
    private readonly clock: Clock,
  ) {}

  /** With whom a record is shared, for whoever may read it. */
  async of(actor: Actor, recordName: string, id: string): Promise<CollaboratorType[]> {
    const record = await this.shareable(this.database, actor, recordName, id);
    return this.list(this.database, actor, record, id);
  }

  /** Shares a record, or changes how: whoever may update it may. Throws `NOT_FOUND`, `FORBIDDEN`, `REFERENCE_NOT_FOUND`. */
  async set(
    actor: Actor,
    recordName: string,
    id: string,
    { userId, level, until }: { userId: string; level: string; until: string | null },
  ): Promise<CollaboratorType[]> {
    const known = SHARE_LEVELS.find((one) => one === level);
    const now = this.clock.now();
    const collaborators = await this.database.transaction(async (tx) => {
      const record = await this.shareable(tx, actor, recordName, id, 'update');
      if (!known) throw collaboratorErrors.SHARE_LEVEL_UNKNOWN();
      if (until !== null && (!isCalendarDate(until) || until < localDay(now)))
        throw collaboratorErrors.SHARE_END_INVALID();
      await this.requireUser(tx, actor, userId);
      await tx.query(
        `insert into collaborator (user_id, record, record_id, level, until, added_at, added_by_id)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (user_id, record, record_id) do update set level = excluded.level, until = excluded.until`,
        [userId, record.name, id, known, until, now, actingUserId(actor)],
      );
      const detail = { user: userId, level, until };
      await writeAudit(tx, actor, now, {
        action: `${record.name}.shared`,
        record: record.name,
        recordId: id,
        detail,
      });
      return this.list(tx, actor, record, id);
    });
    this.actors.forget(userId);
    return collaborators;
  }

  /** Ends a share; there being none is no error. */
  async remove(actor: Actor, recordName: string, id: string, userId: string): Promise<CollaboratorType[]> {
    const collaborators = await this.database.transaction(async (tx) => {
      const record = await this.shareable(tx, actor, recordName, id, 'update');
      const ended = await tx.query(
        'delete from collaborator where record = $1 and record_id = $2 and user_id = $3 returning level',
        [record.name, id, isUuid(userId) ? userId : null],
      );
      if (ended.length > 0) {
        const detail = { user: userId };
        const entry = { action: `${record.name}.unshared`, record: record.name, recordId: id, detail };
        await writeAudit(tx, actor, this.clock.now(), entry);
      }
      return this.list(tx, actor, record, id);
    });
    this.actors.forget(userId);
    return collaborators;
  }

  /** The record type, when the record is there, may be read (and updated), and can be shared. */
  private async shareable(
    sql: Sql,
    actor: Actor,
    recordName: string,
    id: string,
    action?: 'update',
  ): Promise<RegisteredRecord> {
    const record = this.registry.find(recordName);
    if (!record || !this.policy.can(actor, record.name, 'read')) throw recordErrors.NOT_FOUND();
    const params = new Params();
    const readable = this.policy.predicate(actor, record, 'read', 't', params);
    const allowed = action ? this.policy.predicate(actor, record, action, 't', params) : 'true';
    const [row] = await sql.query<{ allowed: boolean }>(
      `select ${allowed} as allowed from ${ident(record.table)} t
       where t.id = ${params.add(isUuid(id) ? id : null, 'uuid')} and t.deleted_at is null and ${readable}`,
      params.values,
    );
    if (!row) throw recordErrors.NOT_FOUND();
    if (!row.allowed) throw accessErrors.FORBIDDEN();
    if (!record.owned) throw collaboratorErrors.RECORD_NOT_SHAREABLE();
    return record;
  }

  private async requireUser(sql: Sql, actor: Actor, userId: string): Promise<void> {
    const params = new Params();
    const readable = this.policy.predicate(actor, this.registry.get('user'), 'read', 'u', params);
    const found = await sql.query(
      `select 1 from app_user u where u.id = ${params.add(isUuid(userId) ? userId : null, 'uuid')}
         and u.active and u.deleted_at is null and ${readable}`,
      params.values,
    );
    if (found.length === 0) throw recordErrors.REFERENCE_NOT_FOUND({ field: 'userId' });
  }

  private async list(
    sql: Sql,
    actor: Actor,
    record: RegisteredRecord,
    id: string,
  ): Promise<CollaboratorType[]> {
    const params = new Params();
    const user = this.registry.get('user');
    const [readable, readableAdder] = ['u', 'a'].map((alias) =>
      this.policy.predicate(actor, user, 'read', alias, params),
    );
    const rows = await sql.query<CollaboratorRow>(
      `select c.user_id as "userId", u.name, c.level, c.until, c.added_at as "addedAt",
         a.id as "addedById", a.name as "addedByName"
       from collaborator c join app_user u on u.id = c.user_id and u.deleted_at is null and ${readable}
         left join app_user a on a.id = c.added_by_id and ${readableAdder}
       where c.record = ${params.add(record.name, 'text')} and c.record_id = ${params.add(id, 'uuid')}
         and (c.until is null or c.until >= ${params.add(localDay(this.clock.now()), 'date')})
       order by u.name, u.id`,
      params.values,
    );
    return rows.map(({ userId, name, level, until, addedAt, addedById, addedByName }) => ({
      id: `${id}:${userId}`,
      user: { id: userId, name },
      level,
      until,
      addedBy: addedById && addedByName ? { id: addedById, name: addedByName } : null,
      addedAt: addedAt.toISOString(),
    }));
  }
}

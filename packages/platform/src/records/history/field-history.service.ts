import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { RecordRegistry, type RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { FieldHistoryEntryType } from './field-history.types.js';

interface HistoryRow {
  id: string;
  occurredAt: Date;
  action: string;
  changes: { [path: string]: { before: unknown; after: unknown } } | null;
  userId: string | null;
  userName: string | null;
  reason: string | null;
}

const LARGEST = 200;

/** Field history of one record, for whoever may read the record; fields it may not read are left out. */
@Injectable()
export class FieldHistoryService {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly query: RecordQuery,
  ) {}

  async of(
    actor: Actor,
    recordName: string,
    id: string,
    first: number,
    before: string | null,
  ): Promise<FieldHistoryEntryType[]> {
    if (!Number.isInteger(first) || first < 1 || first > LARGEST) throw recordErrors.PAGE_TOO_LARGE();
    const record = this.registry.find(recordName);
    const visible =
      record &&
      this.policy.can(actor, recordName, 'read') &&
      (await this.query.get(actor, recordName, id, { id: true }));
    if (!record || !visible) throw recordErrors.NOT_FOUND();
    const rows = await this.database.query<HistoryRow>(
      `select h.id, h.occurred_at as "occurredAt", h.action, h.changes, u.id as "userId", u.name as "userName", h.reason
       from field_history h left join app_user u on u.id = h.actor_user_id
       where h.record_id = $1 and h.record = $2 and ($3::timestamptz is null or h.occurred_at < $3)
       order by h.occurred_at desc, h.version desc limit $4`,
      [id, recordName, before === null ? null : readTime(before), first],
      'field-history',
    );
    return rows.flatMap((row) => this.entries(actor, record, row));
  }

  private entries(actor: Actor, record: RegisteredRecord, row: HistoryRow): FieldHistoryEntryType[] {
    const base = {
      id: row.id,
      action: row.action,
      changedAt: row.occurredAt.toISOString(),
      changedBy: row.userId && row.userName ? { id: row.userId, name: row.userName } : null,
      reason: row.reason,
    };
    if (!row.changes) return [{ ...base, field: null, before: null, after: null }];
    return Object.entries(row.changes)
      .filter(([path]) => {
        const field = record.fields.get(path);
        return field !== undefined && this.policy.isReadable(actor, record, field);
      })
      .map(([path, change]) => ({
        ...base,
        id: `${row.id}:${path}`,
        field: path,
        before: change.before,
        after: change.after,
      }));
  }
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw recordErrors.CURSOR_INVALID();
  return time;
}

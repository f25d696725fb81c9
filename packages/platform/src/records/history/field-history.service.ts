import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import { RecordRegistry, type RegisteredField, type RegisteredRecord } from '../record-registry.js';
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
    const readable = [...record.fields.values()].filter((field) =>
      this.policy.isReadable(actor, record, field),
    );
    const params = new Params();
    const author = this.policy.predicate(actor, this.registry.get('user'), 'read', 'u', params);
    const paths = params.add(
      readable.map((field) => field.path),
      'text[]',
    );
    // What changed unseen is no entry: not even that something changed.
    const rows = await this.database.query<HistoryRow>(
      `select h.id, h.occurred_at as "occurredAt", h.action, h.changes, u.id as "userId", u.name as "userName", h.reason
       from field_history h left join app_user u on u.id = h.actor_user_id and ${author}
       where h.record_id = ${params.add(id, 'uuid')} and h.record = ${params.add(recordName, 'text')}
         and h.occurred_at < ${params.add(before === null ? 'infinity' : readTime(before), 'timestamptz')}
         and (h.changes is null or h.changes ?| ${paths})
       order by h.occurred_at desc, h.version desc limit ${params.add(first, 'int')}`,
      params.values,
    );
    const seen = await this.seen(actor, readable, rows);
    return rows.flatMap((row) => entries(readable, row, seen));
  }

  /** Which of the records that references pointed to or point to the actor may see. */
  private async seen(
    actor: Actor,
    fields: readonly RegisteredField[],
    rows: readonly HistoryRow[],
  ): Promise<ReadonlySet<string>> {
    const wanted = new Map<string, Set<string>>();
    for (const { path, definition } of fields) {
      if (!definition.target) continue;
      const ids = wanted.get(definition.target) ?? new Set();
      for (const { changes } of rows)
        for (const value of [changes?.[path]?.before, changes?.[path]?.after])
          for (const id of [value].flat()) if (isUuid(id)) ids.add(id);
      wanted.set(definition.target, ids);
    }
    const seen = await Promise.all(
      [...wanted].map(([target, ids]) => this.visibleIds(actor, this.registry.get(target), [...ids])),
    );
    return new Set(seen.flat());
  }

  private async visibleIds(actor: Actor, target: RegisteredRecord, ids: string[]): Promise<string[]> {
    const params = new Params();
    const predicate = this.policy.predicate(actor, target, 'read', 't', params);
    if (ids.length === 0 || predicate === 'true') return ids;
    const found = await this.database.query<{ id: string }>(
      `select t.id from ${ident(target.table)} t where t.id = any(${params.add(ids, 'uuid[]')}) and ${predicate}`,
      params.values,
    );
    return found.map((row) => row.id);
  }
}

function entries(
  fields: readonly RegisteredField[],
  row: HistoryRow,
  seen: ReadonlySet<string>,
): FieldHistoryEntryType[] {
  const base = {
    id: row.id,
    action: row.action,
    changedAt: row.occurredAt.toISOString(),
    changedBy: row.userId && row.userName ? { id: row.userId, name: row.userName } : null,
    reason: row.reason,
  };
  if (!row.changes) return [{ ...base, field: null, before: null, after: null }];
  return Object.entries(row.changes).flatMap(([path, change]) => {
    const field = fields.find((one) => one.path === path);
    if (!field) return [];
    const [before, after] = [change.before, change.after].map((value) =>
      field.definition.target ? seenOf(value, seen) : value,
    );
    return [{ ...base, id: `${row.id}:${path}`, field: path, before, after }];
  });
}

/** References to records that may be seen; the others are told as none. */
function seenOf(value: unknown, seen: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.filter((one: unknown) => seen.has(String(one)));
  return value === null || seen.has(String(value)) ? value : null;
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw recordErrors.CURSOR_INVALID();
  return time;
}

import { Injectable } from '@nestjs/common';
import { RecordQuery, type Actor, type Localized } from '@ricejar/sdk';
import { fieldRights } from '../../access/grants.js';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { Params } from '../params.js';
import { RecordRegistry, type RegisteredField } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { FieldHistoryEntryType } from './field-history.types.js';
import { cutReferences, type Cut } from './seen-references.js';

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
    readonly registry: RecordRegistry,
    readonly policy: Policy,
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
    const removed = await this.removedFields(actor, recordName);
    const paths = params.add([...readable.map((field) => field.path), ...removed.keys()], 'text[]');
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
    const changed = rows.flatMap((row) =>
      readable.flatMap((field) => {
        const { before: was, after: is } = row.changes?.[field.path] ?? {};
        return [[field, was] as const, [field, is] as const];
      }),
    );
    const cut = await cutReferences(this.database, this, actor, changed);
    return rows.flatMap((row) => entries(readable, removed, row, cut));
  }

  /** Labels of fields that went with their plugins, by path, for those who may read every field there is. */
  private async removedFields(actor: Actor, record: string): Promise<Map<string, Localized>> {
    if (fieldRights(actor, record).read !== null) return new Map();
    const rows = await this.database.query<{ path: string; label: Localized }>(
      'select path, label from removed_field where record = $1',
      [record],
      'removed_field',
    );
    return new Map(rows.map((row) => [row.path, row.label]));
  }
}

function entries(
  fields: readonly RegisteredField[],
  removed: ReadonlyMap<string, Localized>,
  row: HistoryRow,
  cut: Cut,
): FieldHistoryEntryType[] {
  const base = {
    id: row.id,
    action: row.action,
    changedAt: row.occurredAt.toISOString(),
    changedBy: row.userId && row.userName ? { id: row.userId, name: row.userName } : null,
    reason: row.reason,
  };
  if (!row.changes) return [{ ...base, field: null, removed: null, before: null, after: null }];
  return Object.entries(row.changes).flatMap(([path, { before, after }]): FieldHistoryEntryType[] => {
    const entry = { ...base, id: `${row.id}:${path}`, field: path };
    const field = fields.find((one) => one.path === path);
    if (field) return [{ ...entry, removed: null, before: cut(field, before), after: cut(field, after) }];
    const label = removed.get(path);
    return label ? [{ ...entry, removed: label, before: cutRemoved(before), after: cutRemoved(after) }] : [];
  });
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw recordErrors.CURSOR_INVALID();
  return time;
}

/** Nobody can tell any more who may see what a removed reference pointed to. */
const cutRemoved = (value: unknown): unknown => ([value].flat().some(isUuid) ? null : value);

import type { Actor, Row } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import { cutReferences } from '../history/seen-references.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import type { ChangeServices } from './change-services.js';
import { flatJson } from './columns.js';

interface Signature {
  changedAt: string;
  changedBy: { id: string; name: string } | null;
}

/** What somebody else did to a field since the caller read the record. */
interface TheirChange extends Signature {
  field: RegisteredField;
  before: unknown;
  after: unknown;
}

interface ConflictRow extends Signature {
  version: number;
  values: Row;
  since: (Signature & { changes: { [path: string]: { before: unknown; after: unknown } } })[];
}

/** What the caller meant to write, and onto which version. */
export interface Stale {
  id: string;
  paths: readonly string[];
  since: number | null;
}

const signed = (user: string, at: string): string =>
  `'changedAt', to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
   'changedBy', case when ${user}.id is not null then jsonb_build_object('id', ${user}.id, 'name', ${user}.name) end`;

/**
 * Both sides of a conflict: `current` holds what now stands in the fields that the caller wanted to write, `theirs` what
 * others changed since its version, field by field, with who and when; fields it may not read are in neither. Null when
 * the record is gone, or out of the actor's sight.
 */
export async function conflictDetails(
  sql: Sql,
  { policy, registry, names }: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  { id, paths, since }: Stale,
): Promise<Row | null> {
  const params = new Params();
  const readable = policy.predicate(actor, record, 'read', 't', params);
  const user = registry.get('user');
  const [writer, last] = ['w', 'u'].map((alias) => policy.predicate(actor, user, 'read', alias, params));
  const text = `select t.version, ${flatJson(record.fields.values(), 't')} as values,
      jsonb_build_object(${signed('u', 't.updated_at')}) as signature,
      (select coalesce(jsonb_agg(jsonb_build_object('changes', h.changes, ${signed('w', 'h.occurred_at')}) order by h.version), '[]')
       from field_history h left join app_user w on w.id = h.actor_user_id and ${writer}
       where h.record_id = t.id and h.record = ${params.own(record.name, 'text')}
         and h.version > ${params.own(since, 'int')} and h.changes is not null) as since
    from ${ident(record.table)} t left join app_user u on u.id = t.updated_by_id and ${last}
    where t.id = ${params.own(isUuid(id) ? id : null, 'uuid')} and t.deleted_at is null and ${readable}`;
  const [row] = await sql.query<ConflictRow & { signature: Signature }>(text, params.values, names.of(text));
  if (!row) return null;
  const readableField = (path: string): RegisteredField | null => {
    const field = record.fields.get(path);
    return field && policy.isReadable(actor, record, field) ? field : null;
  };
  const current = seenOf(paths, readableField).map(
    (field) => [field, row.values[field.path] ?? null] as const,
  );
  const theirs = theirChanges(row.since, readableField);
  const cut = await cutReferences(sql, { policy, registry }, actor, [
    ...current,
    ...theirs.flatMap(({ field, before, after }) => [[field, before] as const, [field, after] as const]),
  ]);
  const { changedAt, changedBy } = row.signature;
  return {
    record: record.name,
    version: row.version,
    current: Object.fromEntries(current.map(([field, value]) => [field.path, cut(field, value)])),
    theirs: Object.fromEntries(
      theirs.map(({ field, before, after, ...signature }) => [
        field.path,
        { before: cut(field, before), after: cut(field, after), ...signature },
      ]),
    ),
    changedAt,
    changedBy: readableField('updatedBy') ? changedBy : null,
  };
}

const seenOf = (
  paths: readonly string[],
  readableField: (path: string) => RegisteredField | null,
): RegisteredField[] => paths.flatMap((path) => readableField(path) ?? []);

/** From the first value to the last, signed by whoever changed it last. */
function theirChanges(
  since: ConflictRow['since'],
  readableField: (path: string) => RegisteredField | null,
): TheirChange[] {
  const theirs = new Map<string, TheirChange>();
  for (const { changes, changedAt, changedBy } of since) {
    for (const [path, { before, after }] of Object.entries(changes)) {
      const field = readableField(path);
      if (!field) continue;
      const known = theirs.get(path);
      const first = known ? known.before : before;
      theirs.set(path, { field, before: first, after, changedAt, changedBy });
    }
  }
  return [...theirs.values()];
}

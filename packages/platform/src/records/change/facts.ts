import type { Actor, Row } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RegisteredField, RegisteredRecord } from '../record-registry.js';
import { recordErrors } from '../records.errors.js';
import type { ChangeServices } from './change-services.js';
import { flatJson } from './columns.js';

/** Values about to be written, by field. */
export type Change = Map<RegisteredField, unknown>;

/** A record as it stands before a change, with what the actor may do to it. */
export interface Existing {
  version: number;
  deleted: boolean;
  readable: boolean;
  allowed: boolean;
  values: Row;
}

/** The record that a change is about. */
export interface Subject {
  id: string;
  action: 'update' | 'delete';
  /** Locks it until the transaction ends. */
  lock: boolean;
}

export type Rows = ReadonlyMap<string, Row | null>;

export const rowKey = (record: string, id: string): string => `${record}:${id}`;

interface FactsRow extends Existing {
  found: boolean[] | null;
  unit: string | null;
  looked: (Row | null)[] | null;
}

/** What a write has to know before it is made, read in one statement. */
export class Facts {
  private constructor(
    /** The record as it stands; null on create. */
    readonly existing: Existing | null,
    private readonly found: ReadonlyMap<string, boolean>,
    private readonly unit: { of: unknown; is: string | null },
    /** Rows of reference data that the change points from or to, for rules that look at them. */
    readonly rows: Rows,
  ) {}

  /** Whether a reference points to what the actor may read; undefined when it was not asked about. */
  finds(field: RegisteredField, value: unknown): boolean | undefined {
    return this.found.get(foundKey(field, value));
  }

  /** The org unit of an owner; undefined when it was not asked about. */
  unitOf(owner: unknown): string | null | undefined {
    return this.unit.of === owner ? this.unit.is : undefined;
  }

  /** Throws `NOT_FOUND` for a subject that is not there or that the actor may not read: one answer for both. */
  static async read(
    sql: Sql,
    services: ChangeServices,
    actor: Actor,
    record: RegisteredRecord,
    subject: Subject | null,
    change: ReadonlyMap<RegisteredField, unknown>,
    owner: unknown = null,
  ): Promise<Facts> {
    const params = new Params();
    const references = subject?.action === 'delete' ? [] : [...change].filter(isGivenReference);
    const looks = looksOf(services, record, subject !== null, references);
    const checks = references.map((one) => finding(services, actor, params, one));
    const parts = [
      ...(subject ? subjectParts(services, actor, record, subject, change, params) : []),
      ...(checks.length > 0 ? [`array[${checks.join(', ')}] as found`] : []),
      ...(owner
        ? [`(select org_unit_id from app_user where id = ${params.own(owner, 'uuid')}) as unit`]
        : []),
      ...(looks.length > 0
        ? [`jsonb_build_array(${looks.map((one) => looking(params, one)).join(', ')}) as looked`]
        : []),
    ];
    const [row] = parts.length === 0 ? [] : await run(sql, services, record, subject, parts, params);
    if (subject && !row?.readable) throw recordErrors.NOT_FOUND();
    const existing = subject && row ? row : null;
    return new Facts(
      existing,
      new Map(references.map(([field, value], at) => [foundKey(field, value), row?.found?.[at] ?? false])),
      { of: owner, is: row?.unit ?? null },
      looked(looks, existing, row?.looked ?? []),
    );
  }
}

const foundKey = (field: RegisteredField, value: unknown): string => `${field.path}:${String(value)}`;

/** What an actor sets must be there for it to see; what the system maintains is the system's to know. */
export const isGivenReference = ([{ definition }, value]: readonly [RegisteredField, unknown]): boolean =>
  (definition.kind === 'reference' || definition.kind === 'references') &&
  value !== null &&
  !definition.readOnly;

/** What points to a record may come and go while it is changed, but not while it is deleted. */
const LOCKS = { update: ' for no key update of t', delete: ' for update of t' } as const;

function run(
  sql: Sql,
  services: ChangeServices,
  record: RegisteredRecord,
  subject: Subject | null,
  parts: readonly string[],
  params: Params,
): Promise<FactsRow[]> {
  const id = subject && (isUuid(subject.id) ? subject.id : null);
  const from = subject
    ? ` from ${ident(record.table)} t where t.id = ${params.own(id, 'uuid')}${subject.lock ? LOCKS[subject.action] : ''}`
    : '';
  const text = `select ${parts.join(', ')}${from}`;
  return sql.query<FactsRow>(text, params.values, services.names.of(text));
}

function subjectParts(
  { policy }: ChangeServices,
  actor: Actor,
  record: RegisteredRecord,
  { action }: Subject,
  change: ReadonlyMap<RegisteredField, unknown>,
  params: Params,
): string[] {
  const allowed = policy.predicate(actor, record, action, 't', params);
  return [
    `t.version, t.deleted_at is not null as deleted`,
    `${policy.predicate(actor, record, 'read', 't', params)} as readable`,
    `${[allowed, ...handover(policy, actor, record, change, params)].join(' and ')} as allowed`,
    `${flatJson(record.fields.values(), 't')} as values`,
  ];
}

/** A record may be given to another owner or org unit by those whose roles reach it, not by those it is shared with. */
function handover(
  policy: ChangeServices['policy'],
  actor: Actor,
  record: RegisteredRecord,
  change: ReadonlyMap<RegisteredField, unknown>,
  params: Params,
): string[] {
  const moved = [...change].filter(([{ path }]) => record.owned && (path === 'owner' || path === 'orgUnit'));
  if (moved.length === 0) return [];
  const stays = moved.map(
    ([{ column }, value]) => `t.${ident(column)} is not distinct from ${params.own(value, 'uuid')}`,
  );
  return [`(${policy.byRole(actor, record, 'update', 't', params)} or (${stays.join(' and ')}))`];
}

function finding(
  { registry, policy }: ChangeServices,
  actor: Actor,
  params: Params,
  [field, value]: readonly [RegisteredField, unknown],
): string {
  const target = registry.get(field.definition.target ?? '');
  const visible = policy.predicate(actor, target, 'read', 'r', params);
  const from = (ids: string): string =>
    `from ${ident(target.table)} r where r.id = ${ids} and r.deleted_at is null and ${visible}`;
  return field.definition.kind === 'reference'
    ? `exists (select 1 ${from(params.own(value, 'uuid'))})`
    : `(select count(*) ${from(`any(${params.own(value, 'uuid[]')})`)}) = ${params.own((value as string[]).length, 'int')}`;
}

/** A row of reference data to read beside: that of an id, or the one that the subject points to by a column now. */
interface Look {
  target: RegisteredRecord;
  field: RegisteredField;
  id: string | null;
}

/** Rules mostly look at what a changed reference points from and to; where that is reference data, it is at hand. */
function looksOf(
  { registry, rules }: ChangeServices,
  record: RegisteredRecord,
  exists: boolean,
  references: readonly (readonly [RegisteredField, unknown])[],
): Look[] {
  if (!rules.has(record.name, exists ? 'update' : 'create')) return [];
  return references.flatMap(([field, value]) => {
    const target = registry.get(field.definition.target ?? '');
    if (field.definition.kind !== 'reference' || target.definition.access !== 'shared') return [];
    const now = { target, field, id: String(value) };
    return exists ? [now, { target, field, id: null }] : [now];
  });
}

function looking(params: Params, { target, field, id }: Look): string {
  const wanted = id === null ? `t.${ident(field.column)}` : params.own(id, 'uuid');
  return `(select ${flatJson(target.fields.values(), 'l')} from ${ident(target.table)} l where l.id = ${wanted} and l.deleted_at is null)`;
}

function looked(looks: readonly Look[], existing: Existing | null, rows: readonly (Row | null)[]): Rows {
  return new Map(
    looks.map(({ target, field, id }, at) => {
      const of = id ?? String(existing?.values[field.path]);
      const values = rows[at];
      return [rowKey(target.name, of), values ? { id: of, ...values } : null];
    }),
  );
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { Database } from '../../../database/database.js';
import { draftTable, recordColumns } from '../../../database/schema-draft.js';
import { apiNames } from '../../api-names.js';
import { ident, pascal, tableName } from '../../naming.js';
import { RegisteredRecord, type RecordRegistry } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';
import { requireShort } from '../field/field-columns.js';
import { requireLabel } from '../field/field-definition.js';
import { invalidField } from '../field/field-rules.js';
import { requireFreeInverse, requireName, requireRecord } from '../field/field-name.js';
import { FieldUses } from '../field/field-uses.js';
import { customRecordDefinition } from '../schema/compose.js';
import { CustomSchema } from '../schema/custom-schema.js';
import { SchemaChanges, type SchemaChange } from '../schema/schema-changes.js';
import type { CustomRecord, CustomRecordDefinition, Snapshot } from '../schema/snapshot.js';
import type {
  CustomRecordTypeType,
  RecordTypeChangesInput,
  RecordTypeInput,
} from './custom-record-type.types.js';

/** Starts with an x of its own, so that no record type of a module to come has the same name. */
const NAME = /^x[A-Z][A-Za-z0-9]*$/;
const LONGEST = 30;
const ICON = /^[a-z][a-z0-9-]{0,59}$/;
const MOST = 300;
const TITLE = { en: 'Name', zh: '名称' };
const ACCESS = ['owned', 'shared', 'through'] as const;

/** Record types that administrators make: tables, rights, lists and imports like those of modules. */
@Injectable()
export class CustomRecordTypeService {
  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
    private readonly changes: SchemaChanges,
    private readonly uses: FieldUses,
  ) {}

  async list(): Promise<CustomRecordTypeType[]> {
    const { records } = this.schema.snapshot;
    if (records.length === 0) return [];
    const counts = records.map(
      ({ name }, nth) =>
        `select ${nth} as nth, count(*)::int as rows from ${ident(tableName(name))} where deleted_at is null`,
    );
    const rows = await this.database.query<{ nth: number; rows: number }>(counts.join(' union all '));
    const byPlace = new Map(rows.map((row) => [row.nth, row.rows]));
    return records.map((one, nth) => this.describe(one, byPlace.get(nth) ?? 0));
  }

  add(actor: Actor, input: RecordTypeInput): Promise<void> {
    return this.changes.run(actor, async (change) => {
      const { before, registry, tx } = change;
      if (before.records.length >= MOST)
        throw customErrors.TOO_MANY({ limit: MOST, what: 'record types', whatZh: '记录类型' });
      const record: CustomRecord = {
        name: input.name,
        definition: definitionOf(registry, input),
        retiredAt: null,
      };
      this.requireFreeNames(before, registry, record);
      const next = this.composed({ ...before, records: [...before.records, record] }, record.name);
      const registered = next.get(record.name);
      requireShort(registered, record.name, recordColumns(next, registered));
      for (const statement of draftTable(next, registered)) await tx.query(statement);
      await tx.query('insert into custom_record_type (name, definition) values ($1, $2)', [
        record.name,
        JSON.stringify(record.definition),
      ]);
      return outcome(next, 'schema.recordTypeAdded', record.name, { definition: record.definition });
    });
  }

  update(actor: Actor, name: string, input: RecordTypeChangesInput): Promise<void> {
    return this.changes.run(actor, async (change) => {
      const record = this.existing(change, name);
      const definition: CustomRecordDefinition = {
        ...record.definition,
        ...(input.label && { label: requireLabel(input.label) }),
        ...(input.labelPlural && { labelPlural: requireLabel(input.labelPlural) }),
        ...(input.titleLabel && { titleLabel: requireLabel(input.titleLabel) }),
        ...(input.icon && { icon: requireIcon(input.icon) }),
      };
      const next = this.composed(withRecord(change.before, { ...record, definition }), name);
      await change.tx.query('update custom_record_type set definition = $2 where name = $1', [
        name,
        JSON.stringify(definition),
      ]);
      return outcome(next, 'schema.recordTypeChanged', name, {
        before: record.definition,
        after: definition,
      });
    });
  }

  /** Takes a record type out of use: it leaves the API with its fields; table and data stay. */
  retire(actor: Actor, name: string): Promise<void> {
    return this.changes.run(actor, async (change) => {
      const record = this.existing(change, name);
      if (record.retiredAt !== null) throw customErrors.ALREADY_RETIRED({ name });
      const registered = change.registry.find(name);
      if (registered) await this.uses.requireNoneOfType(change, registered);
      const retiredAt = new Date().toISOString();
      const next = this.schema.compose(withRecord(change.before, { ...record, retiredAt })).registry;
      await change.tx.query('update custom_record_type set retired_at = now() where name = $1', [name]);
      return outcome(next, 'schema.recordTypeRetired', name, {});
    });
  }

  restore(actor: Actor, name: string): Promise<void> {
    return this.changes.run(actor, async (change) => {
      const record = this.existing(change, name);
      if (record.retiredAt === null) throw customErrors.NOT_RETIRED({ name });
      const next = this.composed(withRecord(change.before, { ...record, retiredAt: null }), name);
      await change.tx.query('update custom_record_type set retired_at = null where name = $1', [name]);
      return outcome(next, 'schema.recordTypeRestored', name, {});
    });
  }

  private existing({ before }: SchemaChange, name: string): CustomRecord {
    const record = before.records.find((one) => one.name === name);
    if (!record) throw customErrors.RECORD_TYPE_UNKNOWN({ record: name });
    return record;
  }

  /** Everything the new type would be called by must be free: in the API, in the database, on its parent. */
  private requireFreeNames(before: Snapshot, registry: RecordRegistry, record: CustomRecord): void {
    const { name, definition } = record;
    const same = before.records.find(
      (one) => one.name === name || one.definition.plural === definition.plural,
    );
    if (same) throw customErrors.NAME_TAKEN({ name, by: same.name });
    const mine = new RegisteredRecord(customRecordDefinition(record));
    for (const other of registry.all()) {
      const theirs = apiNames(other);
      const wanted = apiNames(mine);
      const clash = [...wanted.types, ...wanted.queries, ...wanted.mutations].find((one) =>
        [...theirs.types, ...theirs.queries, ...theirs.mutations].includes(one),
      );
      if (clash) throw customErrors.NAME_TAKEN({ name: clash, by: other.name });
    }
    const api = this.schema.api();
    const { types, queries, mutations } = apiNames(mine);
    const inApi = [
      ...types.filter((one) => api?.getType(one)),
      ...queries.filter((one) => api?.getQueryType()?.getFields()[one]),
      ...mutations.filter((one) => api?.getMutationType()?.getFields()[one]),
    ];
    if (inApi[0] !== undefined) throw customErrors.NAME_TAKEN({ name: inApi[0], by: 'the API' });
    if (definition.parent !== undefined)
      requireFreeInverse(requireRecord(registry, definition.parent), definition.plural);
  }

  private composed(next: Snapshot, name: string): RecordRegistry {
    const { registry, setAside } = this.schema.compose(next);
    const fault = setAside.find((one) => one.record === name && one.field === null);
    if (fault) throw invalidField(fault.reason, fault.reasonZh);
    return registry;
  }

  private describe({ name, definition, retiredAt }: CustomRecord, rows: number): CustomRecordTypeType {
    const { plural, label, labelPlural, titleLabel, icon, access, parent } = definition;
    const fault = this.schema.faults.find((one) => one.record === name && one.field === null);
    return {
      name,
      plural,
      label,
      labelPlural,
      titleLabel,
      icon,
      access,
      parent: parent ?? null,
      retiredAt,
      rows,
      error: fault?.reason ?? null,
    };
  }
}

function definitionOf(registry: RecordRegistry, input: RecordTypeInput): CustomRecordDefinition {
  for (const name of [input.name, input.plural]) {
    requireName(name);
    if (NAME.test(name) && name.length <= LONGEST) continue;
    throw customErrors.NAME_INVALID({
      name,
      reason: `it must be of the form xContract, with ${LONGEST} characters at most`,
      reasonZh: `须为 xContract 的形式，最长 ${LONGEST} 个字符`,
    });
  }
  if (pascal(input.name) === pascal(input.plural))
    throw customErrors.NAME_INVALID({
      name: input.plural,
      reason: 'singular and plural must differ',
      reasonZh: '单数与复数名称不能相同',
    });
  const access = ACCESS.find((one) => one === input.access);
  if (!access)
    throw invalidField('access is owned, shared or through', '访问方式应为 owned、shared 或 through');
  if (access === 'through' && !input.parent)
    throw invalidField(
      'what is seen through another record type names it',
      '跟随上级可见时，必须指定所属记录类型',
    );
  const parent = input.parent ? requireRecord(registry, input.parent) : null;
  if (parent && input.parent && ['name', 'owner', 'orgUnit'].includes(input.parent))
    throw customErrors.NAME_TAKEN({ name: input.parent, by: input.name });
  return {
    plural: input.plural,
    label: requireLabel(input.label),
    labelPlural: requireLabel(input.labelPlural),
    titleLabel: input.titleLabel ? requireLabel(input.titleLabel) : TITLE,
    icon: input.icon ? requireIcon(input.icon) : 'box',
    access,
    ...(parent && { parent: parent.name, parentLabel: parent.definition.label }),
  };
}

function requireIcon(icon: string): string {
  if (!ICON.test(icon)) throw invalidField(`"${icon}" is no icon`, `“${icon}”不是图标名称`);
  return icon;
}

const withRecord = (before: Snapshot, next: CustomRecord): Snapshot => ({
  ...before,
  records: before.records.map((one) => (one.name === next.name ? next : one)),
});

const outcome = (
  registry: RecordRegistry,
  action: `schema.${string}`,
  record: string,
  detail: Record<string, unknown>,
) => ({ result: undefined, registry, audit: { action, record, detail } });

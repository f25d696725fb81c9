import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { Database, type Transaction } from '../../../database/database.js';
import { fieldIndexes } from '../../../database/schema-draft.js';
import { backfills } from '../../derived/derived-backfill.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';
import { IndexBuilds, indexNameOf } from '../index-build/index-builds.js';
import { CUSTOM } from '../schema/compose.js';
import { CustomSchema } from '../schema/custom-schema.js';
import { SchemaChanges, type SchemaChange, type SchemaOutcome } from '../schema/schema-changes.js';
import type { CustomField, CustomFieldDefinition, Snapshot } from '../schema/snapshot.js';
import type { CustomFieldType, FieldChangesInput, FieldInput } from './custom-field.types.js';
import { addFieldColumns } from './field-columns.js';
import { changedDefinition, newDefinition } from './field-definition.js';
import { invalidField } from './field-rules.js';
import { describeField } from './field-description.js';
import { requireRecord } from './field-name.js';
import { FieldReaders } from './field-readers.js';
import { FieldUses } from './field-uses.js';
import { requireUnused } from './field-values.js';

const MOST_FIELDS = 1_000;

const pathOf = (name: string): string => `ext.${CUSTOM}.${name}`;

/** Fields that administrators add to record types, theirs and those of modules. */
@Injectable()
export class CustomFieldService {
  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
    private readonly changes: SchemaChanges,
    private readonly builds: IndexBuilds,
    private readonly uses: FieldUses,
    private readonly readers: FieldReaders,
  ) {}

  /** Every field of an administrator on a record type, retired ones included, as it stands. */
  async list(record: string): Promise<CustomFieldType[]> {
    requireRecord(this.schema.registry, record);
    const work = { builds: await this.builds.of(record), backfills: await backfills(this.database) };
    return this.schema.snapshot.fields
      .filter((one) => one.record === record)
      .map((one) => describeField(one, this.schema, work));
  }

  /** Adds a field: column, ledger, metadata and indexes come about together or not at all. */
  async add(actor: Actor, recordName: string, input: FieldInput): Promise<void> {
    await this.changes.run(actor, async (change) => {
      const record = requireRecord(change.registry, recordName);
      const definition = newDefinition(change.registry, record, input);
      const known = change.before.fields.filter((one) => one.record === recordName);
      const same = known.find((one) => one.name === input.name);
      if (same) throw customErrors.NAME_TAKEN({ name: input.name, by: `${recordName}.${pathOf(same.name)}` });
      if (known.length >= MOST_FIELDS)
        throw customErrors.TOO_MANY({ limit: MOST_FIELDS, what: 'fields', whatZh: '字段' });
      const field: CustomField = { record: recordName, name: input.name, definition, retiredAt: null };
      const registry = this.composed(
        change,
        { ...change.before, fields: [...change.before.fields, field] },
        field,
      );
      const added = fieldOf(registry, field);
      await addFieldColumns(change.tx, registry, record, added);
      await change.tx.query('insert into custom_field (record, name, definition) values ($1, $2, $3)', [
        recordName,
        input.name,
        JSON.stringify(definition),
      ]);
      await this.index(change.tx, registry.get(recordName), added);
      return outcome(registry, 'schema.fieldAdded', field, { definition });
    });
    await this.readers.add(actor, recordName, pathOf(input.name), input.readableBy ?? []);
  }

  /** Changes what can be changed of a field; its name, kind and target stay. */
  async update(actor: Actor, recordName: string, name: string, input: FieldChangesInput): Promise<void> {
    if (input.unique !== undefined || input.indexed !== undefined) await this.callOffBuilds(recordName, name);
    await this.changes.run(actor, async (change) => {
      const { field, record } = this.existing(change, recordName, name);
      if (field.retiredAt !== null) throw customErrors.ALREADY_RETIRED({ name });
      const definition = changedDefinition(change.registry, record, name, field.definition, input);
      const registered = fieldOf(change.registry, field);
      await requireUnused(change.tx, record, registered, definition);
      const list = field.definition.inverse?.name;
      if (list !== undefined && list !== definition.inverse?.name)
        await this.uses.requireNoneOfList(change, record, pathOf(name));
      const next = { ...field, definition };
      const registry = this.composed(change, withField(change.before, next), next);
      await this.store(change.tx, next);
      await this.reindex(
        change.tx,
        { record, field: registered },
        { record: registry.get(recordName), field: fieldOf(registry, next) },
      );
      return outcome(registry, 'schema.fieldChanged', field, { before: field.definition, after: definition });
    });
    await this.readers.add(actor, recordName, pathOf(name), input.readableBy ?? []);
  }

  /** Takes a field out of use; its column and data stay, so that it can be restored. */
  async retire(actor: Actor, recordName: string, name: string): Promise<void> {
    await this.callOffBuilds(recordName, name);
    await this.changes.run(actor, async (change) => {
      const { field, record } = this.existing(change, recordName, name);
      if (field.retiredAt !== null) throw customErrors.ALREADY_RETIRED({ name });
      await this.uses.requireNone(change, record, pathOf(name));
      const next = { ...field, retiredAt: new Date().toISOString() };
      const registry = this.composed(change, withField(change.before, next), null);
      await change.tx.query('update custom_field set retired_at = now() where record = $1 and name = $2', [
        recordName,
        name,
      ]);
      const registered = record.fields.get(pathOf(name));
      if (registered) await this.unindex(change.tx, record, registered);
      return outcome(registry, 'schema.fieldRetired', field, {});
    });
  }

  restore(actor: Actor, recordName: string, name: string): Promise<void> {
    return this.changes.run(actor, async (change) => {
      const { field } = this.existing(change, recordName, name);
      if (field.retiredAt === null) throw customErrors.NOT_RETIRED({ name });
      const next = { ...field, retiredAt: null };
      const registry = this.composed(change, withField(change.before, next), next);
      await change.tx.query('update custom_field set retired_at = null where record = $1 and name = $2', [
        recordName,
        name,
      ]);
      await this.index(change.tx, registry.get(recordName), fieldOf(registry, next));
      return outcome(registry, 'schema.fieldRestored', field, {});
    });
  }

  /** An index that is being built keeps its table from being changed; it is begun anew if it is still wanted then. */
  private async callOffBuilds(record: string, name: string): Promise<void> {
    const builds = await this.builds.of(record);
    for (const { origin, status, fields, indexName } of builds)
      if (origin === 'field' && status === 'building' && fields.includes(pathOf(name)))
        await this.builds.callOff(indexName);
  }

  private existing({ before, registry }: SchemaChange, recordName: string, name: string) {
    const record = requireRecord(registry, recordName);
    const field = before.fields.find((one) => one.record === recordName && one.name === name);
    if (!field) throw customErrors.CUSTOM_FIELD_UNKNOWN({ record: recordName, name });
    return { record, field };
  }

  /** The registry with the change; whatever would not fit any more is a reason to refuse it. */
  private composed(
    { setAside: before }: SchemaChange,
    next: Snapshot,
    field: CustomField | null,
  ): RecordRegistry {
    const { registry, setAside } = this.schema.compose(next);
    const known = new Set(before.map((one) => `${one.record}.${one.field}`));
    const fault = setAside.find((one) => !known.has(`${one.record}.${one.field}`));
    if (fault) throw invalidField(fault.reason, fault.reasonZh);
    if (field) fieldOf(registry, field);
    return registry;
  }

  private async store(tx: Transaction, { record, name, definition }: CustomField): Promise<void> {
    await tx.query('update custom_field set definition = $3 where record = $1 and name = $2', [
      record,
      name,
      JSON.stringify(definition),
    ]);
  }

  private async index(tx: Transaction, record: RegisteredRecord, field: RegisteredField): Promise<void> {
    for (const statement of fieldIndexes(record, field))
      await this.builds.add(tx, record.table, {
        record: record.name,
        fields: [field.path],
        origin: 'field',
        statement,
      });
  }

  private async unindex(tx: Transaction, record: RegisteredRecord, field: RegisteredField): Promise<void> {
    for (const statement of fieldIndexes(record, field)) await this.builds.drop(tx, indexNameOf(statement));
  }

  private async reindex(tx: Transaction, before: Indexed, after: Indexed): Promise<void> {
    const old = fieldIndexes(before.record, before.field);
    const wanted = fieldIndexes(after.record, after.field);
    if (old.join() === wanted.join()) return;
    await this.unindex(tx, before.record, before.field);
    await this.index(tx, after.record, after.field);
  }
}

interface Indexed {
  record: RegisteredRecord;
  field: RegisteredField;
}

function outcome(
  registry: RecordRegistry,
  action: `schema.${string}`,
  { record, name }: CustomField,
  detail: { [key: string]: CustomFieldDefinition },
): SchemaOutcome<void> {
  return { result: undefined, registry, audit: { action, record, detail: { field: name, ...detail } } };
}

const withField = (before: Snapshot, next: CustomField): Snapshot => ({
  ...before,
  fields: before.fields.map((one) => (one.record === next.record && one.name === next.name ? next : one)),
});

function fieldOf(registry: RecordRegistry, { record, name }: CustomField): RegisteredField {
  const field = registry.find(record)?.fields.get(pathOf(name));
  if (!field) throw customErrors.CUSTOM_FIELD_UNKNOWN({ record, name });
  return field;
}

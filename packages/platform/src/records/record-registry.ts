import type { FieldDefinition, PluginField, RecordDefinition } from '@ricejar/sdk';
import { extraColumn, pascal, snake, tableName } from './naming.js';
import { storedField, type StoredField } from './stored-field.js';

/** A field with the columns that hold it. */
export interface RegisteredField {
  /** `name`, or `ext.retail.storeFormat`: how filters, imports and the metadata API call it. */
  path: string;
  /** By the kind of its value; formulas and roll-ups are known by their `expression` and `rollUp`. */
  definition: StoredField;
  /** Where the value is; for money the amount. */
  column: string;
  /** Money only. */
  currencyColumn?: string;
  /** Money only: the amount in the organisation's base currency, for sums and sorts. */
  baseColumn?: string;
}

/** A list on the far side of a reference: `contacts` of a customer. */
export interface Inverse {
  name: string;
  label: { en: string; zh: string };
  /** Record type listed, and the path of its field that points here: a reference, or many. */
  record: string;
  field: string;
}

export class RegisteredRecord {
  readonly name: string;
  readonly table: string;
  readonly typeName: string;
  /** By path. */
  readonly fields = new Map<string, RegisteredField>();
  readonly inverses = new Map<string, Inverse>();

  constructor(readonly definition: RecordDefinition) {
    this.name = definition.name;
    this.table = tableName(definition.name);
    this.typeName = pascal(definition.name);
    for (const field of definition.fields.values()) this.add(field);
  }

  /** Plugins (and `custom`) that added fields, with those fields. */
  get extensions(): ReadonlyMap<string, RegisteredField[]> {
    const byOwner = new Map<string, RegisteredField[]>();
    for (const one of this.fields.values()) {
      const { owner } = one.definition;
      if (owner !== 'core') byOwner.set(owner, [...(byOwner.get(owner) ?? []), one]);
    }
    return byOwner;
  }

  get coreFields(): RegisteredField[] {
    return [...this.fields.values()].filter((one) => one.definition.owner === 'core');
  }

  get owned(): boolean {
    return this.fields.has('owner') && this.fields.has('orgUnit');
  }

  /** The reference whose target decides who sees this record, if its access goes through one. */
  get parentField(): string | null {
    const { access } = this.definition;
    if (typeof access === 'string') return null;
    return 'through' in access ? access.through : access.ownedOrThrough;
  }

  add(definition: FieldDefinition): void {
    const path = fieldPath(definition);
    // What a roll-up comes to is known when every record type is: until then its place is kept.
    if (definition.rollUp) this.fields.set(path, registeredField(path, { ...definition, kind: 'integer' }));
    else this.settle(path, storedField(definition, null));
  }

  /** Sets what is kept under a path, in its place among the fields. */
  settle(path: string, definition: StoredField): void {
    this.fields.set(path, registeredField(path, definition));
  }
}

const fieldPath = ({ owner, name }: FieldDefinition): string =>
  owner === 'core' ? name : `ext.${owner}.${name}`;

const COLUMN_SUFFIX: Partial<Record<StoredField['kind'], string>> = { reference: '_id', references: '_ids' };

function registeredField(path: string, definition: StoredField): RegisteredField {
  const { owner, name, kind } = definition;
  const column = owner === 'core' ? snake(name) : extraColumn(owner, name);
  return {
    path,
    definition,
    column: column + (COLUMN_SUFFIX[kind] ?? ''),
    ...(kind === 'money' && { currencyColumn: `${column}_currency`, baseColumn: `${column}_base` }),
  };
}

/** A field that a plugin (or `custom`: an administrator) adds to a record type of others. */
export interface ExtraField {
  owner: string;
  record: string;
  name: string;
  field: PluginField;
}

/** Every record type of this installation with all its fields: what the engine, the API and the metadata read from. */
export class RecordRegistry {
  private records = new Map<string, RegisteredRecord>();
  /** Moves on with every change of what is registered: whatever was worked out before is then worked out anew. */
  revision = 1;
  /** Which state of the database's own declarations (an administrator's fields and types) this is; every replica's alike. */
  schemaVersion = '0';

  constructor(definitions: readonly RecordDefinition[], extras: readonly ExtraField[] = []) {
    for (const definition of definitions) this.records.set(definition.name, new RegisteredRecord(definition));
    for (const { owner, record, name, field } of extras)
      // What plugins add is never required of those who do not know of it; an administrator may ask it of everybody.
      this.get(record).add({
        ...field,
        name,
        owner,
        required: owner === 'custom' && field.required === true,
      });
    for (const record of this.records.values()) {
      this.linkInverses(record);
      this.settleRollUps(record);
    }
  }

  /** Takes over the record types of `next`, all at once. */
  replace(next: RecordRegistry, schemaVersion: string): void {
    this.records = next.records;
    this.schemaVersion = schemaVersion;
    this.revision++;
  }

  all(): RegisteredRecord[] {
    return [...this.records.values()];
  }

  find(name: string): RegisteredRecord | undefined {
    return this.records.get(name);
  }

  /** A record type that code names: an unknown one is a bug, not a caller's mistake. */
  get(name: string): RegisteredRecord {
    const record = this.records.get(name);
    if (!record) throw new Error(`record type "${name}" is not registered`);
    return record;
  }

  private linkInverses(record: RegisteredRecord): void {
    for (const { path, definition } of record.fields.values()) {
      const { kind, target: targetName, inverse } = definition;
      if ((kind !== 'reference' && kind !== 'references') || !targetName || definition.rollUp) continue;
      const target = this.get(targetName);
      if (!inverse) continue;
      const { name, label } = inverse;
      if (target.inverses.has(name) || target.fields.has(name)) {
        throw new Error(`${target.name}.${name} is claimed twice, last by ${record.name}.${definition.name}`);
      }
      target.inverses.set(name, { name, label, record: record.name, field: path });
    }
  }

  private settleRollUps(record: RegisteredRecord): void {
    for (const { path, definition } of record.fields.values())
      if (definition.rollUp) record.settle(path, this.rolledUp(record, definition, []));
  }

  /** A roll-up by the kind of its value, which may be that of a roll-up in turn. */
  private rolledUp(
    record: RegisteredRecord,
    definition: StoredField,
    trail: readonly StoredField[],
  ): StoredField {
    const { rollUp, name } = definition;
    if (!rollUp) return definition;
    const told = `${record.name}.${name}`;
    if (trail.some((one) => one.rollUp === rollUp)) throw new Error(`${told} rolls up itself`);
    const related = this.get(rollUp.record);
    const via = related.fields.get(rollUp.via)?.definition;
    if (via?.kind !== 'reference' || via.target !== record.name)
      throw new Error(`${told}: ${related.name}.${rollUp.via} is no reference to ${record.name}`);
    const of = rollUp.field === undefined ? undefined : related.fields.get(rollUp.field);
    if (rollUp.field !== undefined && !of)
      throw new Error(`${told}: ${related.name} has no field ${rollUp.field}`);
    return storedField(
      { ...definition, kind: 'rollUp' },
      of ? this.rolledUp(related, of.definition, [...trail, definition]) : null,
    );
  }
}

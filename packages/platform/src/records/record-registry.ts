import type { FieldDefinition, PluginField, RecordDefinition } from '@ricejar/sdk';
import { extraColumn, pascal, snake, tableName } from './naming.js';

/** A field with the columns that hold it. */
export interface RegisteredField {
  /** `name`, or `ext.retail.storeFormat`: how filters, imports and the metadata API call it. */
  path: string;
  definition: FieldDefinition;
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
  /** Record type listed, and its reference field that points here. */
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
    const core = definition.owner === 'core';
    const column = core ? snake(definition.name) : extraColumn(definition.owner, definition.name);
    const path = core ? definition.name : `ext.${definition.owner}.${definition.name}`;
    const suffix = definition.kind === 'reference' ? '_id' : '';
    this.fields.set(path, {
      path,
      definition,
      column: column + suffix,
      ...(definition.kind === 'money' && {
        currencyColumn: `${column}_currency`,
        baseColumn: `${column}_base`,
      }),
    });
  }
}

/** Every record type of this installation with all its fields: what the engine, the API and the metadata read from. */
export class RecordRegistry {
  private records = new Map<string, RegisteredRecord>();
  /** Moves on with every change of what is registered: whatever was worked out before is then worked out anew. */
  revision = 1;
  /** Which state of the database's own declarations (an administrator's fields and types) this is; every replica's alike. */
  schemaVersion = '0';

  constructor(
    definitions: readonly RecordDefinition[],
    /** Fields of plugins: plugin id, record name, field name. */
    extras: readonly { owner: string; record: string; name: string; field: PluginField }[] = [],
  ) {
    for (const definition of definitions) this.records.set(definition.name, new RegisteredRecord(definition));
    for (const { owner, record, name, field } of extras)
      this.get(record).add({ ...field, name, owner, required: false });
    for (const record of this.records.values()) this.linkInverses(record);
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
    for (const { definition } of record.fields.values()) {
      if (definition.kind !== 'reference' || !definition.target) continue;
      const target = this.get(definition.target);
      if (!definition.inverse) continue;
      const { name, label } = definition.inverse;
      if (target.inverses.has(name) || target.fields.has(name)) {
        throw new Error(`${target.name}.${name} is claimed twice, last by ${record.name}.${definition.name}`);
      }
      target.inverses.set(name, { name, label, record: record.name, field: definition.name });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { Grants, Localized } from '@ricejar/sdk';
import type { Sql } from '../../../database/database.js';
import { fieldsUsed } from '../../expression/expression.js';
import { ident } from '../../naming.js';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { customErrors } from '../custom.errors.js';
import type { SchemaChange } from '../schema/schema-changes.js';
import type { Layout } from '../schema/snapshot.js';
import { filterUses, type FieldUse } from './filter-uses.js';

const told = (record: RegisteredRecord, field: RegisteredField): Localized => ({
  en: `${record.definition.label.en}: ${field.definition.label.en}`,
  zh: `${record.definition.label.zh}：${field.definition.label.zh}`,
});

/** Who would miss a field or a record type that is taken out of use. */
@Injectable()
export class FieldUses {
  /** Throws `FIELD_IN_USE` naming all who use the field: formulas, roll-ups, conditions of layouts and roles, settings. */
  async requireNone(change: SchemaChange, record: RegisteredRecord, path: string): Promise<void> {
    const users = await this.of(change, record, path);
    if (users.length > 0) throw customErrors.FIELD_IN_USE(listed(users));
  }

  async of(
    { tx, registry, before }: SchemaChange,
    record: RegisteredRecord,
    path: string,
  ): Promise<Localized[]> {
    return [
      ...formulas(record, path),
      ...rollUps(registry, record.name, path),
      ...conditions(before.layouts, record.name, path),
      ...(await roles(tx, registry, asks(record.name, path))),
      ...(await settings(tx, registry, path)),
    ];
  }

  /** As `requireNone`, for the list on the other side of a reference: conditions of roles and roll-ups may go through it. */
  async requireNoneOfList(
    { tx, registry }: SchemaChange,
    record: RegisteredRecord,
    path: string,
  ): Promise<void> {
    const users = [
      ...rollUps(registry, record.name, path),
      ...(await roles(tx, registry, asks(record.name, path))),
    ];
    if (users.length > 0) throw customErrors.FIELD_IN_USE(listed(users));
  }

  /** Throws `RECORD_TYPE_IN_USE` naming references, roll-ups and conditions of others that need the record type. */
  async requireNoneOfType({ tx, registry }: SchemaChange, record: RegisteredRecord): Promise<void> {
    const fields = registry
      .all()
      .flatMap((other) =>
        other === record
          ? []
          : [...other.fields.values()]
              .filter(
                ({ definition }) =>
                  definition.target === record.name || definition.rollUp?.record === record.name,
              )
              .map((field) => told(other, field)),
      );
    const ofRoles = await roles(tx, registry, (use, on) => use.record === record.name && on !== record.name);
    const users = [...fields, ...ofRoles];
    if (users.length > 0) throw customErrors.RECORD_TYPE_IN_USE(listed(users));
  }
}

const listed = (users: readonly Localized[]) => ({
  by: users.map((one) => one.en).join('; '),
  byZh: users.map((one) => one.zh).join('；'),
});

function formulas(record: RegisteredRecord, path: string): Localized[] {
  return [...record.fields.values()]
    .filter(({ definition }) => definition.expression && fieldsUsed(definition.expression).includes(path))
    .map((field) => told(record, field));
}

function rollUps(registry: RecordRegistry, record: string, path: string): Localized[] {
  return registry.all().flatMap((other) =>
    [...other.fields.values()]
      .filter(({ definition: { rollUp } }) => {
        const related = rollUp && registry.find(rollUp.record);
        if (!related) return false;
        const uses = [
          { record: related.name, path: rollUp.via },
          { record: related.name, path: rollUp.field ?? '' },
          ...filterUses(registry, related, rollUp.filter),
        ];
        return uses.some((use) => use.record === record && use.path === path);
      })
      .map((field) => told(other, field)),
  );
}

function conditions(layouts: readonly Layout[], record: string, path: string): Localized[] {
  const used = layouts
    .filter((one) => one.record === record)
    .flatMap((layout) => layout.definition.sections.flatMap((section) => section.fields))
    .filter((placed) =>
      [placed.show, placed.require, placed.readOnly].some((text) => text && usesOf(text).includes(path)),
    );
  return [...new Set(used.map((one) => one.path))].map((one) => ({
    en: `the layout's condition on ${one}`,
    zh: `布局中 ${one} 的条件`,
  }));
}

/** A condition that cannot be read any more uses nothing. */
function usesOf(text: string): readonly string[] {
  try {
    return fieldsUsed(text);
  } catch {
    return [];
  }
}

/** Roles with a condition that asks what `matches`; `on` is the record type that the condition is on. */
async function roles(
  sql: Sql,
  registry: RecordRegistry,
  matches: (use: FieldUse, on: string) => boolean,
): Promise<Localized[]> {
  const rows = await sql.query<{ name: string; grants: Grants }>(
    'select name, grants from role where deleted_at is null',
  );
  return rows.flatMap(({ name, grants }) => {
    const isUser = Object.entries(grants).some(([on, grant]) => {
      const type = registry.find(on);
      const filters = Object.values(grant.when ?? {});
      return type && filters.some((one) => filterUses(registry, type, one).some((use) => matches(use, on)));
    });
    return isUser ? [{ en: `the condition of the role ${name}`, zh: `角色“${name}”的条件` }] : [];
  });
}

const asks =
  (record: string, path: string) =>
  (use: FieldUse): boolean =>
    use.record === record && use.path === path;

/** Settings of modules and plugins (a tier policy, a pipeline) name fields by their path within JSON. */
async function settings(sql: Sql, registry: RecordRegistry, path: string): Promise<Localized[]> {
  const users: Localized[] = [];
  for (const record of registry.all()) {
    if (record.definition.access !== 'shared' || record.name === 'role') continue;
    const columns = [...record.fields.values()]
      .filter((one) => one.definition.kind === 'json')
      .map((one) => `${ident(one.column)}::text like '%' || $1 || '%'`);
    if (columns.length === 0) continue;
    const [row] = await sql.query<{ count: number }>(
      `select count(*)::int as count from ${ident(record.table)} where deleted_at is null and (${columns.join(' or ')})`,
      [JSON.stringify(path)],
    );
    if (row && row.count > 0) users.push(record.definition.label);
  }
  return users;
}

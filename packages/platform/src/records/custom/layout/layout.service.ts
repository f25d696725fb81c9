import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { Database } from '../../../database/database.js';
import { isUuid, uuidv7 } from '../../../database/uuid.js';
import { recordErrors } from '../../records.errors.js';
import { requireRecord } from '../field/field-name.js';
import { CUSTOM } from '../schema/compose.js';
import { CustomSchema } from '../schema/custom-schema.js';
import { SchemaChanges } from '../schema/schema-changes.js';
import type { Layout } from '../schema/snapshot.js';
import { layoutErrors } from './layout.errors.js';
import { readLayout } from './layout-definition.js';
import type { LayoutType } from './layout.types.js';

/** How forms and record pages are laid out: one layout for everybody, and others by role. */
@Injectable()
export class LayoutService {
  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
    private readonly changes: SchemaChanges,
  ) {}

  async list(record: string): Promise<LayoutType[]> {
    requireRecord(this.schema.registry, record);
    const layouts = this.schema.layouts(record);
    const roles = await this.database.query<{ id: string; name: string }>(
      'select id, name from role where id = any($1::uuid[]) and deleted_at is null order by name',
      [layouts.map((one) => one.roleId).filter((id) => id !== null)],
    );
    const byRole = roles.flatMap((role) =>
      layouts.filter((one) => one.roleId === role.id).map((one) => shown(one, role)),
    );
    return [...layouts.filter((one) => one.roleId === null).map((one) => shown(one, null)), ...byRole];
  }

  /** The layout that holds for an actor: of the first of its roles, by name, that has one, else everybody's. */
  of(actor: Actor, record: string): Layout | null {
    const layouts = this.schema.layouts(record);
    if (layouts.length === 0) return null;
    const roles = actor.kind === 'user' ? actor.roles : [];
    const own = roles.flatMap((role) => layouts.filter((one) => one.roleId === role.id));
    return own[0] ?? layouts.find((one) => one.roleId === null) ?? null;
  }

  /** `expectedVersion` null says that there is none yet. */
  async save(
    actor: Actor,
    recordName: string,
    roleId: string | null,
    json: unknown,
    expectedVersion: number | null,
  ): Promise<LayoutType> {
    await this.changes.run(actor, async ({ tx, before, registry }) => {
      const record = requireRecord(registry, recordName);
      const retired = before.fields.filter((one) => one.record === recordName && one.retiredAt !== null);
      const paths = new Set(retired.map((one) => `ext.${CUSTOM}.${one.name}`));
      const definition = readLayout(record, json, paths);
      if (roleId !== null) await this.requireRole(roleId);
      const known = before.layouts.find((one) => one.record === recordName && one.roleId === roleId);
      if ((known?.version ?? null) !== expectedVersion)
        throw layoutErrors.LAYOUT_CONFLICT({ version: known?.version ?? null });
      await tx.query(
        `insert into record_layout (id, record, role_id, definition) values ($1, $2, $3, $4)
         on conflict (record, role_id) do update
         set definition = excluded.definition, version = record_layout.version + 1, updated_at = now()`,
        [uuidv7(), recordName, roleId, JSON.stringify(definition)],
      );
      return {
        result: undefined,
        audit: { action: 'schema.layoutSaved', record: recordName, detail: { roleId } },
      };
    });
    const saved = (await this.list(recordName)).find((one) => (one.role?.id ?? null) === roleId);
    if (!saved) throw recordErrors.NOT_FOUND();
    return saved;
  }

  async remove(actor: Actor, recordName: string, roleId: string | null): Promise<boolean> {
    return this.changes.run(actor, async ({ tx }) => {
      const gone = await tx.query(
        'delete from record_layout where record = $1 and role_id is not distinct from $2 returning id',
        [recordName, roleId],
      );
      if (gone.length === 0) throw recordErrors.NOT_FOUND();
      return {
        result: true,
        audit: { action: 'schema.layoutRemoved', record: recordName, detail: { roleId } },
      };
    });
  }

  private async requireRole(id: string): Promise<void> {
    const rows = isUuid(id)
      ? await this.database.query('select 1 from role where id = $1 and deleted_at is null', [id])
      : [];
    if (rows.length === 0) throw recordErrors.REFERENCE_NOT_FOUND({ field: 'roleId' });
  }
}

const shown = (
  { id, definition, version }: Layout,
  role: { id: string; name: string } | null,
): LayoutType => ({
  id,
  role,
  definition,
  version,
});

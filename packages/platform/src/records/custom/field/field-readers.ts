import { Injectable } from '@nestjs/common';
import {
  actingUserId,
  RecordChange,
  systemActor,
  type Actor,
  type Grants,
  type RecordGrant,
} from '@ricejar/sdk';

/**
 * Lets roles that list their readable fields read a new one. Roles without a list read it anyway, and roles that are not
 * named do not. After the field is in force: if it does not come to that, the field stays unread by them.
 */
@Injectable()
export class FieldReaders {
  constructor(private readonly change: RecordChange) {}

  async add(actor: Actor, record: string, path: string, roleIds: readonly string[]): Promise<void> {
    const system = systemActor('schema.readableBy', actingUserId(actor) ?? undefined);
    for (const id of new Set(roleIds)) {
      await this.change.transaction(async (tx) => {
        const role = await tx.lock('role', id);
        const grants = (role?.['grants'] ?? {}) as Grants;
        const grant: RecordGrant | undefined = grants[record] ?? grants['*'];
        const { readable } = grant ?? {};
        if (!readable || readable.includes(path)) return;
        const next: Grants = { ...grants, [record]: { ...grant, readable: [...readable, path] } };
        await tx.update(system, 'role', id, null, { grants: next });
      });
    }
  }
}

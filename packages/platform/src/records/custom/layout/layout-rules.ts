import type { Actor } from '@ricejar/sdk';
import { Injectable } from '@nestjs/common';
import { holds } from '../../expression/expression.js';
import type { Values } from '../../expression/values.js';
import type { RegisteredRecord } from '../../record-registry.js';
import { layoutErrors } from './layout.errors.js';
import { LayoutService } from './layout.service.js';

/** Holds people's writes to the conditions of their layout; the system is bound by none. */
@Injectable()
export class LayoutRules {
  constructor(private readonly layouts: LayoutService) {}

  /**
   * `after` are the values of the record as they would be, by path; `written` the paths that the caller sets. Throws
   * `LAYOUT_REQUIRED` and `LAYOUT_READ_ONLY`.
   */
  check(actor: Actor, record: RegisteredRecord, written: ReadonlySet<string>, after: Values): void {
    if (actor.kind !== 'user') return;
    const layout = this.layouts.of(actor, record.name);
    if (!layout) return;
    const me = { id: actor.userId, roles: actor.roles.map((role) => role.name) };
    for (const { path, require, readOnly } of layout.definition.sections.flatMap((one) => one.fields)) {
      if (!record.fields.has(path)) continue;
      if (readOnly && written.has(path) && holds(record, readOnly, after, me))
        throw layoutErrors.LAYOUT_READ_ONLY({ record: record.name, field: path });
      if (require && (after[path] ?? null) === null && holds(record, require, after, me))
        throw layoutErrors.LAYOUT_REQUIRED({ record: record.name, field: path });
    }
  }
}

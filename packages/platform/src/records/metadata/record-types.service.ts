import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { readableLayout } from '../custom/layout/readable-layout.js';
import { LayoutService } from '../custom/layout/layout.service.js';
import { CUSTOM } from '../custom/schema/compose.js';
import { RecordRegistry, type RegisteredField, type RegisteredRecord } from '../record-registry.js';
import type { RecordFieldType, RecordTypeType } from './record-types.types.js';

/** The metadata that drives lists, forms and filters of the admin, cut to what the actor may see. */
@Injectable()
export class RecordTypesService {
  constructor(
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly layouts: LayoutService,
  ) {}

  /** One record type as the actor sees it. */
  of(actor: Actor, name: string): RecordTypeType {
    return this.describe(actor, this.registry.get(name));
  }

  visibleTo(actor: Actor): RecordTypeType[] {
    return this.registry
      .all()
      .filter((record) => this.policy.can(actor, record.name, 'read'))
      .map((record) => this.describe(actor, record));
  }

  private describe(actor: Actor, record: RegisteredRecord): RecordTypeType {
    const { definition } = record;
    const fields = [...record.fields.values()].filter((field) => this.isVisible(actor, record, field));
    const readable = new Set(fields.map((field) => field.path));
    return {
      name: record.name,
      plural: definition.plural,
      typeName: record.typeName,
      label: definition.label,
      labelPlural: definition.labelPlural,
      title: definition.title,
      icon: definition.icon,
      access: definition.access,
      listColumns: definition.listColumns.filter((path) => readable.has(path)),
      can: {
        read: this.policy.can(actor, record.name, 'read'),
        create: this.policy.can(actor, record.name, 'create'),
        update: this.policy.can(actor, record.name, 'update'),
        delete: this.policy.can(actor, record.name, 'delete'),
      },
      fields: fields.map((field) => this.field(actor, record, field)),
      inverses: [...record.inverses.values()].filter((inverse) =>
        this.policy.can(actor, inverse.record, 'read'),
      ),
      custom: definition.module === CUSTOM,
      layout: readableLayout(this.layouts.of(actor, record.name), readable),
    };
  }

  /** A reference to a record type that the actor may not read at all is not shown either. */
  private isVisible(actor: Actor, record: RegisteredRecord, field: RegisteredField): boolean {
    const { target } = field.definition;
    return (
      this.policy.isReadable(actor, record, field) && (!target || this.policy.can(actor, target, 'read'))
    );
  }

  private field(
    actor: Actor,
    record: RegisteredRecord,
    { path, definition }: RegisteredField,
  ): RecordFieldType {
    const { name, kind, owner, label, help, target, choices, choiceSet, min, max, maxLength, scale } =
      definition;
    const field = record.fields.get(path);
    return {
      name,
      path,
      kind,
      owner,
      label,
      required: definition.required ?? false,
      unique: definition.unique ?? false,
      indexed: (definition.index ?? false) || (definition.unique ?? false) || kind === 'reference',
      readOnly: definition.readOnly ?? false,
      writable: field !== undefined && this.policy.isWritable(actor, record, field, 'update'),
      search: definition.search ?? false,
      ...(help && { help }),
      ...(target && { target }),
      ...(choices && { choices: choices.map((choice) => ({ ...choice })) }),
      ...(choiceSet && { choiceSet }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(maxLength !== undefined && { maxLength }),
      ...(scale !== undefined && { scale }),
      custom: owner === CUSTOM,
      ...(definition.expression && { expression: definition.expression }),
      ...(definition.rollUp && { rollUp: definition.rollUp }),
      ...(definition.default !== undefined && { default: definition.default }),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { RicejarError, type Localized } from '@ricejar/sdk';
import { Database } from '../../../database/database.js';
import { fieldIndexes } from '../../../database/schema-draft.js';
import type { RegisteredField, RegisteredRecord } from '../../record-registry.js';
import { CUSTOM } from '../schema/compose.js';
import { CustomSchema } from '../schema/custom-schema.js';
import type { CustomFieldDefinition } from '../schema/snapshot.js';
import type { FieldChangesInput, FieldImpactType } from './custom-field.types.js';
import { changedDefinition } from './field-definition.js';
import { requireRecord } from './field-name.js';
import { duplicateValues, filledRows, requireUnused } from './field-values.js';

/** What saving a change of a field would do, asked before it is saved. */
@Injectable()
export class FieldImpactService {
  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
  ) {}

  async of(recordName: string, name: string, input: FieldChangesInput): Promise<FieldImpactType> {
    const record = requireRecord(this.schema.registry, recordName);
    const known = this.schema.snapshot.fields.find((one) => one.record === recordName && one.name === name);
    const field = record.fields.get(`ext.${CUSTOM}.${name}`);
    // A field that is still to be added touches every record and none of its values.
    if (!known || !field) return this.ofNew(record, input);
    const { rows, emptyRows } = await filledRows(this.database, record, field);
    const duplicates = field.definition.unique
      ? { count: 0 }
      : await duplicateValues(this.database, record, field);
    const judged = await this.judge(record, field, known.definition, name, input);
    return {
      rows,
      emptyRows,
      duplicateValues: duplicates.count,
      blocked: judged.blocked,
      notes: judged.next ? notes(record, field, known.definition, judged.next, { rows, emptyRows }) : [],
    };
  }

  private async ofNew(record: RegisteredRecord, input: FieldChangesInput): Promise<FieldImpactType> {
    const { rows, emptyRows } = await filledRows(this.database, record, undefined);
    return {
      rows,
      emptyRows,
      duplicateValues: 0,
      blocked: null,
      notes: [
        ...(input.required && rows > 0 ? [requiredNote(emptyRows, rows)] : []),
        ...(input.default != null ? [DEFAULT_NOTE] : []),
      ],
    };
  }

  private async judge(
    record: RegisteredRecord,
    field: RegisteredField,
    before: CustomFieldDefinition,
    name: string,
    input: FieldChangesInput,
  ): Promise<{ next: CustomFieldDefinition | null; blocked: Localized | null }> {
    try {
      const next = changedDefinition(this.schema.registry, record, name, before, input);
      await requireUnused(this.database, record, field, next);
      return { next, blocked: null };
    } catch (error) {
      if (!(error instanceof RicejarError)) throw error;
      return { next: null, blocked: { en: error.messageIn('en'), zh: error.messageIn('zh-CN') } };
    }
  }
}

const DEFAULT_NOTE: Localized = {
  en: 'The default fills new records; records that are there already stay as they are.',
  zh: '默认值只用于新建的记录，已有记录保持不变。',
};

const NUMBER = new Intl.NumberFormat('en');

const requiredNote = (empty: number, rows: number): Localized => ({
  en: `${NUMBER.format(empty)} of ${NUMBER.format(rows)} records have no value yet: they stay as they are, and cannot be emptied again once filled.`,
  zh: `${NUMBER.format(rows)} 条记录中有 ${NUMBER.format(empty)} 条尚未填写，可保持现状；一旦填写便不能再清空。`,
});

function notes(
  record: RegisteredRecord,
  field: RegisteredField,
  before: CustomFieldDefinition,
  next: CustomFieldDefinition,
  { rows, emptyRows }: { rows: number; emptyRows: number },
): Localized[] {
  const list: Localized[] = [];
  if (next.required && !before.required && emptyRows > 0) list.push(requiredNote(emptyRows, rows));
  if (next.default !== undefined && next.default !== before.default) list.push(DEFAULT_NOTE);
  const changed: RegisteredField = {
    ...field,
    definition: { ...field.definition, unique: next.unique ?? false, index: next.index ?? false },
  };
  if (fieldIndexes(record, changed).join() !== fieldIndexes(record, field).join())
    list.push({
      en: 'Indexes are built in the background; the records can be used meanwhile.',
      zh: '索引将在后台建立，期间可正常使用。',
    });
  if (next.expression !== before.expression || JSON.stringify(next.rollUp) !== JSON.stringify(before.rollUp))
    list.push({ en: 'The value of every record is computed anew.', zh: '所有记录的值将重新计算。' });
  return list;
}

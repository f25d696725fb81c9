import type { FieldMeta, RecordType } from '@ricejar/admin-sdk';
import type { RollUpOp } from './field-form.js';

/** Records that point to a record type, by the reference that does. */
export interface RollUpSource {
  record: RecordType;
  via: FieldMeta;
}

const NUMBERS = ['integer', 'decimal', 'percent', 'money', 'rating'];
const ORDERED = [...NUMBERS, 'date', 'dateTime'];
const PICKABLE = [...ORDERED, 'text', 'choice', 'boolean', 'email', 'phone', 'url'];

const FITS: Readonly<Record<RollUpOp, readonly string[]>> = {
  count: [],
  sum: NUMBERS.filter((kind) => kind !== 'percent' && kind !== 'rating'),
  min: ORDERED,
  max: ORDERED,
  latest: PICKABLE,
};

export const rollUpSources = (type: RecordType, types: readonly RecordType[]): RollUpSource[] =>
  types.flatMap((record) =>
    record.fields
      .filter((via) => via.kind === 'reference' && via.target === type.name)
      .map((via) => ({ record, via })),
  );

/** Fields of the rolled-up record that an operation can take. */
export const rollUpFields = (record: RecordType, op: RollUpOp): FieldMeta[] =>
  record.fields.filter((field) => FITS[op].includes(field.kind) && field.name !== 'version');

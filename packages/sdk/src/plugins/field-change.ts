import type { ValueKind } from '../records/field.js';

/**
 * A field of the plugin whose kind is not what it was. The rows there are follow in the background, writes go on
 * meanwhile, and the new column takes the place of the old one in one short transaction.
 */
export interface FieldChange {
  /** The kind that the earlier version declared. */
  from: ValueKind;
  /**
   * SQL expression over `value`, the earlier value, which is never null: `nullif(value, '')::numeric`. It must be immutable
   * and come to a value or null for whatever may be there: one that throws stops the upgrade and names the record.
   */
  using: string;
}

import type { Localized } from '../locale/locale.js';
import { fieldAt, type FieldMeta, type RecordType } from '../records/record-type.js';
import { holds, type ConditionScope } from './conditions.js';
import { placedPaths, type LayoutDefinition, type LayoutField } from './layout.js';

/** A field as a layout wants it right now. */
export interface PlacedField {
  field: FieldMeta;
  isRequired: boolean;
  isReadOnly: boolean;
}

export interface PlacedSection {
  key: string;
  label: Localized;
  columns: 1 | 2;
  fields: readonly PlacedField[];
}

export interface PlacedFields {
  /** Sections with something to show, in order. */
  sections: readonly PlacedSection[];
  /** Readable fields that the layout does not place. */
  rest: readonly FieldMeta[];
}

/**
 * What a layout shows of a record, conditions judged. A condition that cannot be judged leaves the field as it is. `keep`
 * is shown whatever its condition says: nobody wants an input to go away while typing in it.
 */
export function applyLayout(
  type: RecordType,
  layout: LayoutDefinition,
  scope: ConditionScope,
  keep: string | null = null,
): PlacedFields {
  const place = ({ path, show, require, readOnly }: LayoutField): PlacedField[] => {
    const field = fieldAt(type, path);
    const isHidden = show !== undefined && path !== keep && holds(show, scope) === false;
    if (!field || isHidden) return [];
    return [
      {
        field,
        isRequired: field.required || (require !== undefined && holds(require, scope) === true),
        isReadOnly: field.readOnly || (readOnly !== undefined && holds(readOnly, scope) === true),
      },
    ];
  };
  const placed = new Set(placedPaths(layout));
  return {
    sections: layout.sections
      .map(({ key, label, columns, fields }) => ({ key, label, columns, fields: fields.flatMap(place) }))
      .filter((section) => section.fields.length > 0),
    rest: type.fields.filter((field) => !placed.has(field.path)),
  };
}

import type { PlacedField, PlacedFields } from '../layouts/apply-layout.js';
import type { Localized } from '../locale/locale.js';
import type { FieldMeta, RecordType } from '../records/record-type.js';
import { groupFields } from './group-fields.js';

/** Fields that stand together in a panel. */
export interface PanelSection {
  key: string;
  /** Name of a layout's section; null where there is no layout. */
  label: Localized | null;
  /** Who owns the fields, where there is no layout. */
  owner: string | null;
  columns: 1 | 2;
  fields: readonly PlacedField[];
}

export interface PanelFields {
  sections: readonly PanelSection[];
  /** What a layout leaves out: shown on demand. */
  more: readonly PlacedField[];
}

const plain = (field: FieldMeta): PlacedField => ({
  field,
  isRequired: field.required,
  isReadOnly: field.readOnly,
});

/** What a panel shows: as the layout has it, or by owner when there is none. `hide` is shown elsewhere on the page. */
export function panelFields(
  type: RecordType,
  layout: PlacedFields | null,
  hide: readonly string[],
): PanelFields {
  if (!layout) {
    const groups = groupFields(type, hide);
    return {
      sections: groups.map(({ owner, fields }) => ({
        key: owner,
        label: null,
        owner,
        columns: 1,
        fields: fields.map(plain),
      })),
      more: [],
    };
  }
  const isShown = ({ path }: FieldMeta): boolean => !hide.includes(path);
  return {
    sections: layout.sections
      .map((section) => ({
        ...section,
        owner: null,
        fields: section.fields.filter(({ field }) => isShown(field)),
      }))
      .filter((section) => section.fields.length > 0),
    more: layout.rest.filter(isShown).map(plain),
  };
}

import type { Localized } from '../locale/locale.js';

/** When a field shows, must be filled or may not be changed: CEL over the record's fields and `me`. */
export interface FieldConditions {
  show?: string;
  require?: string;
  readOnly?: string;
}

export interface LayoutField extends FieldConditions {
  /** Field path: `name`, `ext.custom.favouriteTea`. */
  path: string;
}

export interface LayoutSection {
  key: string;
  label: Localized;
  columns: 1 | 2;
  fields: readonly LayoutField[];
}

/** How forms and pages of a record type arrange its fields. A field in no section stands behind "more fields". */
export interface LayoutDefinition {
  sections: readonly LayoutSection[];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readField(value: unknown): LayoutField[] {
  if (!isObject(value) || typeof value['path'] !== 'string') return [];
  const conditions = (['show', 'require', 'readOnly'] as const).flatMap((name) => {
    const expression = text(value[name]).trim();
    return expression === '' ? [] : [[name, expression] as const];
  });
  return [{ path: value['path'], ...Object.fromEntries(conditions) }];
}

function readSection(value: unknown, index: number): LayoutSection[] {
  if (!isObject(value)) return [];
  const label = isObject(value['label']) ? value['label'] : {};
  return [
    {
      key: text(value['key']) || `section${index + 1}`,
      label: { en: text(label['en']), zh: text(label['zh']) },
      columns: value['columns'] === 2 ? 2 : 1,
      fields: Array.isArray(value['fields']) ? value['fields'].flatMap(readField) : [],
    },
  ];
}

/** The layout a piece of metadata means; null when there is none. What makes no sense in it is passed over. */
export function readLayout(json: unknown): LayoutDefinition | null {
  if (!isObject(json) || !Array.isArray(json['sections'])) return null;
  return { sections: json['sections'].flatMap(readSection) };
}

/** Paths of all fields that a layout places. */
export const placedPaths = (layout: LayoutDefinition): string[] =>
  layout.sections.flatMap((section) => section.fields.map((field) => field.path));

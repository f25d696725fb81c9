import {
  SYSTEM_FIELDS,
  placedPaths,
  type FieldConditions,
  type LayoutDefinition,
  type LayoutField,
  type LayoutSection,
  type Localized,
  type RecordType,
} from '@ricejar/admin-sdk';

/** Where a field stands: in which section, at which place. */
export interface Place {
  section: string;
  index: number;
}

const change = (
  layout: LayoutDefinition,
  key: string,
  work: (section: LayoutSection) => LayoutSection,
): LayoutDefinition => ({
  sections: layout.sections.map((section) => (section.key === key ? work(section) : section)),
});

const freeKey = (layout: LayoutDefinition): string => {
  const taken = new Set(layout.sections.map((section) => section.key));
  let number = layout.sections.length + 1;
  while (taken.has(`section${number}`)) number += 1;
  return `section${number}`;
};

/** The layout with one more, empty section at the end, and the key it got. */
export function addSection(layout: LayoutDefinition, label: Localized): [LayoutDefinition, string] {
  const key = freeKey(layout);
  return [{ sections: [...layout.sections, { key, label, columns: 1, fields: [] }] }, key];
}

export const setSection = (
  layout: LayoutDefinition,
  key: string,
  part: Partial<Pick<LayoutSection, 'label' | 'columns'>>,
): LayoutDefinition => change(layout, key, (section) => ({ ...section, ...part }));

export function moveSection(layout: LayoutDefinition, key: string, step: 1 | -1): LayoutDefinition {
  const from = layout.sections.findIndex((section) => section.key === key);
  const to = from + step;
  const section = layout.sections[from];
  if (!section || to < 0 || to >= layout.sections.length) return layout;
  return { sections: layout.sections.toSpliced(from, 1).toSpliced(to, 0, section) };
}

/** Its fields stand nowhere then: they can be placed again. */
export const removeSection = (layout: LayoutDefinition, key: string): LayoutDefinition => ({
  sections: layout.sections.filter((section) => section.key !== key),
});

export function placeOf(layout: LayoutDefinition, path: string): Place | null {
  for (const section of layout.sections) {
    const index = section.fields.findIndex((field) => field.path === path);
    if (index >= 0) return { section: section.key, index };
  }
  return null;
}

export const fieldOf = (layout: LayoutDefinition, path: string): LayoutField | null =>
  layout.sections.flatMap((section) => section.fields).find((field) => field.path === path) ?? null;

export const removeField = (layout: LayoutDefinition, path: string): LayoutDefinition => ({
  sections: layout.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => field.path !== path),
  })),
});

/** Puts a field at a place, from wherever it stood; its conditions go with it. */
export function placeField(
  layout: LayoutDefinition,
  path: string,
  { section, index }: Place,
): LayoutDefinition {
  const field = fieldOf(layout, path) ?? { path };
  return change(removeField(layout, path), section, (target) => ({
    ...target,
    fields: target.fields.toSpliced(Math.min(Math.max(index, 0), target.fields.length), 0, field),
  }));
}

/** One step up or down, over the edge of a section into the next one. */
export function stepField(layout: LayoutDefinition, path: string, step: 1 | -1): LayoutDefinition {
  const place = placeOf(layout, path);
  if (!place) return layout;
  const at = layout.sections.findIndex((section) => section.key === place.section);
  const own = layout.sections[at];
  const index = place.index + step;
  if (own && index >= 0 && index < own.fields.length) return placeField(layout, path, { ...place, index });
  const next = layout.sections[at + step];
  if (!next) return layout;
  return placeField(layout, path, { section: next.key, index: step > 0 ? 0 : next.fields.length });
}

export function setConditions(
  layout: LayoutDefinition,
  path: string,
  conditions: FieldConditions,
): LayoutDefinition {
  const kept = Object.fromEntries(
    Object.entries(conditions).filter(([, expression]) => String(expression ?? '').trim() !== ''),
  );
  return {
    sections: layout.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => (field.path === path ? { path, ...kept } : field)),
    })),
  };
}

/** Fields a layout may place: what no form and no panel of fields shows is left out. */
export const placeableFields = (type: RecordType) =>
  type.fields.filter((field) => !SYSTEM_FIELDS.includes(field.path));

export const unplacedFields = (type: RecordType, layout: LayoutDefinition) => {
  const placed = new Set(placedPaths(layout));
  return placeableFields(type).filter((field) => !placed.has(field.path));
};

/** What a new layout starts from: the title and what lists show, then the rest, as forms arrange them without a layout. */
export function startingLayout(
  type: RecordType,
  labels: { main: Localized; more: Localized },
): LayoutDefinition {
  const fields = placeableFields(type).filter((field) => field.kind !== 'json');
  const isFirst = (path: string): boolean =>
    path === type.title ||
    type.listColumns.includes(path) ||
    fields.some((one) => one.path === path && one.required);
  const rank = (path: string): number => (path === type.title ? 0 : 1);
  const first = fields.filter((field) => isFirst(field.path)).toSorted((a, b) => rank(a.path) - rank(b.path));
  const rest = fields.filter((field) => !isFirst(field.path));
  const section = (key: string, label: Localized, columns: 1 | 2, of: typeof fields): LayoutSection => ({
    key,
    label,
    columns,
    fields: of.map(({ path }) => ({ path })),
  });
  return {
    sections: [
      section('main', labels.main, 1, first),
      ...(rest.length > 0 ? [section('more', labels.more, 1, rest)] : []),
    ],
  };
}

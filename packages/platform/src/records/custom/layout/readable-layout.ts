import { fieldsUsed } from '../../expression/expression.js';
import type { Layout, LayoutDefinition, LayoutField } from '../schema/snapshot.js';

/** A layout without the fields that its reader may not see, and without conditions that ask about such. */
export function readableLayout(
  layout: Layout | null,
  readable: ReadonlySet<string>,
): LayoutDefinition | null {
  if (!layout) return null;
  const judged = (text: string | undefined): boolean => text !== undefined && asksOnly(text, readable);
  const cut = ({ path, show, require, readOnly }: LayoutField): LayoutField => ({
    path,
    ...(show && judged(show) && { show }),
    ...(require && judged(require) && { require }),
    ...(readOnly && judged(readOnly) && { readOnly }),
  });
  return {
    sections: layout.definition.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => readable.has(field.path)).map(cut),
    })),
  };
}

function asksOnly(text: string, readable: ReadonlySet<string>): boolean {
  try {
    return fieldsUsed(text).every((path) => path === 'id' || readable.has(path));
  } catch {
    return false;
  }
}

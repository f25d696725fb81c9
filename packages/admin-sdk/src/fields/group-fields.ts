import type { FieldMeta } from '../records/record-type.js';

export interface FieldGroup {
  /** `core`, a plugin's id, or `custom`. */
  owner: string;
  fields: FieldMeta[];
}

/** Fields by owner, the core's own first, without the hidden ones. */
export function groupFields(fields: readonly FieldMeta[], hide: readonly string[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>([['core', { owner: 'core', fields: [] }]]);
  for (const field of fields) {
    if (hide.includes(field.path)) continue;
    const group = groups.get(field.owner) ?? { owner: field.owner, fields: [] };
    group.fields.push(field);
    groups.set(field.owner, group);
  }
  return [...groups.values()].filter((group) => group.fields.length > 0);
}

import type { FieldMeta, RecordType } from '../records/record-type.js';

export interface FieldGroup {
  /** `core`, a plugin's id, or `custom`. */
  owner: string;
  fields: FieldMeta[];
}

/** Who looks after a record is no fact about it: it closes the core group. */
const LAST = ['owner', 'orgUnit'];

const rank = (type: RecordType, field: FieldMeta): number => {
  if (field.path === type.title) return 0;
  return LAST.includes(field.path) ? 2 : 1;
};

/** Fields by owner, the core's own first and the title at their head, without the hidden ones. */
export function groupFields(type: RecordType, hide: readonly string[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>([['core', { owner: 'core', fields: [] }]]);
  for (const field of type.fields.toSorted((a, b) => rank(type, a) - rank(type, b))) {
    if (hide.includes(field.path)) continue;
    const group = groups.get(field.owner) ?? { owner: field.owner, fields: [] };
    group.fields.push(field);
    groups.set(field.owner, group);
  }
  return [...groups.values()].filter((group) => group.fields.length > 0);
}

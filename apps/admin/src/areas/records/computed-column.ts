import type { FieldMeta, ListColumn, Owned } from '@ricejar/admin-sdk';

/** Columns that are worked out stand in the address as `x.<owner>.<id>`; no field path begins so. */
export const computedPath = ({ owner, id }: Owned<ListColumn>): string => `x.${owner}.${id}`;

/** What a list needs to know of a column, said of one that is no field. */
export function computedField(column: Owned<ListColumn>, heading: string): FieldMeta {
  return {
    name: column.id,
    path: computedPath(column),
    kind: column.numeric ? 'decimal' : 'text',
    owner: column.owner,
    label: { en: heading, zh: heading },
    help: null,
    required: false,
    unique: false,
    indexed: false,
    readOnly: true,
    writable: false,
    search: false,
    target: null,
    choices: null,
    min: null,
    max: null,
    maxLength: null,
    scale: null,
    custom: false,
    default: null,
    expression: null,
    rollUp: null,
  };
}

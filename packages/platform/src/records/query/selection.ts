import type { Filter, Selection, Sort } from '@ricejar/sdk';

/** One thing selected, under the key it has in the answer (a GraphQL alias, or the field's own name). */
export interface SelectNode {
  key: string;
  field: string;
  children?: readonly SelectNode[];
  /** GraphQL type of the object it is asked of; only `__typename` needs it. */
  typeName?: string;
  args?: SelectArgs;
}

export interface SelectArgs {
  first?: number;
  filter?: Filter;
  sort?: Sort;
}

export const ID_ONLY: readonly SelectNode[] = [{ key: 'id', field: 'id' }];

/** The tree that the sdk's plain selection object stands for. */
export function selectNodes(selection: Selection): SelectNode[] {
  return Object.entries(selection).flatMap(([field, value]): SelectNode[] => {
    if (field.startsWith('$') || value === undefined) return [];
    if (typeof value !== 'object') return [{ key: field, field }];
    const inner = value as Selection;
    return [
      {
        key: field,
        field,
        children: selectNodes(inner),
        args: {
          ...(inner['$first'] !== undefined && { first: inner['$first'] as number }),
          ...(inner['$filter'] !== undefined && { filter: inner['$filter'] as Filter }),
          ...(inner['$sort'] !== undefined && { sort: inner['$sort'] as Sort }),
        },
      },
    ];
  });
}

import { fieldAt, isSortable, type RecordType } from './record-type.js';
import { resolvePath, type TypeLookup } from './selection.js';

export interface SortEntry {
  path: string;
  descending: boolean;
}

/** `-annualRevenue,name`: a minus sorts from large to small. */
export const encodeSort = (sort: readonly SortEntry[]): string =>
  sort.map(({ path, descending }) => (descending ? '-' : '') + path).join(',');

export const decodeSort = (text: string): SortEntry[] =>
  text
    .split(',')
    .map((part) => ({ path: part.replace(/^-/, ''), descending: part.startsWith('-') }))
    .filter(({ path }) => /^[a-z][A-Za-z0-9_.]*$/.test(path));

type SortTree = { [field: string]: 'ASC' | 'DESC' | SortTree };

/** The sort as the API takes it. A reference sorts by the title of what it points to; unknown fields are left out. */
export function compileSort(type: RecordType, sort: readonly SortEntry[], lookup: TypeLookup): SortTree[] {
  return sort.flatMap(({ path, descending }): SortTree[] => {
    const resolved = resolvePath(type, path, lookup);
    if (!resolved || !isSortable(resolved.field) || resolved.through?.kind === 'address') return [];
    const target = resolved.field.kind === 'reference' ? lookup(resolved.field.target) : undefined;
    if (resolved.field.kind === 'reference' && (!target || !fieldAt(target, target.title))) return [];
    const keys = [...path.split('.'), ...(target ? [target.title] : [])];
    const direction = descending ? 'DESC' : 'ASC';
    const leaf: SortTree | 'ASC' | 'DESC' = direction;
    return [
      keys.reverse().reduce<SortTree | 'ASC' | 'DESC'>((inner, key) => ({ [key]: inner }), leaf) as SortTree,
    ];
  });
}

/** What a click on a column header does: unsorted, then small to large (numbers the other way round), then back. */
export function nextSort(current: readonly SortEntry[], path: string, numeric: boolean): SortEntry[] {
  const entry = current.find((one) => one.path === path);
  if (!entry) return [{ path, descending: numeric }];
  return entry.descending === numeric ? [{ path, descending: !numeric }] : [];
}

import type { Condition, FilterTree } from './filter.js';
import type { FilterOperator } from './operators.js';
import type { FieldMeta, RecordType } from './record-type.js';
import { resolvePath, type TypeLookup } from './selection.js';

const isTree = (value: unknown): value is FilterTree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asTexts = (value: unknown): readonly string[] | null => {
  const values = Array.isArray(value) ? value : [value];
  return values.every((one) => typeof one === 'string' || typeof one === 'number')
    ? values.map(String)
    : null;
};

const SINGLE = new Set(['contains', 'startsWith', 'eq', 'ne', 'gte', 'lte', 'inLastDays', 'inNextDays']);
const MANY = new Set(['in', 'notIn']);

type Asked = Pick<Condition, 'operator' | 'values'>;

function plain(operator: string, value: unknown): Asked | null {
  const values = asTexts(value);
  const fits = SINGLE.has(operator) ? !Array.isArray(value) : MANY.has(operator) && Array.isArray(value);
  return values && fits ? { operator: operator as FilterOperator, values } : null;
}

const wordless = (operator: FilterOperator): Asked => ({ operator, values: [] });

/** What is asked of one field, or null when a chip has no words for it. */
function askedOf(field: FieldMeta, leaf: FilterTree): Asked | null {
  const names = Object.keys(leaf);
  if (names.length === 2 && 'gte' in leaf && 'lte' in leaf) {
    const values = asTexts([leaf['gte'], leaf['lte']]);
    return values && { operator: 'between', values };
  }
  const [name = ''] = names;
  if (names.length !== 1) return null;
  const value = leaf[name];
  if (name === 'isNull') return wordless(value === true ? 'isEmpty' : 'isFilled');
  if (name === 'isMe') return value === true ? wordless('isMe') : null;
  if (field.kind === 'references' && isTree(value)) return askedOfMany(field, name, value);
  if (name === 'id' && field.kind === 'reference' && isTree(value)) return askedOf(field, value);
  if (field.kind === 'boolean' && name === 'eq') return wordless(value === true ? 'isTrue' : 'isFalse');
  return plain(name, value);
}

/** Some of many records, or none of them. */
function askedOfMany(field: FieldMeta, quantifier: string, value: FilterTree): Asked | null {
  const asked = askedOf({ ...field, kind: 'reference' }, value);
  if (quantifier === 'some') return asked?.operator === 'in' || asked?.operator === 'isMe' ? asked : null;
  return quantifier === 'none' && asked?.operator === 'in' ? { ...asked, operator: 'notIn' } : null;
}

/**
 * The conditions that a filter of the API stands for, all of which must hold, or null when it says more than a row of
 * conditions can (`or`, `not`, lists of other records) or names fields that this actor does not know.
 */
export function readFilter(
  type: RecordType,
  filter: FilterTree | null | undefined,
  lookup: TypeLookup,
): readonly Condition[] | null {
  const read = (tree: FilterTree, prefix: string): readonly Condition[] | null => {
    const all = Object.entries(tree).map(([key, inner]) => {
      if (key === 'and' && prefix === '') return readAll(inner);
      return isTree(inner) ? readKey(`${prefix}${key}`, inner) : null;
    });
    return all.includes(null) ? null : all.flatMap((one) => one ?? []);
  };
  const readAll = (parts: unknown): readonly Condition[] | null => {
    const all = Array.isArray(parts) ? parts.map((part) => (isTree(part) ? read(part, '') : null)) : [null];
    return all.includes(null) ? null : all.flatMap((one) => one ?? []);
  };
  const readKey = (path: string, inner: FilterTree): readonly Condition[] | null => {
    const field = resolvePath(type, path, lookup)?.field;
    const asked = field && askedOf(field, inner);
    if (asked) return [{ path, ...asked }];
    const leads = !field || field.kind === 'reference' || field.kind === 'address';
    return leads ? read(inner, `${path}.`) : null;
  };
  return read(filter ?? {}, '');
}

import { ADDRESS_PARTS, NAME_PARTS } from '../values.js';
import { escaped, object, orNull, sql, textOf, type JsonSql } from './json-text.js';
import type { SelectNode } from './selection.js';

const CJK = String.raw`^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff\u00b7]+$`;

/** A name in the order of its own script: 张伟, Wei Zhang. */
export function fullName(column: string): string {
  const [family, given] = NAME_PARTS.map((part) => `${column} ->> '${part}'`);
  const joined = `concat(${family}, ${given})`;
  return `case when ${joined} ~ '${CJK}' then ${joined} else concat_ws(' ', ${given}, ${family}) end`;
}

const everyPart = (parts: readonly string[]): readonly SelectNode[] =>
  parts.map((part) => ({ key: part, field: part }));

/** `part` answers what is no key of the stored object. */
function partsJson(
  column: string,
  wanted: readonly SelectNode[],
  special: (node: SelectNode) => JsonSql | null,
): JsonSql {
  const members = wanted.map(
    (node) => [node.key, special(node) ?? orNull(escaped(`${column} ->> '${node.field}'`))] as const,
  );
  return sql(`case when ${column} is null then 'null' else ${textOf(object(members))} end`);
}

export const addressJson = (
  column: string,
  children: readonly SelectNode[] | undefined,
  typeName: (node: SelectNode) => JsonSql,
): JsonSql =>
  partsJson(column, children ?? everyPart(ADDRESS_PARTS), (node) =>
    node.field === '__typename' ? typeName(node) : null,
  );

export const nameJson = (
  column: string,
  children: readonly SelectNode[] | undefined,
  typeName: (node: SelectNode) => JsonSql,
): JsonSql =>
  partsJson(column, children ?? everyPart([...NAME_PARTS, 'full']), (node) => {
    if (node.field === 'full') return escaped(fullName(column));
    return node.field === '__typename' ? typeName(node) : null;
  });

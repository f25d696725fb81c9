import { accessErrors, type GroupOptions } from '@ricejar/sdk';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { lift } from '../params.js';
import type { RegisteredRecord } from '../record-registry.js';
import { groupsText } from './group.js';
import { rowJson, typeName } from './json.js';
import { json, object, sql, textOf } from './json-text.js';
import { pageText, type PageArgs } from './list.js';
import type { QueryScope } from './scope.js';
import type { SelectNode } from './selection.js';

/** One thing asked of the records: a record, a page of a list, or groups, with what to tell of it. */
export type Read =
  | { kind: 'record'; record: string; id: unknown; nodes: readonly SelectNode[] }
  | { kind: 'page'; record: string; args: PageArgs; largestPage?: number; nodes: readonly SelectNode[] }
  | { kind: 'groups'; record: string; options: GroupOptions; nodes?: readonly SelectNode[] };

/** SQL whose value is the JSON text of what is read. Throws `FORBIDDEN` where the actor may not read the record type. */
export function readText(scope: QueryScope, read: Read): string {
  const record = scope.registry.get(read.record);
  if (!scope.canRead(record)) throw accessErrors.FORBIDDEN();
  switch (read.kind) {
    case 'record':
      return recordText(scope, record, read.id, read.nodes);
    case 'page':
      return pageText(scope, record, read.nodes, read.args, read.largestPage);
    case 'groups':
      return groupsText(scope, record, read.options, read.nodes);
  }
}

function recordText(
  scope: QueryScope,
  record: RegisteredRecord,
  id: unknown,
  nodes: readonly SelectNode[],
): string {
  const alias = scope.alias();
  const value = textOf(rowJson(scope, record, alias, nodes));
  // An id that is none is answered like one of a record that does not exist.
  const wanted = scope.params.add(
    lift(id, 'id', (one) => (isUuid(one) ? one : null)),
    'uuid',
  );
  return `coalesce((select ${value} from ${ident(record.table)} ${alias} where ${alias}.id = ${wanted} and ${scope.visible(record, alias)}), 'null')`;
}

/** A statement whose one value is the JSON text of an object: each member a read, or the name of the object's type. */
export function documentText(
  scope: QueryScope,
  members: readonly (readonly [key: string, read: Read | SelectNode])[],
): string {
  const values = members.map(
    ([key, member]) => [key, 'kind' in member ? sql(readText(scope, member)) : typeName(member)] as const,
  );
  return `select ${textOf([...json('{"data":'), ...object(values), ...json('}')])} as answer`;
}

import type { Actor } from '@ricejar/sdk';
import type { Rights } from '../../access/rights.js';
import type { Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import type { RecordRegistry, RegisteredField } from '../record-registry.js';

interface Judges {
  policy: Rights;
  registry: RecordRegistry;
}

/** Cuts values as they are stored to what the actor may see: a reference to an unseen record is told as none. */
export type Cut = (field: RegisteredField, value: unknown) => unknown;

/** Looks up at once which of the records that these values point to the actor may see. */
export async function cutReferences(
  sql: Sql,
  { policy, registry }: Judges,
  actor: Actor,
  values: Iterable<readonly [field: RegisteredField, value: unknown]>,
): Promise<Cut> {
  const wanted = new Map<string, Set<string>>();
  for (const [{ definition }, value] of values) {
    if (!definition.target) continue;
    const ids = wanted.get(definition.target) ?? new Set();
    for (const id of [value].flat()) if (isUuid(id)) ids.add(id);
    wanted.set(definition.target, ids);
  }
  const seen = new Set<string>();
  for (const [name, ids] of wanted) {
    const target = registry.get(name);
    const params = new Params();
    const readable = policy.predicate(actor, target, 'read', 't', params);
    const found =
      ids.size === 0 || readable === 'true'
        ? [...ids].map((id) => ({ id }))
        : await sql.query<{ id: string }>(
            `select t.id from ${ident(target.table)} t where t.id = any(${params.add([...ids], 'uuid[]')}) and ${readable}`,
            params.values,
          );
    for (const { id } of found) seen.add(id);
  }
  return ({ definition }, value) => {
    if (!definition.target) return value;
    if (Array.isArray(value)) return value.filter((one: unknown) => seen.has(String(one)));
    return value === null || seen.has(String(value)) ? value : null;
  };
}

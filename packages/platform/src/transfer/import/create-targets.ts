import { actingUserId, type Input } from '@ricejar/sdk';
import type { Sql, Transaction } from '../../database/database.js';
import { insertFrom } from '../../records/change/bulk.js';
import { insertRows } from '../../records/change/bulk-insert.js';
import type { ChangeServices } from '../../records/change/change-services.js';
import { ident } from '../../records/naming.js';
import type { RegisteredField, RegisteredRecord } from '../../records/record-registry.js';
import { createdFields, type ImportPlan } from './import-plan.js';
import { applyRules } from './rule-rows.js';
import { RuleTransaction } from './rule-transaction.js';
import type { StageTables } from './stage.js';
import type { ImportActors } from './write.js';

interface Target {
  id: string;
  key: string;
}

/** Creates the next targets that rows name and that do not exist; null when there are none left. */
export async function createTargets(
  tx: Transaction,
  services: ChangeServices,
  actors: ImportActors,
  plan: ImportPlan,
  tables: StageTables,
  size: number,
): Promise<{ record: string; count: number } | null> {
  const [next] = await tx.query<{ grp: number | null }>(`select min(grp) as grp from ${tables.creates}`);
  if (next?.grp === null || next?.grp === undefined) return null;
  const reference = plan.columns[next.grp]?.reference;
  if (!reference?.match) throw new Error(`import column ${next.grp} creates nothing`);
  const { target, match } = reference;
  const take = `delete from ${tables.creates} where ctid = any (array(
    select ctid from ${tables.creates} where grp = $1 order by id limit $2)) returning id, key`;
  const userId = actingUserId(actors.writer);
  const making: Making = {
    services,
    actors,
    target,
    fields: createdFields(target, match),
    owner: target.owned ? { owner: userId, orgUnit: await unitOf(tx, userId) } : null,
  };
  const paths = making.fields.map(({ path }) => path);
  const made = services.rules.has(target.name, 'create', paths)
    ? await createByRules(tx, making, await tx.query<Target>(take, [next.grp, size]))
    : await createAtOnce(tx, making, take, [next.grp, size]);
  return { record: target.name, count: made };
}

/** What all targets of a batch have in common. */
interface Making {
  services: ChangeServices;
  actors: ImportActors;
  target: RegisteredRecord;
  /** Filled with the key. */
  fields: readonly RegisteredField[];
  /** Of record types that have one: who imports. */
  owner: { owner: string | null; orgUnit: string | null } | null;
}

/** From table to table: keys never pass through here. */
async function createAtOnce(
  tx: Transaction,
  { services, actors, target, fields, owner }: Making,
  take: string,
  values: readonly unknown[],
): Promise<number> {
  const at = services.clock.now();
  const columns = new Map<string, string>([
    ['id', 'id'],
    ['created_at', '$3::timestamptz'],
    ['updated_at', '$3::timestamptz'],
    ['created_by_id', '$4::uuid'],
    ['updated_by_id', '$4::uuid'],
  ]);
  if (owner) columns.set('owner_id', '$5::uuid').set('org_unit_id', '$6::uuid');
  for (const { column, definition } of fields)
    columns.set(column, definition.kind === 'integer' ? 'key::int' : 'key');
  return insertFrom(tx, actors.writer, target, at, {
    ctes: `taken as (${take})`,
    insert: `insert into ${ident(target.table)} (${[...columns.keys()].map(ident).join(', ')})
     select ${[...columns.values()].join(', ')} from taken order by id`,
    values: [...values, at, actingUserId(actors.writer), ...(owner ? [owner.owner, owner.orgUnit] : [])],
  });
}

async function createByRules(
  tx: Transaction,
  { services, actors, target, fields, owner }: Making,
  taken: readonly Target[],
): Promise<number> {
  const change = new RuleTransaction(tx, services);
  const rows: Input[] = [];
  for (const { id, key } of taken) {
    const filled = fields.map((field) => [
      field.path,
      field.definition.kind === 'integer' ? Number(key) : key,
    ]);
    const row = { id, values: { ...owner, ...Object.fromEntries(filled) }, before: null };
    rows.push({ ...(await applyRules(change, services.rules, actors.importer, target, row)), id });
  }
  await insertRows(tx, services, actors.writer, target, rows);
  await change.flush();
  return rows.length;
}

async function unitOf(sql: Sql, userId: string | null): Promise<string | null> {
  const [row] = await sql.query<{ unit: string }>('select org_unit_id as unit from app_user where id = $1', [
    userId,
  ]);
  return row?.unit ?? null;
}

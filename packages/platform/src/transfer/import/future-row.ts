import { RicejarError } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import { COLUMN_TYPES } from '../../records/change/columns.js';
import { ident } from '../../records/naming.js';
import type { Params } from '../../records/params.js';
import type { ImportPlan } from './import-plan.js';
import type { StageTables } from './stage.js';

/** Base units for one unit of each currency; throws a coded error for one that has no rate. */
export type RatesOf = (currencies: string[]) => Promise<ReadonlyMap<string, string>>;

/** Whose a record will be after the import, from the file (`p`) or from the record (`t`): what scopes are judged on. */
export function futureColumns(plan: ImportPlan): string[] {
  const { record } = plan;
  const columns = ['p._row', 'p._line', 'p._live', 'coalesce(p._live, p._id) as id'];
  const filled = (path: string) => plan.columns.some((column) => column.field.path === path);
  if (record.owned) {
    columns.push(`coalesce(p.${filled('owner') ? '_owner' : 'owner_id'}, t.owner_id) as owner_id`);
    columns.push(
      `coalesce(p.${filled('orgUnit') ? '_org_unit' : 'org_unit_id'}, t.org_unit_id) as org_unit_id`,
    );
  }
  const parent = record.parentField === null ? undefined : record.fields.get(record.parentField);
  if (parent) {
    const column = ident(parent.column);
    columns.push(
      `${filled(parent.path) ? `coalesce(p.${column}, t.${column})` : `t.${column}`} as ${column}`,
    );
  }
  return columns;
}

/**
 * The other values of a record after the import, with the defaults of one that it makes: what conditions are judged on.
 */
export function futureValues(
  { record, columns }: ImportPlan,
  isNew: boolean,
  params: Params,
  rates: ReadonlyMap<string, string>,
): string[] {
  const told = new Set([...(record.owned ? ['owner', 'orgUnit'] : []), record.parentField]);
  return [...record.fields.values()].flatMap((field): string[] => {
    if (told.has(field.path)) return [];
    const { column, currencyColumn, baseColumn, definition } = field;
    const name = ident(column);
    const planned = columns.some((one) => one.field === field);
    if (!planned) {
      const given = definition.default;
      const value =
        !isNew || given === undefined || baseColumn
          ? `t.${name}`
          : params.add(given, COLUMN_TYPES[definition.kind]);
      return [
        `${value} as ${name}`,
        ...[currencyColumn, baseColumn].flatMap((one) => (one ? [`t.${ident(one)}`] : [])),
      ];
    }
    if (!currencyColumn || !baseColumn) return [`p.${name}`];
    const currency = `p.${ident(currencyColumn)}`;
    const cases = [...rates].map(
      ([code, rate]) => `when ${params.add(code, 'text')} then ${params.add(rate, 'numeric')}`,
    );
    const rate = cases.length === 0 ? 'null::numeric' : `(case ${currency} ${cases.join(' ')} end)`;
    return [`p.${name}`, currency, `round(p.${name} * ${rate}, 4) as ${ident(baseColumn)}`];
  });
}

/** The rates of the currencies in the file; one without a rate is told of where amounts are judged. */
export async function knownRates(
  sql: Sql,
  ratesOf: RatesOf,
  plan: ImportPlan,
  tables: StageTables,
): Promise<ReadonlyMap<string, string>> {
  const rates = new Map<string, string>();
  for (const { field } of plan.columns) {
    if (!field.currencyColumn) continue;
    const currency = ident(field.currencyColumn);
    const used = await sql.query<{ currency: string }>(
      `select distinct ${currency} as currency from ${tables.plan} where ${currency} is not null`,
    );
    for (const one of used) {
      const known = await ratesOf([one.currency]).catch((error: unknown) => {
        if (error instanceof RicejarError) return null;
        throw error;
      });
      for (const [code, rate] of known ?? []) rates.set(code, rate);
    }
  }
  return rates;
}

import type { FieldDefinition, Localized } from '@ricejar/sdk';
import type { Sql } from '../../../database/database.js';
import type { ChoiceSets } from './choice-sets.js';

/** A field of an administrator as it is kept: without its name and owner, which the row tells. */
export type CustomFieldDefinition = Omit<FieldDefinition, 'name' | 'owner'>;

export interface CustomField {
  record: string;
  name: string;
  definition: CustomFieldDefinition;
  retiredAt: string | null;
}

export interface CustomRecordDefinition {
  plural: string;
  label: Localized;
  labelPlural: Localized;
  titleLabel: Localized;
  icon: string;
  access: 'owned' | 'shared' | 'through';
  /** Record type it belongs to. */
  parent?: string;
  /** Label of that record type when this one was made. */
  parentLabel?: Localized;
}

export interface CustomRecord {
  name: string;
  definition: CustomRecordDefinition;
  retiredAt: string | null;
}

/** One field where a layout places it; the conditions are CEL. */
export interface LayoutField {
  path: string;
  show?: string;
  require?: string;
  readOnly?: string;
}

export interface LayoutSection {
  key: string;
  label: Localized;
  columns: 1 | 2;
  fields: readonly LayoutField[];
}

export interface LayoutDefinition {
  sections: readonly LayoutSection[];
}

export interface Layout {
  id: string;
  record: string;
  roleId: string | null;
  definition: LayoutDefinition;
  version: number;
}

/** Everything administrators have declared, at one moment. */
export interface Snapshot {
  version: string;
  records: readonly CustomRecord[];
  fields: readonly CustomField[];
  layouts: readonly Layout[];
  choiceSets: ChoiceSets;
}

export const emptySnapshot: Snapshot = { version: '0', records: [], fields: [], layouts: [], choiceSets: {} };

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// One statement sees one moment.
const SNAPSHOT = `
  select (select version::text from schema_version) as version,
    (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'definition', definition, 'retiredAt', ${iso('retired_at')})
      order by added_at, name), '[]') from custom_record_type) as records,
    (select coalesce(jsonb_agg(jsonb_build_object('record', record, 'name', name, 'definition', definition,
      'retiredAt', ${iso('retired_at')}) order by added_at, record, name), '[]') from custom_field) as fields,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'record', record, 'roleId', role_id,
      'definition', definition, 'version', version) order by id), '[]') from record_layout) as layouts,
    (select coalesce(jsonb_object_agg(name, choices), '{}') from choice_set) as "choiceSets"`;

export async function readSnapshot(sql: Sql): Promise<Snapshot> {
  const [snapshot] = await sql.query<Snapshot>(SNAPSHOT);
  return snapshot ?? emptySnapshot;
}

/** The version alone: what replicas ask for twice a second. */
export async function readVersion(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ version: string }>(
    'select version::text as version from schema_version',
    [],
    'schema_version',
  );
  return row?.version ?? '0';
}

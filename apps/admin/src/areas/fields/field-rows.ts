import { SYSTEM_FIELDS, type Api, type FieldMeta, type RecordType } from '@ricejar/admin-sdk';

/** One line of the table of fields: one that ships, one of a plugin, or one an administrator added. */
export interface FieldRow {
  key: string;
  path: string;
  kind: string;
  owner: string;
  label: Api.Localized;
  help: Api.Localized | null;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  search: boolean;
  target: string | null;
  choices: number;
  /** What an administrator may change. */
  custom: Api.CustomField | null;
}

export interface FieldRowGroup {
  /** `custom`, `core`, a plugin's id, `system` for what every record carries, or `retired`. */
  owner: string;
  rows: readonly FieldRow[];
}

const fromMeta = (field: FieldMeta): FieldRow => ({
  key: field.path,
  path: field.path,
  kind: field.kind,
  owner: SYSTEM_FIELDS.includes(field.path) ? 'system' : field.owner,
  label: field.label,
  help: field.help,
  required: field.required,
  unique: field.unique,
  indexed: field.indexed,
  search: field.search,
  target: field.target,
  choices: field.choices?.length ?? 0,
  custom: null,
});

const fromCustom = (field: Api.CustomField): FieldRow => ({
  key: `custom:${field.name}`,
  path: `ext.custom.${field.name}`,
  kind: field.kind,
  owner: field.retiredAt ? 'retired' : 'custom',
  label: field.label,
  help: field.help,
  required: field.required,
  unique: field.unique,
  indexed: field.indexed,
  search: field.search,
  target: field.target,
  choices: field.choices?.length ?? 0,
  custom: field,
});

const RANK: Readonly<Record<string, number>> = { custom: 0, core: 1, system: 3, retired: 4 };
const rankOf = (owner: string): number => RANK[owner] ?? 2;

const matches = (row: FieldRow, words: string): boolean =>
  `${row.label.en} ${row.label.zh} ${row.path} ${row.kind}`.toLowerCase().includes(words);

/** Every field of a record type by owner: what can be changed first, what is retired last. */
export function fieldRows(
  type: RecordType,
  custom: readonly Api.CustomField[],
  words: string,
): FieldRowGroup[] {
  const own = new Set(custom.map((one) => `ext.custom.${one.name}`));
  const rows = [
    ...custom.map(fromCustom),
    ...type.fields.filter((field) => !own.has(field.path) && field.path !== 'version').map(fromMeta),
  ].filter((row) => words === '' || matches(row, words.toLowerCase()));
  const owners = [...new Set(rows.map((row) => row.owner))].sort((a, b) => rankOf(a) - rankOf(b));
  return owners.map((owner) => ({ owner, rows: rows.filter((row) => row.owner === owner) }));
}

import { SYSTEM_FIELDS, fieldAt, type FieldMeta, type RecordType } from '@ricejar/admin-sdk';
import type { ImportColumn, ImportMode, ImportPreview } from './import-api.js';

/** The settings a column may carry besides its field. */
export type ColumnSettings = Omit<ImportColumn, 'index' | 'field'>;

export interface MappedColumn {
  index: number;
  /** Null: the column is left out. */
  field: string | null;
  settings: ColumnSettings;
}

export interface Mapping {
  columns: readonly MappedColumn[];
  mode: ImportMode;
  key: string | null;
}

export interface MappingProblem {
  code: 'noColumns' | 'twice' | 'required' | 'key' | 'keyGone' | 'currency' | 'factor';
  field?: string;
}

const KEY_KINDS = new Set(['text', 'email', 'phone', 'url', 'integer']);
const NUMBER_KINDS = new Set(['decimal', 'percent']);
const DATE_KINDS = new Set(['date', 'dateTime']);

export const mappableFields = (type: RecordType): FieldMeta[] =>
  type.fields.filter(
    (field) =>
      field.writable && !field.readOnly && field.kind !== 'json' && !SYSTEM_FIELDS.includes(field.name),
  );

/** Which settings make sense for a field. */
export const settingsOf = (field: FieldMeta): readonly (keyof ColumnSettings)[] => {
  if (field.kind === 'reference' || field.kind === 'references') return ['match', 'matchMode', 'onMissing'];
  if (field.kind === 'choice' || field.kind === 'multiChoice') return ['onMissing'];
  if (field.kind === 'money') return ['currency', 'numberFormat', 'factor'];
  if (NUMBER_KINDS.has(field.kind)) return ['numberFormat', 'factor'];
  return DATE_KINDS.has(field.kind) ? ['dateFormat'] : [];
};

/** Fields of a reference's target by which it can be found, its title first. */
export const matchFields = (target: RecordType): FieldMeta[] => {
  const fit = target.fields.filter(
    (field) => KEY_KINDS.has(field.kind) && !SYSTEM_FIELDS.includes(field.name),
  );
  return [
    ...fit.filter((field) => field.path === target.title),
    ...fit.filter((field) => field.path !== target.title),
  ];
};

const defaultsFor = (field: FieldMeta | undefined, baseCurrency: string): ColumnSettings =>
  field?.kind === 'money' ? { currency: baseCurrency } : {};

/** What the server guessed or remembered, ready to be changed. */
export function mappingOf(preview: ImportPreview, type: RecordType, baseCurrency: string): Mapping {
  const known = new Set(mappableFields(type).map((field) => field.path));
  return {
    columns: preview.columns.map(({ index, settings }) => {
      if (!settings || !known.has(settings.field)) return { index, field: null, settings: {} };
      const { index: _index, field, ...rest } = settings;
      return {
        index,
        field,
        settings: { ...defaultsFor(fieldAt(type, field), baseCurrency), ...filled(rest) },
      };
    }),
    mode: preview.mode,
    key: preview.key,
  };
}

const filled = (settings: ColumnSettings): ColumnSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null && value !== undefined));

const change = (mapping: Mapping, index: number, to: (column: MappedColumn) => MappedColumn): Mapping => ({
  ...mapping,
  columns: mapping.columns.map((column) => (column.index === index ? to(column) : column)),
});

/** Another field for a column. Settings that mean nothing for it are dropped, and a key that nothing fills any more. */
export function withField(
  mapping: Mapping,
  type: RecordType,
  index: number,
  path: string | null,
  baseCurrency: string,
): Mapping {
  const field = path === null ? undefined : fieldAt(type, path);
  const next = change(mapping, index, (column) => {
    const kept = field ? settingsOf(field) : [];
    const settings = Object.fromEntries(
      Object.entries(column.settings).filter(([name]) => kept.includes(name as keyof ColumnSettings)),
    );
    // How a reference was found says nothing about another one.
    const same = column.field === path;
    return {
      index,
      field: path,
      settings: { ...defaultsFor(field, baseCurrency), ...(same ? settings : omitMatch(settings)) },
    };
  });
  return keyFields(next, type).some((one) => one.path === next.key) ? next : { ...next, key: null };
}

const omitMatch = ({ match: _match, onMissing: _onMissing, ...rest }: ColumnSettings): ColumnSettings => rest;

export const withSettings = (mapping: Mapping, index: number, settings: ColumnSettings): Mapping =>
  change(mapping, index, (column) => ({ ...column, settings: filled({ ...column.settings, ...settings }) }));

/** Fields filled by a column that can tell which record a row is. */
export const keyFields = (mapping: Mapping, type: RecordType): FieldMeta[] =>
  mapping.columns.flatMap(({ field }) => {
    const meta = field === null ? undefined : fieldAt(type, field);
    return meta && KEY_KINDS.has(meta.kind) ? [meta] : [];
  });

/** All that keeps a mapping from being checked, in the order in which a person would put it right. */
export function problemsOf(mapping: Mapping, type: RecordType): MappingProblem[] {
  const problems: MappingProblem[] = [];
  const paths = mapping.columns.flatMap(({ field }) => field ?? []);
  if (paths.length === 0) return [{ code: 'noColumns' }];
  for (const path of new Set(paths.filter((one, at) => paths.indexOf(one) !== at)))
    problems.push({ code: 'twice', field: path });
  if (mapping.mode === 'insert') {
    for (const field of mappableFields(type))
      if (field.required && !paths.includes(field.path) && !hasDefault(field))
        problems.push({ code: 'required', field: field.path });
  }
  if (mapping.mode !== 'insert' && mapping.key === null) problems.push({ code: 'key' });
  if (mapping.key !== null && !keyFields(mapping, type).some((one) => one.path === mapping.key))
    problems.push({ code: 'keyGone', field: mapping.key });
  for (const { field, settings } of mapping.columns) {
    const meta = field === null ? undefined : fieldAt(type, field);
    if (!meta || field === null) continue;
    if (meta.kind === 'money' && !settings.currency) problems.push({ code: 'currency', field });
    if (settings.factor && !/^\d{1,12}(\.\d{1,12})?$/.test(settings.factor))
      problems.push({ code: 'factor', field });
  }
  return problems;
}

/** A required choice comes with a default in practice; the server has the last word. */
const hasDefault = (field: FieldMeta): boolean => field.kind === 'choice' || field.kind === 'boolean';

export const toColumns = (mapping: Mapping): ImportColumn[] =>
  mapping.columns.flatMap(({ index, field, settings }) =>
    field === null ? [] : [{ index, field, ...settings }],
  );

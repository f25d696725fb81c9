import { RicejarError, type FieldDefinition } from '@ricejar/sdk';
import type { RecordRegistry, RegisteredField, RegisteredRecord } from '../../records/record-registry.js';
import { cellReader } from '../values/cell-reader.js';
import { DATE_FORMATS, type DateFormat } from '../values/dates.js';
import { NUMBER_FORMATS, type NumberFormat } from '../values/numbers.js';
import type { ImportColumn } from './import-input.js';

export interface SampledColumn {
  index: number;
  header: string;
  /** Cells of the first rows, empty ones left out. */
  samples: readonly string[];
}

/** Words of file headers that say what our fields say otherwise. */
const SYNONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'customer: account client company buyer 公司 单位',
    'owner: agent rep representative salesperson seller 业务员 销售员 销售',
    'opportunity: deal',
    'industry: sector branch',
    'revenue: turnover sales 营收',
    'amount: value price total sum dollar usd eur cny',
    'quantity: qty number count pieces units',
    'founded: established',
    'country: location office nation',
    'parent: subsidiary',
    'phone: tel telephone mobile 手机',
    'email: mail e',
    'website: url web homepage',
    'code: id no key',
    'closed: close',
    'engaged: engage',
    'ordered: order',
    'unit: team department region regional',
  ].flatMap((line) => {
    const [word = '', others = ''] = line.split(': ');
    return others.split(' ').map((other) => [other, word]);
  }),
);
const FILLERS = new Set(['of', 'the', 'on', 'in', 'at', 'date', 'year', 'is', 'our', 'annual', 'sales']);
const ENOUGH = 0.3;

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function words(text: string): Set<string> {
  const parts = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  const telling = parts.filter((part) => !FILLERS.has(part));
  return new Set((telling.length > 0 ? telling : parts).map((part) => SYNONYMS[part] ?? part));
}

/** How much of the words is shared; a field that says more than the header is less of a match than one that says it all. */
function likeness(header: Set<string>, field: Set<string>): number {
  const shared = [...header].filter((word) => field.has(word)).length;
  return shared / (header.size + field.size - shared || 1);
}

/** What columns are mapped to. */
export interface Guessed {
  registry: RecordRegistry;
  record: RegisteredRecord;
  fields: readonly RegisteredField[];
  /** Fields that are known and not guessed, by column index. */
  known: ReadonlyMap<number, RegisteredField>;
}

/**
 * Proposes a field for each column, from its header in either language and from whether its cells make sense there.
 * Each field is proposed once.
 */
export function guessMapping(
  { registry, record, fields, known }: Guessed,
  columns: readonly SampledColumn[],
  currency: string,
): Map<number, ImportColumn> {
  const guesses = new Map<number, ImportColumn>();
  const taken = new Set<RegisteredField>();
  for (const column of columns) {
    const field = known.get(column.index);
    const guess = field && settings(registry, field, column, currency);
    if (!guess || taken.has(field)) continue;
    taken.add(field);
    guesses.set(column.index, guess);
  }
  const ranked = columns
    .flatMap((column) =>
      fields.map((field) => ({ column, field, score: score(registry, record, field, column) })),
    )
    .filter((one) => one.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  for (const { column, field } of ranked) {
    if (taken.has(field) || guesses.has(column.index)) continue;
    const guess = settings(registry, field, column, currency);
    if (!guess) continue;
    taken.add(field);
    guesses.set(column.index, guess);
  }
  return guesses;
}

function score(
  registry: RecordRegistry,
  record: RegisteredRecord,
  field: RegisteredField,
  column: SampledColumn,
): number {
  const { definition, path } = field;
  const header = key(column.header);
  // In Chinese a label often carries the name of its record: a sheet says 名称 where the form says 客户名称.
  const bare = definition.label.zh.replace(record.definition.label.zh, '');
  const exact = [path, definition.name, definition.label.en, definition.label.zh, bare].map(key);
  if (header !== '' && exact.includes(header)) return 2;
  if (header === '') return bySamples(field, column);
  // A reference is also called by what it points to, unless that is the record itself: "account" is not its parent.
  const target =
    definition.target && definition.target !== record.name ? registry.find(definition.target) : undefined;
  const names = [definition.name, definition.label.en, target?.definition.label.en ?? '', target?.name ?? ''];
  const headerWords = words(column.header);
  const best = Math.max(
    ...names.filter((name) => name !== '').map((name) => likeness(headerWords, words(name))),
  );
  const likely = Math.max(
    best,
    ownName(record, field, headerWords),
    bySamples(field, column),
    byKind(field, column),
  );
  return likely === 0 ? 0 : likely + (isMeasure(field) && column.samples.some(isNumber) ? 0.05 : 0);
}

/** A column called like the record type itself (`account`, `opportunity_id`) holds its title or its code. */
function ownName(record: RegisteredRecord, field: RegisteredField, header: Set<string>): number {
  const own = words(`${record.name} ${record.definition.label.en}`);
  if (![...header].some((word) => own.has(word))) return 0;
  if (header.has('code')) return field.path === 'code' || field.path === 'number' ? 0.9 : 0;
  return field.path === record.definition.title && header.size === 1 ? 0.8 : 0;
}

const MEASURES: ReadonlySet<FieldDefinition['kind']> = new Set([
  'integer',
  'decimal',
  'percent',
  'money',
  'rating',
]);
const isMeasure = (field: RegisteredField): boolean => MEASURES.has(field.definition.kind);
const isNumber = (cell: string): boolean => /^\s*[\d.,]+\s*$/.test(cell);

/** A column that says no more than "date" may be any date; a required one first. */
function byKind({ definition }: RegisteredField, { header }: SampledColumn): number {
  if (definition.kind !== 'date' && definition.kind !== 'dateTime') return 0;
  if (!/\bdate\b|\bday\b|日期|时间/i.test(header.replaceAll('_', ' '))) return 0;
  return definition.required ? 0.35 : 0.3;
}

const TELLING: ReadonlySet<FieldDefinition['kind']> = new Set(['email', 'url']);

/** Some values name their field: nobody but an e-mail column is full of at signs. */
function bySamples(field: RegisteredField, column: SampledColumn): number {
  const { kind } = field.definition;
  if (!TELLING.has(kind) || column.samples.length === 0) return 0;
  const pattern = kind === 'email' ? /^[^\s@]+@[^\s@]+\.[^\s@]+$/ : /^(https?:\/\/|www\.)\S+$/i;
  return column.samples.every((cell) => pattern.test(cell.trim())) ? 0.6 : 0;
}

/** The settings under which the samples can be read; null when there are none. */
function settings(
  registry: RecordRegistry,
  field: RegisteredField,
  column: SampledColumn,
  currency: string,
): ImportColumn | null {
  const base = { index: column.index, field: field.path };
  const { kind } = field.definition;
  if (kind === 'reference' || kind === 'references')
    return { ...base, ...referenceSettings(registry, field, column) };
  if (kind === 'money') {
    const numberFormat = firstFitting(NUMBER_FORMATS, (one) =>
      fits(field, column, { numberFormat: one, currency }),
    );
    return numberFormat && { ...base, currency, ...chosen({ numberFormat }) };
  }
  if (kind === 'decimal' || kind === 'percent' || kind === 'integer') {
    const numberFormat = firstFitting(NUMBER_FORMATS, (one) => fits(field, column, { numberFormat: one }));
    return numberFormat && { ...base, ...chosen({ numberFormat }) };
  }
  if (kind === 'date' || kind === 'dateTime') {
    const dateFormat = firstFitting(DATE_FORMATS, (one) => fits(field, column, { dateFormat: one }));
    return dateFormat && { ...base, ...chosen({ dateFormat }) };
  }
  // A choice that is not known yet can be mapped by hand; it does not speak against the field.
  return kind === 'choice' || kind === 'multiChoice' || fits(field, column, {}) ? base : null;
}

function referenceSettings(
  registry: RecordRegistry,
  field: RegisteredField,
  column: SampledColumn,
): Partial<ImportColumn> {
  const target = registry.get(field.definition.target ?? '');
  const isCode =
    column.samples.length > 0 && column.samples.every((cell) => /^[\w./-]*\d[\w./-]*$/.test(cell.trim()));
  const isAddress = column.samples.length > 0 && column.samples.every((cell) => cell.includes('@'));
  const code = ['code', 'number'].find((one) => target.fields.get(one)?.definition.unique);
  if (isAddress && target.fields.has('email')) return { match: 'email' };
  if (isCode && code) return { match: code };
  return { match: target.definition.title, matchMode: 'normalised' };
}

const firstFitting = <T>(formats: readonly T[], fit: (format: T) => boolean): T | null =>
  formats.find((format) => fit(format)) ?? null;

const chosen = (format: { numberFormat?: NumberFormat; dateFormat?: DateFormat }) =>
  Object.values(format)[0] === 'auto' ? {} : format;

function fits(
  field: RegisteredField,
  column: SampledColumn,
  format: Parameters<typeof cellReader>[2],
): boolean {
  const read = cellReader(field.path, field.definition, format);
  return column.samples.every((cell) => {
    try {
      read(cell);
      return true;
    } catch (error) {
      if (error instanceof RicejarError) return false;
      throw error;
    }
  });
}

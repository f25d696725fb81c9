import {
  BaseRecord,
  declaredFields,
  field,
  OwnedRecord,
  RicejarError,
  type FieldDefinition,
  type Localized,
  type PluginField,
  type RecordDefinition,
} from '@ricejar/sdk';
import { requireDistinctNames } from '../../api-names.js';
import { derivedPlan } from '../../derived/derived-plan.js';
import { RecordRegistry, type ExtraField } from '../../record-registry.js';
import { withChoices } from './choice-sets.js';
import type { CustomField, CustomRecord, Snapshot } from './snapshot.js';

/** Owner of what administrators add, and module of the record types they make. */
export const CUSTOM = 'custom';

/** What modules and plugins declare, before anything of an administrator. */
export interface Declarations {
  records: readonly RecordDefinition[];
  extras: readonly ExtraField[];
}

/**
 * A record type or field of an administrator that cannot be in force as it was declared, because of what modules and
 * plugins declare.
 */
export interface SetAside {
  record: string;
  /** Null: the record type itself. */
  field: string | null;
  reason: string;
  reasonZh: string;
}

/** The part of a snapshot that a registry is composed of. */
export type Composable = Pick<Snapshot, 'records' | 'fields' | 'choiceSets'>;

export interface Composed {
  registry: RecordRegistry;
  setAside: readonly SetAside[];
}

type Item = { record: CustomRecord } | { field: CustomField };

/** The name that a custom record type's records are called by. */
const titleField = (label: FieldDefinition['label']): PluginField =>
  field.text({ label, required: true, search: true });

/** A custom record type in the words that modules declare theirs in. */
export function customRecordDefinition({ name, definition }: CustomRecord): RecordDefinition {
  const { plural, label, labelPlural, titleLabel, icon, access, parent } = definition;
  const base = access === 'owned' ? OwnedRecord : BaseRecord;
  const own: Record<string, PluginField> = { name: titleField(titleLabel) };
  if (parent !== undefined) {
    own[parent] = field.reference(parent, {
      label: definition.parentLabel ?? label,
      required: access === 'through',
      index: true,
      inverse: { name: plural, label: labelPlural },
    });
  }
  const fields = [
    ...declaredFields(base.prototype),
    ...Object.entries(own).map(([one, spec]): FieldDefinition => ({ ...spec, name: one, owner: 'core' })),
  ];
  return {
    name,
    plural,
    label,
    labelPlural,
    icon,
    title: 'name',
    access:
      access === 'through' && parent !== undefined
        ? { through: parent }
        : access === 'through'
          ? 'shared'
          : access,
    listColumns: [
      'name',
      ...(parent === undefined ? [] : [parent]),
      ...(access === 'owned' ? ['owner'] : []),
      'updatedAt',
    ],
    indexes: [],
    keptTotals: [],
    journal: true,
    module: CUSTOM,
    fields: new Map(fields.map((one) => [one.name, one])),
  };
}

function build(declared: Declarations, items: readonly Item[]): RecordRegistry {
  const records = items.flatMap((one) => ('record' in one ? [customRecordDefinition(one.record)] : []));
  const extras = items.flatMap((one): ExtraField[] =>
    'field' in one
      ? [{ owner: CUSTOM, record: one.field.record, name: one.field.name, field: one.field.definition }]
      : [],
  );
  const known = new Set(declared.records.map((one) => one.name));
  const clash = records.find((one) => known.has(one.name));
  if (clash) throw new Error(`record type ${clash.name} is declared by a module or plugin`);
  const registry = new RecordRegistry([...declared.records, ...records], [...declared.extras, ...extras]);
  requireDistinctNames(registry);
  // Throws for formulas and roll-ups that cannot be kept.
  derivedPlan(registry);
  return registry;
}

/**
 * One registry of modules, plugins and what administrators added. Whatever of the latter does not fit any more (a plugin
 * claims its name, the record type it points to is gone) is set aside, with its data, and the rest is in force.
 */
export function compose(declarations: Declarations, { records, fields, choiceSets }: Composable): Composed {
  const declared = withChoices(declarations, choiceSets);
  const live = <T extends { retiredAt: string | null }>(all: readonly T[]) =>
    all.filter((one) => one.retiredAt === null);
  const gone = new Set(records.filter((one) => one.retiredAt !== null).map((one) => one.name));
  const items: Item[] = [
    ...live(records).map((record) => ({ record })),
    ...live(fields)
      .filter((one) => !gone.has(one.record))
      .map((one) => ({ field: one })),
  ];
  try {
    return { registry: build(declared, items), setAside: [] };
  } catch {
    return composeWhatFits(declared, items);
  }
}

/**
 * Finds what does not fit by halves, again until nothing more fits: one may need another that stands behind it. A reference
 * may stay without its list on the other side.
 */
function composeWhatFits(declared: Declarations, items: readonly Item[]): Composed {
  const fitting: Item[] = [];
  const reduced: { item: Item; reason: Localized }[] = [];
  const fits = (some: readonly Item[]): boolean => {
    try {
      build(declared, some);
      return true;
    } catch {
      return false;
    }
  };
  let rest: { item: Item; reason: Localized }[] = [];
  const take = (some: readonly Item[]): void => {
    try {
      build(declared, [...fitting, ...some]);
      fitting.push(...some);
    } catch (error) {
      const [item] = some;
      if (item && some.length === 1) {
        const lesser = withoutInverse(item);
        const stays = lesser !== null && fits([...fitting, lesser]);
        if (lesser && stays) fitting.push(lesser);
        (stays ? reduced : rest).push({ item, reason: reasonOf(error) });
        return;
      }
      const half = Math.ceil(some.length / 2);
      take(some.slice(0, half));
      take(some.slice(half));
    }
  };
  let waiting = items;
  let before: number;
  do {
    before = fitting.length;
    rest = [];
    if (waiting.length > 0) take(waiting);
    waiting = rest.map((one) => one.item);
  } while (waiting.length > 0 && fitting.length > before);
  return {
    registry: build(declared, fitting),
    setAside: [...reduced, ...rest].map(({ item, reason }) =>
      'record' in item
        ? { record: item.record.name, field: null, reason: reason.en, reasonZh: reason.zh }
        : { record: item.field.record, field: item.field.name, reason: reason.en, reasonZh: reason.zh },
    ),
  };
}

function reasonOf(error: unknown): Localized {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof RicejarError)) return { en: message, zh: message };
  const { reason = message, reasonZh = error.messageIn('zh-CN') } = error.details;
  return { en: String(reason), zh: String(reasonZh) };
}

/** A reference whose list on the other side has no name any more is a reference still. */
function withoutInverse(item: Item): Item | null {
  if (!('field' in item) || !item.field.definition.inverse) return null;
  const { inverse: _inverse, ...definition } = item.field.definition;
  return { field: { ...item.field, definition } };
}

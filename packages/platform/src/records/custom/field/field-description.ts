import type { Backfill } from '../../derived/derived-backfill.js';
import type { IndexBuild } from '../index-build/index-builds.js';
import type { CustomSchema } from '../schema/custom-schema.js';
import { CUSTOM } from '../schema/compose.js';
import type { CustomField } from '../schema/snapshot.js';
import type { CustomFieldType } from './custom-field.types.js';

/** What is under way in the background for the fields of a record type. */
export interface Work {
  builds: readonly IndexBuild[];
  backfills: readonly Backfill[];
}

/** A field as its administrator sees it. */
export function describeField(
  { record, name, definition, retiredAt }: CustomField,
  schema: CustomSchema,
  work: Work,
): CustomFieldType {
  const { kind, label, help, choices, min, max, maxLength, scale, target, inverse } = definition;
  return {
    name,
    kind,
    label,
    help: help ?? null,
    required: definition.required ?? false,
    unique: definition.unique ?? false,
    indexed: definition.index ?? false,
    search: definition.search ?? false,
    default: definition.default ?? null,
    choices: choices ? choices.map((one) => ({ ...one })) : null,
    min: min ?? null,
    max: max ?? null,
    maxLength: maxLength ?? null,
    scale: scale ?? null,
    target: target ?? null,
    inverse: inverse ?? null,
    expression: definition.expression ?? null,
    result: definition.result ?? null,
    rollUp: definition.rollUp ?? null,
    retiredAt,
    ...statusOf(record, name, schema, work),
  };
}

function statusOf(
  record: string,
  name: string,
  schema: CustomSchema,
  { builds, backfills }: Work,
): Pick<CustomFieldType, 'status' | 'progress' | 'error'> {
  const fault = schema.faults.find((one) => one.record === record && one.field === name);
  if (fault) return { status: 'failed', progress: 1, error: fault.reason };
  const path = `ext.${CUSTOM}.${name}`;
  const open = builds.filter(
    (one) => one.origin === 'field' && one.status !== 'ready' && one.fields.includes(path),
  );
  const failed = open.find((one) => one.status === 'failed');
  if (failed) return { status: 'failed', progress: failed.progress, error: failed.error };
  const values = backfills.filter((one) => one.record === record && one.fields.includes(path));
  const [under] = [...open, ...values];
  return under
    ? { status: 'building', progress: under.progress, error: null }
    : { status: 'ready', progress: 1, error: null };
}

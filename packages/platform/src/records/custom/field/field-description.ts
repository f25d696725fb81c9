import type { IndexBuild } from '../index-build/index-builds.js';
import type { CustomSchema } from '../schema/custom-schema.js';
import { CUSTOM } from '../schema/compose.js';
import type { CustomField } from '../schema/snapshot.js';
import type { CustomFieldType } from './custom-field.types.js';

/** A field as its administrator sees it. */
export function describeField(
  { record, name, definition, retiredAt }: CustomField,
  schema: CustomSchema,
  builds: readonly IndexBuild[],
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
    ...statusOf(record, name, schema, builds),
  };
}

function statusOf(
  record: string,
  name: string,
  schema: CustomSchema,
  builds: readonly IndexBuild[],
): Pick<CustomFieldType, 'status' | 'progress' | 'error'> {
  const fault = schema.faults.find((one) => one.record === record && one.field === name);
  if (fault) return { status: 'failed', progress: 1, error: fault.reason };
  const path = `ext.${CUSTOM}.${name}`;
  const build = builds.find(
    (one) => one.origin === 'field' && one.fields.includes(path) && one.status !== 'ready',
  );
  if (!build) return { status: 'ready', progress: 1, error: null };
  const failed = build.status === 'failed';
  return { status: failed ? 'failed' : 'building', progress: build.progress, error: build.error };
}

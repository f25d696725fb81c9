import type { RecordRegistry, RegisteredRecord } from '../../record-registry.js';

/** `record` and path of a field that a filter asks about. */
export interface FieldUse {
  record: string;
  path: string;
}

/** Fields that a filter tree asks about, through references and lists too. What it does not know it passes over. */
export function filterUses(registry: RecordRegistry, record: RegisteredRecord, filter: unknown): FieldUse[] {
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter).flatMap(([name, value]): FieldUse[] => {
    if (name === 'and' || name === 'or' || name === 'not' || name === 'some' || name === 'none')
      return [value].flat().flatMap((one) => filterUses(registry, record, one));
    if (name === 'ext') return extensionUses(registry, record, value);
    const inverse = record.inverses.get(name);
    if (inverse) {
      const related = registry.find(inverse.record);
      const via = { record: inverse.record, path: inverse.field };
      return related ? [via, ...filterUses(registry, related, value)] : [via];
    }
    return fieldUses(registry, record, name, value);
  });
}

function extensionUses(registry: RecordRegistry, record: RegisteredRecord, tree: unknown): FieldUse[] {
  return Object.entries((tree ?? {}) as object).flatMap(([owner, fields]) =>
    Object.entries((fields ?? {}) as object).flatMap(([field, value]) =>
      fieldUses(registry, record, `ext.${owner}.${field}`, value),
    ),
  );
}

function fieldUses(
  registry: RecordRegistry,
  record: RegisteredRecord,
  path: string,
  value: unknown,
): FieldUse[] {
  const target = registry.find(record.fields.get(path)?.definition.target ?? '');
  return [{ record: record.name, path }, ...(target ? filterUses(registry, target, value) : [])];
}

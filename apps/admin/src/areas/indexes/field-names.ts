import { resolvePath, type Localized, type RecordType, type TypeLookup } from '@ricejar/admin-sdk';

/** The fields of an index in words: `Country, Annual revenue ↓`. */
export const namesOf = (
  type: RecordType,
  fields: readonly string[],
  lookup: TypeLookup,
  text: (label: Localized) => string,
): string[] =>
  fields.map((field) => {
    const path = field.replace(/^-/, '');
    const found = resolvePath(type, path, lookup);
    return `${found ? text(found.field.label) : path}${field.startsWith('-') ? ' ↓' : ''}`;
  });

import {
  ADDRESS_PARTS,
  addressPart,
  SYSTEM_FIELDS,
  type FieldMeta,
  type RecordType,
  type ResolvedPath,
} from '@ricejar/admin-sdk';

export interface PathChoice extends ResolvedPath {
  path: string;
}

const HIDDEN = new Set(['version', 'deletedAt']);

/** The parts of an address are asked for one by one; whether there is one at all, of the whole. */
export const withAddressParts = (choices: readonly PathChoice[]): PathChoice[] =>
  choices.flatMap((choice) => {
    const { field, through } = choice;
    if (field.kind !== 'address' || through) return [choice];
    const parts = ADDRESS_PARTS.en.flatMap((part) => {
      const one = addressPart(field, part);
      return one ? [{ path: one.path, field: one, through: field }] : [];
    });
    return [choice, ...parts];
  });

/** Own fields first, then those of the records that references point to; what every record carries comes last. */
export function reachablePaths(
  type: RecordType,
  lookup: (name: string | null | undefined) => RecordType | undefined,
  fits: (field: FieldMeta) => boolean = () => true,
): PathChoice[] {
  const own = type.fields.filter((field) => !HIDDEN.has(field.name) && fits(field));
  const isSystem = (field: FieldMeta): boolean => SYSTEM_FIELDS.includes(field.name);
  const asChoice = (field: FieldMeta): PathChoice => ({ path: field.path, field });
  const beyond = own
    .filter((field) => field.kind === 'reference' && !isSystem(field))
    .flatMap((through) =>
      (lookup(through.target)?.fields ?? [])
        .filter((field) => !isSystem(field) && field.kind !== 'json' && fits(field))
        .map((field) => ({ path: `${through.path}.${field.path}`, field, through })),
    );
  return [
    ...own.filter((field) => !isSystem(field)).map(asChoice),
    ...beyond,
    ...own.filter(isSystem).map(asChoice),
  ];
}

import { fieldAt, type FieldMeta, type RecordType } from './record-type.js';
import { addressPart, ADDRESS_PARTS, NAME_PARTS } from './parts.js';
import { chineseTitle } from './titles.js';

export type TypeLookup = (name: string | null | undefined) => RecordType | undefined;

interface SelectionTree {
  [name: string]: SelectionTree | true;
}

/** What a field needs selected below itself. A reference brings the title of what it points to. */
function below(field: FieldMeta, lookup: TypeLookup): SelectionTree | true {
  if (field.kind === 'money') return { amount: true, currency: true };
  if (field.kind === 'address') return everyPart(ADDRESS_PARTS.en);
  if (field.kind === 'personName') return everyPart([...NAME_PARTS.en, 'full']);
  if (field.kind !== 'reference' && field.kind !== 'references') return true;
  const target = lookup(field.target);
  if (!target || !fieldAt(target, target.title)) return { id: true };
  const chinese = chineseTitle(target);
  const title = fieldAt(target, target.title)?.kind === 'personName' ? everyPart(['full']) : true;
  return { id: true, [target.title]: title, ...(chinese && { [chinese]: true as const }) };
}

const everyPart = (parts: readonly string[]): SelectionTree =>
  Object.fromEntries(parts.map((part) => [part, true as const]));

function plant(tree: SelectionTree, path: readonly string[], leaf: SelectionTree | true): void {
  const [key = '', ...rest] = path;
  const existing = tree[key];
  if (rest.length > 0) {
    const branch = typeof existing === 'object' ? existing : {};
    plant(branch, rest, leaf);
    tree[key] = branch;
    return;
  }
  tree[key] = typeof existing === 'object' && typeof leaf === 'object' ? { ...existing, ...leaf } : leaf;
}

const print = (tree: SelectionTree): string =>
  Object.entries(tree)
    .map(([name, inner]) => (inner === true ? name : `${name} { ${print(inner)} }`))
    .join(' ');

/**
 * GraphQL selection of the given field paths, always with `id` and `version`. Paths may reach through one reference
 * (`customer.tier`). Paths that the actor may not read (or that do not exist) are left out.
 */
export function selectionOf(type: RecordType, paths: readonly string[], lookup: TypeLookup): string {
  const tree: SelectionTree = { id: true, ...(fieldAt(type, 'version') && { version: true as const }) };
  for (const path of [type.title, chineseTitle(type) ?? type.title, ...paths]) {
    const found = resolvePath(type, path, lookup);
    if (found) plant(tree, path.split('.'), below(found.field, lookup));
  }
  return print(tree);
}

export interface ResolvedPath {
  field: FieldMeta;
  /** The reference the path reaches through, when it does. */
  through?: FieldMeta;
}

/** The field a path means on this record type, through at most one reference; also one part of an address. */
export function resolvePath(type: RecordType, path: string, lookup: TypeLookup): ResolvedPath | undefined {
  const own = fieldAt(type, path);
  if (own) return { field: own };
  const through = type.fields.find(
    (one) => (one.kind === 'reference' || one.kind === 'address') && path.startsWith(`${one.path}.`),
  );
  if (!through) return undefined;
  const rest = path.slice(through.path.length + 1);
  const target = through.kind === 'reference' ? lookup(through.target) : undefined;
  const field = through.kind === 'address' ? addressPart(through, rest) : target && fieldAt(target, rest);
  return field && { field, through };
}

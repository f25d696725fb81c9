import type { Application } from '@ricejar/platform';
import { recordDefinition, type PluginDefinition } from '@ricejar/sdk';

type Schema = Application['schema'];

/** Names that a plugin declares and that do not start with its id. */
export function strayNames({
  id,
  records = [],
  permissions = {},
  migrations = [],
}: PluginDefinition): string[] {
  const named: readonly (readonly [what: string, prefix: string, names: readonly string[]])[] = [
    ['record type', id, records.map((one) => recordDefinition(one, id).name)],
    ['permission', `${id}.`, Object.keys(permissions)],
    ['migration', `${id}-`, migrations.map(({ name }) => name)],
  ];
  return named.flatMap(([what, prefix, names]) =>
    names
      .filter((name) => !name.startsWith(prefix))
      .map((name) => `${what} ${name} does not start with ${prefix}`),
  );
}

/** Types and root fields that came into the API with a plugin and do not carry its id. */
export function strayApi(id: string, without: Schema, schema: Schema): string[] {
  const before = new Set(namesIn(without));
  return namesIn(schema).filter(
    (name) => !before.has(name) && !name.toLowerCase().includes(id.toLowerCase()) && !SHARED.test(name),
  );
}

/** Hold the extra fields of all plugins: they come with the first that has some. */
const SHARED = /Ext(Filter|Sort|Input|Where|OrderBy)?$/;

function namesIn(schema: Schema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
  );
  return [...Object.keys(schema.getTypeMap()), ...roots];
}

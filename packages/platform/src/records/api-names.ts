import { pascal } from './naming.js';
import type { RecordRegistry, RegisteredRecord } from './record-registry.js';

export interface ApiNames {
  types: readonly string[];
  queries: readonly string[];
  mutations: readonly string[];
}

const TYPE_SUFFIXES = [
  '',
  'Page',
  'Filter',
  'ListFilter',
  'Sort',
  'Input',
  'Ext',
  'ExtFilter',
  'ExtSort',
  'ExtInput',
];

/** Every name that a record type takes in the generated API. */
export function apiNames({
  name,
  typeName,
  definition,
}: Pick<RegisteredRecord, 'name' | 'typeName' | 'definition'>): ApiNames {
  const plural = pascal(definition.plural);
  return {
    types: TYPE_SUFFIXES.map((suffix) => typeName + suffix),
    queries: [name, definition.plural, `${name}Groups`],
    mutations: [`create${typeName}`, `update${typeName}`, `delete${plural}`, `restore${plural}`],
  };
}

/** Throws, naming both sides, when two record types take one name of the API or one table. */
export function requireDistinctNames(registry: RecordRegistry): void {
  const taken = new Map<string, string>();
  for (const record of registry.all()) {
    const { types, queries, mutations } = apiNames(record);
    const names = [
      ...types.map((one) => `type ${one}`),
      ...queries.map((one) => `query ${one}`),
      ...mutations.map((one) => `mutation ${one}`),
      `table ${record.table}`,
    ];
    for (const name of new Set(names)) {
      const other = taken.get(name);
      if (other !== undefined) throw new Error(`${name} is claimed by ${other} and ${record.name}`);
      taken.set(name, record.name);
    }
  }
}

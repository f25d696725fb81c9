import type { RecordType } from './record-type.js';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Names of the generated operations and types of a record type, in one place. */
export const graphqlNames = (type: Pick<RecordType, 'name' | 'plural' | 'typeName'>) => ({
  filter: `${type.typeName}Filter`,
  sort: `${type.typeName}Sort`,
  input: `${type.typeName}Input`,
  groups: `${type.name}Groups`,
  create: `create${type.typeName}`,
  update: `update${type.typeName}`,
  delete: `delete${pascal(type.plural)}`,
  restore: `restore${pascal(type.plural)}`,
});

export function listDocument(type: RecordType, selection: string): string {
  const names = graphqlNames(type);
  return `query List($first: Int, $after: String, $filter: ${names.filter}, $sort: [${names.sort}!], $deleted: Boolean) {
  list: ${type.plural}(first: $first, after: $after, filter: $filter, sort: $sort, deleted: $deleted) {
    nodes { ${selection} }
    pageInfo { hasNextPage endCursor }
  }
}`;
}

export const countDocument = (type: RecordType): string =>
  `query Count($filter: ${graphqlNames(type).filter}, $deleted: Boolean) {
  list: ${type.plural}(first: 1, filter: $filter, deleted: $deleted) { totalCount totalCountCapped }
}`;

export const recordDocument = (type: RecordType, selection: string): string =>
  `query Get($id: ID!) { record: ${type.name}(id: $id) { ${selection} } }`;

export function createDocument(type: RecordType, selection: string): string {
  const names = graphqlNames(type);
  return `mutation Create($input: ${names.input}!) { record: ${names.create}(input: $input) { ${selection} } }`;
}

export function updateDocument(type: RecordType, selection: string): string {
  const names = graphqlNames(type);
  return `mutation Update($id: ID!, $expectedVersion: Int!, $input: ${names.input}!) {
  record: ${names.update}(id: $id, expectedVersion: $expectedVersion, input: $input) { ${selection} }
}`;
}

export const deleteDocument = (type: RecordType): string =>
  `mutation Delete($ids: [ID!]!) { count: ${graphqlNames(type).delete}(ids: $ids) }`;

export const restoreDocument = (type: RecordType): string =>
  `mutation Restore($ids: [ID!]!) { count: ${graphqlNames(type).restore}(ids: $ids) }`;

import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { SelectNode } from '../records/query/selection.js';

/** What it takes to read a selection of a document. */
export type DocumentScope = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'>;

/** Fields asked of one object, by the key they have in the answer; one key may stand in several places of a document. */
type Fields = Map<string, FieldNode[]>;

function isIncluded(
  node: Parameters<typeof getDirectiveValues>[1],
  { variableValues }: DocumentScope,
): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

export function collect(
  sets: readonly SelectionSetNode[],
  scope: DocumentScope,
  fields: Fields = new Map(),
): Fields {
  for (const selection of sets.flatMap((set) => set.selections)) {
    if (!isIncluded(selection, scope)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else {
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
      if (fragment) collect([fragment.selectionSet], scope, fields);
    }
  }
  return fields;
}

const innerSets = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));

function toNodes(fields: Fields, type: GraphQLObjectType, scope: DocumentScope): SelectNode[] {
  const definitions = type.getFields();
  return [...fields].flatMap(([key, nodes]): SelectNode[] => {
    const [node] = nodes;
    if (!node) return [];
    if (node.name.value === '__typename') return [{ key, field: '__typename', typeName: type.name }];
    const definition = definitions[node.name.value];
    if (!definition) return [];
    const args = argumentsOf(definition, node, scope);
    const children = childrenOf(definition, nodes, scope);
    return [
      {
        key,
        field: node.name.value,
        ...(children && { children }),
        ...(Object.keys(args).length > 0 && { args }),
      },
    ];
  });
}

/** Arguments as the schema reads them; one that is null is one not given. */
export const argumentsOf = (
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  { variableValues }: DocumentScope,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(getArgumentValues(definition, node, variableValues)).filter(([, value]) => value !== null),
  );

/** What is asked of the objects that a field answers; null for a field that answers none. */
export function childrenOf(
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  scope: DocumentScope,
): SelectNode[] | null {
  const inner = getNamedType(definition.type);
  return isObjectType(inner) ? toNodes(collect(innerSets(nodes), scope), inner, scope) : null;
}

/** What the document asks of the object that this resolver answers. */
export const selectionOf = (info: GraphQLResolveInfo): SelectNode[] =>
  toNodes(
    collect(innerSets(info.fieldNodes), info),
    getNamedType(info.returnType) as GraphQLObjectType,
    info,
  );

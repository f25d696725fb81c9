import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { SelectNode } from '../records/query/selection.js';

/** Fields asked of one object, by the key they have in the answer; one key may stand in several places of a document. */
type Fields = Map<string, FieldNode[]>;

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], info: GraphQLResolveInfo): boolean {
  const { variableValues } = info;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false;
}

function collect(
  sets: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
  fields: Fields = new Map(),
): Fields {
  for (const selection of sets.flatMap((set) => set.selections)) {
    if (!isIncluded(selection, info)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      fields.set(key, [...(fields.get(key) ?? []), selection]);
    } else {
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
      if (fragment) collect([fragment.selectionSet], info, fields);
    }
  }
  return fields;
}

const innerSets = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));

function toNodes(fields: Fields, type: GraphQLObjectType, info: GraphQLResolveInfo): SelectNode[] {
  const definitions = type.getFields();
  return [...fields].flatMap(([key, nodes]): SelectNode[] => {
    const [node] = nodes;
    const definition = node && definitions[node.name.value];
    if (!node || !definition) return []; // __typename
    const args = getArgumentValues(definition, node, info.variableValues);
    const inner = getNamedType(definition.type);
    const children = isObjectType(inner) ? toNodes(collect(innerSets(nodes), info), inner, info) : null;
    return [
      {
        key,
        field: node.name.value,
        // An object asked for its __typename alone still has to be read, to know whether it is there.
        ...(children && { children: children.length > 0 ? children : [{ key: 'id', field: 'id' }] }),
        ...(Object.keys(args).length > 0 && { args: withoutNulls(args) }),
      },
    ];
  });
}

const withoutNulls = (args: object): object =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

/** What the document asks of the object this resolver answers, `path` steps further in (`nodes` of a page). */
export function selectionFromInfo(
  info: GraphQLResolveInfo,
  ...path: string[]
): { nodes: SelectNode[]; asked: Set<string> } {
  let type = getNamedType(info.returnType) as GraphQLObjectType;
  let fields = collect(innerSets(info.fieldNodes), info);
  const asked = new Set([...fields.values()].flatMap((nodes) => nodes.map((node) => node.name.value)));
  for (const step of path) {
    const nodes = [...fields.values()].flat().filter((node) => node.name.value === step);
    type = getNamedType(type.getFields()[step]?.type) as GraphQLObjectType;
    fields = collect(innerSets(nodes), info);
  }
  return { nodes: toNodes(fields, type, info), asked };
}

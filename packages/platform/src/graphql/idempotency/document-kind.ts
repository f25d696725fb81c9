import { Kind, parse, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { operationOf } from '../compiled/variable-shape.js';
import { LIMITS } from '../limits.js';
import { WRITES } from '../record-api.js';

/** What a document does: reads only, writes records only, or something else that changes things. */
export type DocumentKind = 'reads' | 'recordWrites' | 'other';

/** Judged by every part of the document; what cannot be read does nothing. */
export function documentKind(schema: GraphQLSchema | undefined, body: unknown): DocumentKind {
  const { query, operationName } = (body ?? {}) as Record<string, unknown>;
  const document = typeof query === 'string' ? parsed(query) : null;
  const operation =
    document && operationOf(document, typeof operationName === 'string' ? operationName : null);
  if (!document || operation?.operation !== 'mutation') return 'reads';
  const fields = schema?.getMutationType()?.getFields() ?? {};
  const names = rootFields(document, operation.selectionSet);
  return [...names].every((name) => name === '__typename' || fields[name]?.extensions[WRITES] !== undefined)
    ? 'recordWrites'
    : 'other';
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return null;
  }
}

function rootFields(document: DocumentNode, set: SelectionSetNode, seen = new Set<string>()): Set<string> {
  const names = new Set<string>();
  for (const one of set.selections) {
    if (one.kind === Kind.FIELD) {
      names.add(one.name.value);
      continue;
    }
    const inner =
      one.kind === Kind.INLINE_FRAGMENT ? one.selectionSet : fragment(document, one.name.value, seen);
    for (const name of inner ? rootFields(document, inner, seen) : []) names.add(name);
  }
  return names;
}

function fragment(document: DocumentNode, name: string, seen: Set<string>): SelectionSetNode | null {
  if (seen.has(name)) return null;
  seen.add(name);
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) return one.selectionSet;
  return null;
}

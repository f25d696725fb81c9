import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RicejarError } from '@ricejar/sdk';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../records/query/list.js';
import { graphqlErrors } from './graphql.errors.js';

export const LIMITS = { depth: 10, aliases: 30, rootFields: 20, records: 5_000, tokens: 2_000 } as const;

type Variables = Readonly<Record<string, unknown>>;

/** Counts what an operation asks, fragments spelt out; throws a coded error with HTTP status 400 over a limit. */
export function requireWithinLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  new Meter(fragments, variables).measure(operation.selectionSet, 1, 1);
}

class Meter {
  private aliases = 0;
  private rootFields = 0;
  private records = 0;

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  measure(set: SelectionSetNode, depth: number, rows: number): void {
    if (depth > LIMITS.depth) refuse(graphqlErrors.QUERY_TOO_DEEP({ limit: LIMITS.depth }));
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.field(selection, depth, rows);
      else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        if (inner) this.measure(inner.selectionSet, depth, rows);
      }
    }
  }

  private field(node: FieldNode, depth: number, rows: number): void {
    if (node.alias && ++this.aliases > LIMITS.aliases)
      refuse(graphqlErrors.TOO_MANY_ALIASES({ limit: LIMITS.aliases }));
    if (depth === 1 && ++this.rootFields > LIMITS.rootFields) {
      refuse(graphqlErrors.TOO_MANY_ROOT_FIELDS({ limit: LIMITS.rootFields }));
    }
    if (!node.selectionSet) return;
    const times = this.pageSize(node);
    this.records += rows * times;
    if (this.records > LIMITS.records) refuse(graphqlErrors.QUERY_TOO_COSTLY({ limit: LIMITS.records }));
    this.measure(node.selectionSet, depth + 1, rows * times);
  }

  /** Rows a field may bring for each row around it; a plain reference brings at most one, which costs next to nothing. */
  private pageSize(node: FieldNode): number {
    const first = node.arguments?.find((argument) => argument.name.value === 'first');
    if (!first)
      return node.selectionSet?.selections.some(
        (one) => one.kind === Kind.FIELD && one.name.value === 'nodes',
      )
        ? DEFAULT_PAGE
        : 1;
    const value =
      first.value.kind === Kind.VARIABLE
        ? this.variables[first.value.name.value]
        : 'value' in first.value
          ? Number(first.value.value)
          : null;
    return typeof value === 'number' && value > 0 ? Math.min(value, LARGEST_PAGE) : DEFAULT_PAGE;
  }
}

function refuse(error: RicejarError): never {
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, details: error.details, http: { status: 400 } },
  });
}

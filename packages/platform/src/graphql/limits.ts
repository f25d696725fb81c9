import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RicejarError } from '@ricejar/sdk';
import { RELATED_ROWS } from '../records/query/json.js';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../records/query/list.js';
import { graphqlErrors } from './graphql.errors.js';

export const LIMITS = { depth: 10, aliases: 30, rootFields: 20, records: 5_000, tokens: 2_000 } as const;

/** A field may hold two hundred references; few hold more than these. */
const USUAL_REFERENCES = 10;

type Variables = Readonly<Record<string, unknown>>;

/** Counts what an operation asks, fragments spelt out; throws a coded error with HTTP status 400 over a limit. */
export function requireWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const root = schema.getRootType(operation.operation) ?? undefined;
  new Meter(schema, fragments, variables).measure(operation.selectionSet, root, 1, 1);
}

class Meter {
  private aliases = 0;
  private rootFields = 0;
  private records = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Variables,
  ) {}

  measure(set: SelectionSetNode, type: GraphQLNamedType | undefined, depth: number, rows: number): void {
    if (depth > LIMITS.depth) refuse(graphqlErrors.QUERY_TOO_DEEP({ limit: LIMITS.depth }));
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.field(selection, type, depth, rows);
      else {
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(selection.name.value) : selection;
        const named = inner?.typeCondition && this.schema.getType(inner.typeCondition.name.value);
        if (inner) this.measure(inner.selectionSet, named ?? type, depth, rows);
      }
    }
  }

  private field(node: FieldNode, around: GraphQLNamedType | undefined, depth: number, rows: number): void {
    if (node.alias && ++this.aliases > LIMITS.aliases)
      refuse(graphqlErrors.TOO_MANY_ALIASES({ limit: LIMITS.aliases }));
    if (depth === 1 && ++this.rootFields > LIMITS.rootFields) {
      refuse(graphqlErrors.TOO_MANY_ROOT_FIELDS({ limit: LIMITS.rootFields }));
    }
    if (!node.selectionSet) return;
    const field = isObjectType(around) ? around.getFields()[node.name.value] : undefined;
    const times = field ? this.rowsOf(node, field, around) : 1;
    this.records += rows * times;
    if (this.records > LIMITS.records) refuse(graphqlErrors.QUERY_TOO_COSTLY({ limit: LIMITS.records }));
    this.measure(node.selectionSet, field && getNamedType(field.type), depth + 1, rows * times);
  }

  /** Rows a field may bring for each row around it; a plain reference brings at most one, which costs next to nothing. */
  private rowsOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    around: GraphQLNamedType | undefined,
  ): number {
    const isList = isListType(getNullableType(field.type));
    if (field.args.some((one) => one.name === 'first'))
      return this.pageSize(node, isList ? RELATED_ROWS : DEFAULT_PAGE);
    // What a page holds is counted where the page is asked for.
    const isPage = around?.name.endsWith('Page') ?? false;
    return !isPage && isList && this.isRecord(getNamedType(field.type)) ? USUAL_REFERENCES : 1;
  }

  private isRecord(type: GraphQLNamedType): boolean {
    return this.schema.getType(`${type.name}Page`) !== undefined;
  }

  private pageSize(node: FieldNode, usual: number): number {
    const value = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const first =
      value?.kind === Kind.VARIABLE
        ? this.variables[value.name.value]
        : value && 'value' in value
          ? Number(value.value)
          : null;
    return typeof first === 'number' && first > 0 ? Math.min(first, LARGEST_PAGE) : usual;
  }
}

function refuse(error: RicejarError): never {
  throw new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, details: error.details, http: { status: 400 } },
  });
}

import type { Actor } from '@ricejar/sdk';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { PlatformRecordQuery, PreparedRead } from '../../records/query/record-query.service.js';
import type { Read } from '../../records/query/read.js';
import type { SelectNode } from '../../records/query/selection.js';
import { READS, type Describe } from '../record-api.js';
import { argumentsOf, childrenOf, collect, type DocumentScope } from '../selection.js';
import { operationOf, VariableShape } from './variable-shape.js';

type Member = readonly [key: string, read: Read | SelectNode];
type Variables = Readonly<Record<string, unknown>>;

/** Statements of one document at most: a person's lists differ in a handful of ways. */
const MOST_PLANS = 50;

/** A document that reads records and nothing else: each request of it is one statement, whose value is the whole answer. */
export class CompiledDocument {
  private readonly plans = new Map<string, PreparedRead>();
  private readonly shape: VariableShape;
  private readonly fragments: Record<string, FragmentDefinitionNode>;

  private constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.shape = new VariableShape(schema, document, operation);
    this.fragments = Object.fromEntries(
      document.definitions.flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
      ),
    );
  }

  /** Null for a document that also asks for something a resolver computes, or that writes. */
  static of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName?: string | null,
  ): CompiledDocument | null {
    const operation = operationOf(document, operationName);
    if (operation?.operation !== 'query') return null;
    const compiled = new CompiledDocument(schema, document, operation);
    return compiled.readsAlone() ? compiled : null;
  }

  /** Variables as the schema reads them; null when it refuses them. */
  variables(given: Variables): Variables | null {
    const { coerced } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], given);
    return coerced ?? null;
  }

  /** Whose requests with which variables share a statement. */
  key(actor: Actor, variables: Variables): string {
    return `${actor.policyKey} ${this.shape.shapeOf(variables)}`;
  }

  plan(key: string): PreparedRead | undefined {
    return this.plans.get(key);
  }

  /** The statement for all requests of this key. Throws the coded error of whatever may not be read. */
  compile(key: string, queries: PlatformRecordQuery, actor: Actor, variables: Variables): PreparedRead {
    const scope = { fragments: this.fragments, variableValues: this.shape.late(variables) };
    const prepared = queries.prepare(actor, this.members(scope));
    if (this.plans.size >= MOST_PLANS) this.plans.clear();
    this.plans.set(key, prepared);
    return prepared;
  }

  private members(scope: DocumentScope): Member[] {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    return [...collect([this.operation.selectionSet], scope)].flatMap(([key, nodes]): Member[] => {
      const [node] = nodes;
      if (!node) return [];
      const name = node.name.value;
      if (name === '__typename') return [[key, { key, field: name, typeName: 'Query' }]];
      const definition = fields[name];
      const describe = definition?.extensions[READS] as Describe | undefined;
      if (!definition || !describe) return [];
      const args = argumentsOf(definition, node, scope);
      return [[key, describe(args, childrenOf(definition, nodes, scope) ?? [])]];
    });
  }

  /** Judged with every part of the document there, also those that a directive may leave out. */
  private readsAlone(): boolean {
    const fields = this.schema.getQueryType()?.getFields() ?? {};
    const reads = (set: OperationDefinitionNode['selectionSet']): boolean =>
      set.selections.every((one) => {
        if (one.kind === Kind.INLINE_FRAGMENT) return reads(one.selectionSet);
        if (one.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.fragments[one.name.value];
          return fragment !== undefined && reads(fragment.selectionSet);
        }
        return one.name.value === '__typename' || fields[one.name.value]?.extensions[READS] !== undefined;
      });
    return reads(this.operation.selectionSet);
  }
}

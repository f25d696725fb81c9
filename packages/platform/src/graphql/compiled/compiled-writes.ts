import { Injectable } from '@nestjs/common';
import type { Actor } from '@ricejar/sdk';
import {
  getVariableValues,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { RecordRegistry } from '../../records/record-registry.js';
import { PlatformRecordChange } from '../../records/change/record-change.service.js';
import type { SelectNode } from '../../records/query/selection.js';
import { RequestWrites, type WritingContext } from '../idempotency/request-writes.js';
import { requireWithinLimits } from '../limits.js';
import { JOINS, WRITES, type Write } from '../record-api.js';
import { argumentsOf, childrenOf, collect } from '../selection.js';
import type { ReadRequest } from './compiled-reads.js';
import { DocumentMemory } from './document-memory.js';
import { operationOf } from './variable-shape.js';

const MOST_DOCUMENTS = 200;

/** A document that Apollo has parsed and validated, and that does nothing but write records. */
interface WriteDocument {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
}

/** One root field of a request. */
interface WriteField {
  key: string;
  write: Write;
  joins: boolean;
  args: Record<string, unknown>;
  nodes: readonly SelectNode[];
}

/**
 * Runs documents that write records field by field, and puts the answers together as they come from the database. What
 * fails is left to graphql-js, which finds the fields that are done already and words the error.
 */
@Injectable()
export class CompiledWrites {
  private readonly documents: DocumentMemory<WriteDocument>;

  constructor(
    registry: RecordRegistry,
    private readonly changes: PlatformRecordChange,
  ) {
    this.documents = new DocumentMemory(registry, MOST_DOCUMENTS);
  }

  knows(request: ReadRequest): boolean {
    return this.documents.get(request) !== undefined;
  }

  /** Remembers a document that is about to take the full road, if it is one of writes alone. */
  remember(request: ReadRequest, { schema, document }: Pick<WriteDocument, 'schema' | 'document'>): void {
    const operation = operationOf(document, request.operationName);
    if (operation?.operation !== 'mutation' || this.knows(request)) return;
    const fields = schema.getMutationType()?.getFields() ?? {};
    const isWrite = operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && fields[one.name.value]?.extensions[WRITES] !== undefined,
    );
    if (!isWrite) return;
    const fragments = document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    );
    this.documents.set(request, { schema, document, operation, fragments: Object.fromEntries(fragments) });
  }

  /** The text of the answer, or null for a request that has to take the full road. */
  async run(request: ReadRequest, context: WritingContext): Promise<string | null> {
    const document = this.documents.get(request);
    const { actor } = context;
    const fields = document && actor && fieldsOf(document, request.variables);
    if (!fields) return null;
    const writes = (context.writes ??= new RequestWrites());
    await this.join(writes, actor, fields);
    const members: string[] = [];
    for (const field of fields) {
      const text = await outcome(writes, actor, field);
      if (text === null) return null;
      members.push(`${JSON.stringify(field.key)}:${text}`);
    }
    return `{"data":{${members.join(',')}}}`;
  }

  /** Does several fields in one go where that is the same as one after the other; what is not done here is done later. */
  private async join(writes: RequestWrites, actor: Actor, fields: readonly WriteField[]): Promise<void> {
    // A key keeps each answer in the transaction of its own write.
    if (fields.length < 2 || writes.key || !fields.every((field) => field.joins)) return;
    const done = await this.changes.together(
      fields.map((field) => (tx) => field.write(actor, field.args, field.nodes, { tx })),
    );
    done?.forEach((one, at) => {
      const key = fields[at]?.key ?? '';
      writes.done.set(key, one.status === 'fulfilled' ? { text: one.value } : { error: one.reason });
    });
  }
}

/** Null where the request is refused before anything is done. */
function fieldsOf(
  { schema, document, operation, fragments }: WriteDocument,
  given: ReadRequest['variables'],
): WriteField[] | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (!coerced) return null;
  try {
    requireWithinLimits(schema, document, operation, coerced);
    const scope = { fragments, variableValues: coerced };
    const fields = schema.getMutationType()?.getFields() ?? {};
    return [...collect([operation.selectionSet], scope)].flatMap(([key, nodes]) => {
      const [node] = nodes;
      const definition = node && fields[node.name.value];
      if (!node || !definition) return [];
      const write = definition.extensions[WRITES] as Write;
      const args = argumentsOf(definition, node, scope);
      const joins = definition.extensions[JOINS] === true;
      return [{ key, write, joins, args, nodes: childrenOf(definition, nodes, scope) ?? [] }];
    });
  } catch {
    return null;
  }
}

/** The answer of one field; null when it failed, or has none although it must. */
async function outcome(writes: RequestWrites, actor: Actor, field: WriteField): Promise<string | null> {
  try {
    const text = await writes.run(field.key, (keeper) =>
      field.write(actor, field.args, field.nodes, keeper && { keeper }),
    );
    writes.done.set(field.key, { text });
    return text === 'null' ? null : JSON.stringify(JSON.parse(text));
  } catch (error) {
    writes.done.set(field.key, { error });
    return null;
  }
}

import { Injectable } from '@nestjs/common';
import { Clock, RicejarError, type Actor } from '@ricejar/sdk';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { PlatformRecordQuery, type PreparedRead } from '../../records/query/record-query.service.js';
import { RecordRegistry } from '../../records/record-registry.js';
import { CompiledDocument } from './compiled-document.js';
import { DocumentMemory, type DocumentName } from './document-memory.js';

const MOST_DOCUMENTS = 500;

/** One request for what a document reads. */
export interface ReadRequest extends DocumentName {
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers documents that read records by one statement each. What it cannot answer (a document with something that is
 * computed, variables that are no good, a field that may not be read) it leaves to graphql-js, which words the error.
 */
@Injectable()
export class CompiledReads {
  /** Null for a document that graphql-js has to answer. */
  private readonly documents: DocumentMemory<CompiledDocument | null>;

  constructor(
    private readonly queries: PlatformRecordQuery,
    registry: RecordRegistry,
    private readonly clock: Clock,
  ) {
    this.documents = new DocumentMemory(registry, MOST_DOCUMENTS);
  }

  /** The text of the answer, or null when this request has not come by the full road before in this form. */
  async known(request: ReadRequest, actor: Actor): Promise<string | null> {
    const document = this.documents.get(request);
    const coerced = document?.variables(request.variables);
    if (!document || !coerced) return null;
    const plan = document.plan(document.key(actor, coerced));
    return plan ? this.run(plan, actor, coerced) : null;
  }

  /** The text of the answer to a request whose document Apollo has parsed, validated and weighed; null leaves it to graphql-js. */
  async answer(
    request: ReadRequest,
    parsed: { schema: GraphQLSchema; document: DocumentNode },
    actor: Actor,
  ): Promise<string | null> {
    const known = this.documents.get(request);
    const compiled = known === undefined ? this.remember(request, parsed) : known;
    const variables = compiled?.variables(request.variables);
    if (!compiled || !variables) return null;
    try {
      const shape = compiled.key(actor, variables);
      const plan = compiled.plan(shape) ?? compiled.compile(shape, this.queries, actor, variables);
      return await this.run(plan, actor, variables);
    } catch (error) {
      // One root field that is refused does not take the others with it: graphql-js answers each for itself.
      if (error instanceof RicejarError) return null;
      throw error;
    }
  }

  /** After the schema was built anew: documents are judged by the one in force. */
  forget(): void {
    this.documents.clear();
  }

  private async run(plan: PreparedRead, actor: Actor, variables: ReadRequest['variables']): Promise<string> {
    const text = await this.queries.run(plan, { actor, now: this.clock.now(), variables });
    return plan.tidy ? text : JSON.stringify(JSON.parse(text));
  }

  private remember(
    request: ReadRequest,
    { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
  ): CompiledDocument | null {
    const compiled = CompiledDocument.of(schema, document, request.operationName);
    this.documents.set(request, compiled);
    return compiled;
  }
}

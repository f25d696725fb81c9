import { Injectable } from '@nestjs/common';
import { Clock, RicejarError, type Actor } from '@ricejar/sdk';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { PlatformRecordQuery, type PreparedRead } from '../../records/query/record-query.service.js';
import { RecordRegistry } from '../../records/record-registry.js';
import { CompiledDocument } from './compiled-document.js';

const MOST_DOCUMENTS = 500;
/** Longer documents are no screen's. */
const LONGEST_DOCUMENT = 20_000;

/** One request for what a document reads. */
export interface ReadRequest {
  query: string;
  operationName?: string | null | undefined;
  variables: Readonly<Record<string, unknown>>;
}

const keyOf = (query: string, operationName: ReadRequest['operationName']): string =>
  operationName ? `${operationName} ${query}` : query;

/**
 * Answers documents that read records by one statement each. What it cannot answer (a document with something that is
 * computed, variables that are no good, a field that may not be read) it leaves to graphql-js, which words the error.
 */
@Injectable()
export class CompiledReads {
  /** By name of operation and text, the one longest unused first. */
  private readonly documents = new Map<string, CompiledDocument | null>();
  private revision = 0;

  constructor(
    private readonly queries: PlatformRecordQuery,
    private readonly registry: RecordRegistry,
    private readonly clock: Clock,
  ) {}

  /** The text of the answer, or null when this request has not come by the full road before in this form. */
  async known({ query, operationName, variables }: ReadRequest, actor: Actor): Promise<string | null> {
    const document = this.remembered(keyOf(query, operationName));
    const coerced = document?.variables(variables);
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
    const key = keyOf(request.query, request.operationName);
    const known = this.remembered(key);
    const compiled = known === undefined ? this.remember(key, parsed, request.operationName) : known;
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

  private remembered(key: string): CompiledDocument | null | undefined {
    if (this.revision !== this.registry.revision) {
      this.documents.clear();
      this.revision = this.registry.revision;
    }
    const known = this.documents.get(key);
    if (known !== undefined) {
      this.documents.delete(key);
      this.documents.set(key, known);
    }
    return known;
  }

  private remember(
    key: string,
    { schema, document }: { schema: GraphQLSchema; document: DocumentNode },
    operationName: ReadRequest['operationName'],
  ): CompiledDocument | null {
    const compiled = CompiledDocument.of(schema, document, operationName);
    if (key.length > LONGEST_DOCUMENT) return compiled;
    const [oldest] = this.documents.keys();
    if (this.documents.size >= MOST_DOCUMENTS && oldest !== undefined) this.documents.delete(oldest);
    this.documents.set(key, compiled);
    return compiled;
  }
}

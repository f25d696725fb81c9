import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Injectable, Logger } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import { RicejarError } from '@ricejar/sdk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type GraphQLSchema } from 'graphql';
import { explainOutage, isOutage } from '../database/database.errors.js';
import type { HttpContext } from '../identity/http-context.js';
import { ActorService } from '../identity/session/actor.service.js';
import { PlatformRecordChange } from '../records/change/record-change.service.js';
import { PlatformRecordQuery } from '../records/query/record-query.service.js';
import { RecordRegistry } from '../records/record-registry.js';
import { CompiledReads } from './compiled/compiled-reads.js';
import { CompiledWrites } from './compiled/compiled-writes.js';
import { plainRequest, sendAnswer } from './compiled/fast-lane.js';
import { errorFormatter, localised } from './format-error.js';
import { jsonAnswer, refusalOf, send, type HttpAnswer } from './http-answer.js';
import { apolloRequest, httpContext, requestLocale } from './http-request.js';
import { documentKind } from './idempotency/document-kind.js';
import { IdempotencyService } from './idempotency/idempotency.service.js';
import { LIMITS, requireWithinLimits } from './limits.js';
import { withRecordApi } from './record-api.js';
import { withSharedTypes } from './shared-types.js';
import { atOnce, inSteps } from '../turns/steps.js';

export const GRAPHQL_PATH = '/graphql';

type Gateway = ApolloServerOptionsWithGateway<HttpContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

const explain = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/**
 * Serves Nest's code-first schema with the record API added. Apollo sees it through its `gateway` option, which lets the
 * schema change while the server runs.
 */
@Injectable()
export class RicejarGraphqlDriver extends AbstractGraphQLDriver<GqlModuleOptions> {
  private readonly logger = new Logger('GraphQL');
  private apollo?: ApolloServer<HttpContext>;
  /** What Nest built, the special resolvers, with the types that every record type speaks of. */
  private shared?: GraphQLSchema;
  private tellApollo?: (schema: GraphQLSchema) => void;
  /** The schema in force. */
  schema?: GraphQLSchema;

  constructor(
    private readonly registry: RecordRegistry,
    private readonly queries: PlatformRecordQuery,
    private readonly changes: PlatformRecordChange,
    private readonly actors: ActorService,
    private readonly compiled: CompiledReads,
    private readonly writes: CompiledWrites,
    private readonly idempotency: IdempotencyService,
  ) {
    super();
  }

  async start(options: GqlModuleOptions): Promise<void> {
    if (!options.schema) throw new Error('Nest built no GraphQL schema');
    this.shared = withSharedTypes(options.schema);
    const first = atOnce(this.build(this.registry));
    this.schema = first;
    const apollo = new ApolloServer<HttpContext>({
      gateway: {
        onSchemaLoadOrUpdate: (listener) => {
          this.tellApollo = (schema) => listener({ apiSchema: schema, coreSupergraphSdl: '' });
          this.tellApollo(first);
          return () => undefined;
        },
        load: async () => ({ executor: this.executor }),
        stop: async () => undefined,
      },
      introspection: process.env['RICEJAR_INTROSPECTION'] === '1',
      hideSchemaDetailsFromClientErrors: true,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      formatError: errorFormatter((traceId, error) => this.logger.error(`${traceId} ${explain(error)}`)),
      // The default cache-control plugin wraps every field and costs a third of the throughput.
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginLandingPageDisabled(),
        limitsPlugin,
        languagePlugin,
        outagePlugin,
      ],
      logger: {
        debug: () => undefined,
        info: () => undefined,
        warn: (text) => this.logger.warn(text),
        error: (text) => this.logger.error(text),
      },
    });
    await apollo.start();
    this.apollo = apollo;
    const http = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    http.route({
      method: ['GET', 'POST'],
      url: GRAPHQL_PATH,
      handler: (request, reply) => this.handle(apollo, request, reply),
      errorHandler: (error, request, reply) => this.refuse(error, request, reply),
    });
  }

  /** What failed before there was anybody to ask. */
  private refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const outage = explainOutage(error);
    if (!(outage instanceof RicejarError)) throw error;
    send(reply, refusalOf(outage, requestLocale(request.headers['accept-language'])));
  }

  /**
   * Builds the schema of another registry between requests. What it returns puts it in force, at once and together with
   * the registry: requests that run end under the one before.
   */
  async prepare(next: RecordRegistry): Promise<() => void> {
    const schema = await inSteps(this.build(next));
    return () => {
      this.schema = schema;
      this.compiled.forget();
      this.tellApollo?.(schema);
    };
  }

  async stop(): Promise<void> {
    await this.apollo?.stop();
  }

  private build(registry: RecordRegistry): Generator<void, GraphQLSchema> {
    if (!this.shared) throw new Error('the driver has not been started');
    return withRecordApi(this.shared, registry, this.queries, this.changes);
  }

  private readonly executor: Executor = async ({ document, operationName, request, context, schema }) => {
    const { query, variables = {} } = request;
    const text =
      query && context.actor
        ? await this.compiled.answer({ ...request, query, variables }, { schema, document }, context.actor)
        : null;
    if (query) this.writes.remember({ ...request, query, variables }, { schema, document });
    if (text !== null) return JSON.parse(text) as Awaited<ReturnType<Executor>>;
    // Apollo's types know only its own, wider result.
    return (await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      ...(operationName && { operationName }),
    })) as Awaited<ReturnType<Executor>>;
  };

  private async handle(
    apollo: ApolloServer<HttpContext>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    reply.header('cache-control', 'no-store');
    // What screens are made of: the schema, and what the caller may see and do in it.
    const { schemaVersion } = this.registry;
    const context = await httpContext(this.actors, request, reply);
    reply.header('x-ricejar-revision', `${schemaVersion}.${context.actor?.policyKey ?? 'nobody'}`);
    const read = context.actor && plainRequest(request);
    // A failure here says nothing that the full road would not say in words.
    const known =
      context.actor && read ? await this.compiled.known(read, context.actor).catch(() => null) : null;
    if (known !== null) return void sendAnswer(reply, known);
    const kindOf = () =>
      read && this.writes.knows(read) ? 'recordWrites' : documentKind(this.schema, request.body);
    const answer = await this.idempotency.guard(request, context, kindOf, async () => {
      const written = read && (await this.writes.run(read, context));
      return written ? jsonAnswer(written) : fullRoad(apollo, request, context);
    });
    send(reply, answer);
  }
}

/** Everything that Apollo Server does with a request. */
async function fullRoad(
  apollo: ApolloServer<HttpContext>,
  request: FastifyRequest,
  context: HttpContext,
): Promise<HttpAnswer> {
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: apolloRequest(request),
    context: async () => context,
  });
  const head = { status: answer.status ?? 200, headers: Object.fromEntries(answer.headers) };
  if (answer.body.kind === 'complete') return { ...head, body: answer.body.string };
  // Incremental delivery is off: no schema of ours carries @defer.
  let whole = '';
  for await (const part of answer.body.asyncIterator) whole += part;
  return { ...head, body: whole };
}

const limitsPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      if (operation) requireWithinLimits(schema, document, operation, request.variables ?? {});
    },
  }),
};

const languagePlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      const { errors } = response.body.singleResult;
      if (errors)
        response.body.singleResult.errors = errors.map((error) => localised(error, contextValue.locale));
    },
  }),
};

/** A client, or a balancer before it, tells by the status that asking again later may help. */
const outagePlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      if (response.body.kind !== 'single') return;
      const out = response.body.singleResult.errors?.some((error) => isOutage(error.extensions?.['code']));
      if (!out) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', '1');
    },
  }),
};

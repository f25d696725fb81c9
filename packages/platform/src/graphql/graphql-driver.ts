import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Injectable, Logger } from '@nestjs/common';
import { AbstractGraphQLDriver, type GqlModuleOptions } from '@nestjs/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { execute, type GraphQLSchema } from 'graphql';
import type { HttpContext } from '../identity/http-context.js';
import { ActorService } from '../identity/session/actor.service.js';
import { PlatformRecordChange } from '../records/change/record-change.service.js';
import { PlatformRecordQuery } from '../records/query/record-query.service.js';
import { RecordRegistry } from '../records/record-registry.js';
import { CompiledReads } from './compiled/compiled-reads.js';
import { plainRequest, sendAnswer } from './compiled/fast-lane.js';
import { errorFormatter, localised } from './format-error.js';
import { apolloRequest, httpContext } from './http-request.js';
import { LIMITS, requireWithinLimits } from './limits.js';
import { withRecordApi } from './record-api.js';

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
  /** What Nest built: the special resolvers, without the record API. */
  private base?: GraphQLSchema;
  private tellApollo?: (schema: GraphQLSchema) => void;
  /** The schema in force. */
  schema?: GraphQLSchema;

  constructor(
    private readonly registry: RecordRegistry,
    private readonly queries: PlatformRecordQuery,
    private readonly changes: PlatformRecordChange,
    private readonly actors: ActorService,
    private readonly compiled: CompiledReads,
  ) {
    super();
  }

  async start(options: GqlModuleOptions): Promise<void> {
    if (!options.schema) throw new Error('Nest built no GraphQL schema');
    this.base = options.schema;
    const first = this.build();
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
    });
  }

  /** Builds the schema anew from the registry and puts it in force: requests that run end under the one before. */
  refresh(): void {
    const schema = this.build();
    this.compiled.forget();
    this.tellApollo?.(schema);
  }

  async stop(): Promise<void> {
    await this.apollo?.stop();
  }

  private build(): GraphQLSchema {
    if (!this.base) throw new Error('the driver has not been started');
    this.schema = withRecordApi(this.base, this.registry, this.queries, this.changes);
    return this.schema;
  }

  private readonly executor: Executor = async ({ document, operationName, request, context, schema }) => {
    const { query, variables = {} } = request;
    const text =
      query && context.actor
        ? await this.compiled.answer({ ...request, query, variables }, { schema, document }, context.actor)
        : null;
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
    const context = await httpContext(this.actors, request, reply);
    reply.headers({ 'cache-control': 'no-store', 'x-ricejar-revision': this.registry.schemaVersion });
    const read = context.actor && plainRequest(request);
    // A failure here says nothing that the full road would not say in words.
    const known =
      context.actor && read ? await this.compiled.known(read, context.actor).catch(() => null) : null;
    if (known !== null) return void sendAnswer(reply, known);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: apolloRequest(request),
      context: async () => context,
    });
    for (const [name, value] of answer.headers) reply.header(name, value);
    reply.code(answer.status ?? 200);
    if (answer.body.kind === 'complete') return void reply.send(answer.body.string);
    // Incremental delivery is off: no schema of ours carries @defer.
    let whole = '';
    for await (const part of answer.body.asyncIterator) whole += part;
    reply.send(whole);
  }
}

const limitsPlugin: ApolloServerPlugin<HttpContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request }) => {
      if (operation) requireWithinLimits(document, operation, request.variables ?? {});
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

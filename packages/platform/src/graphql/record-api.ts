import {
  accessErrors,
  type Actor,
  type GroupOptions,
  type Input,
  type ListOptions,
  type RequestContext,
} from '@ricejar/sdk';
import {
  extendSchema,
  isObjectType,
  parse,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { PlatformRecordChange } from '../records/change/record-change.service.js';
import { pascal } from '../records/naming.js';
import type { PlatformRecordQuery } from '../records/query/record-query.service.js';
import type { RecordRegistry, RegisteredRecord } from '../records/record-registry.js';
import { recordErrors } from '../records/records.errors.js';
import { recordSdl } from './record-sdl.js';
import { selectionFromInfo } from './selection-from-info.js';

type Resolver<Args> = GraphQLFieldResolver<unknown, RequestContext, Args>;

const MOST_IDS = 200;

/** Adds the record API to the schema of the special resolvers. */
export function withRecordApi(
  base: GraphQLSchema,
  registry: RecordRegistry,
  queries: PlatformRecordQuery,
  changes: PlatformRecordChange,
): GraphQLSchema {
  const schema = extendSchema(base, parse(recordSdl(registry, base), { noLocation: true }));
  const api = new RecordApi(queries, changes);
  for (const record of registry.all()) api.attach(schema, record);
  readByAnswerKey(schema, registry);
  return schema;
}

class RecordApi {
  constructor(
    private readonly queries: PlatformRecordQuery,
    private readonly changes: PlatformRecordChange,
  ) {}

  attach(schema: GraphQLSchema, record: RegisteredRecord): void {
    const { name, typeName, definition } = record;
    const plural = pascal(definition.plural);
    resolveWith(schema.getQueryType(), {
      [name]: this.get(name),
      [definition.plural]: this.list(name),
      [`${name}Groups`]: this.group(name),
    });
    resolveWith(schema.getMutationType(), {
      [`create${typeName}`]: this.create(name),
      [`update${typeName}`]: this.update(name),
      [`delete${plural}`]: this.setDeleted(name, 'delete'),
      [`restore${plural}`]: this.setDeleted(name, 'restore'),
    });
  }

  private get(record: string): Resolver<{ id: string }> {
    return (_root, { id }, context, info) =>
      this.queries.getNodes(actorOf(context), record, id, selectionFromInfo(info).nodes);
  }

  private list(record: string): Resolver<Omit<ListOptions, 'select'>> {
    return async (_root, args, context, info) => {
      const { nodes, asked } = selectionFromInfo(info, 'nodes');
      const totalCount = asked.has('totalCount') || asked.has('totalCountCapped');
      const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
      const selected = nodes.length > 0 ? nodes : [{ key: 'id', field: 'id' }];
      return this.queries.listNodes(actorOf(context), record, selected, { ...given, totalCount });
    };
  }

  private group(record: string): Resolver<GroupOptions> {
    return (_root, args, context) => this.queries.group(actorOf(context), record, args);
  }

  private create(record: string): Resolver<{ input: Input }> {
    return (_root, { input }, context, info) => {
      const actor = actorOf(context);
      return this.changes.transaction(async (tx) => {
        const { id } = await tx.create(actor, record, input);
        return this.queries.getNodes(actor, record, id, selectionFromInfo(info).nodes, tx.tx);
      });
    };
  }

  private update(record: string): Resolver<{ id: string; expectedVersion: number; input: Input }> {
    return (_root, { id, expectedVersion, input }, context, info) => {
      const actor = actorOf(context);
      return this.changes.transaction(async (tx) => {
        await tx.update(actor, record, id, expectedVersion, input);
        return this.queries.getNodes(actor, record, id, selectionFromInfo(info).nodes, tx.tx);
      });
    };
  }

  private setDeleted(record: string, action: 'delete' | 'restore'): Resolver<{ ids: string[] }> {
    return async (_root, { ids }, context) => {
      if (ids.length > MOST_IDS) throw recordErrors.PAGE_TOO_LARGE();
      await this.changes[action](actorOf(context), record, ids);
      return new Set(ids).size;
    };
  }
}

function actorOf(context: RequestContext): Actor {
  if (!context.actor) throw accessErrors.UNAUTHENTICATED();
  return context.actor;
}

/** Gives root fields their resolvers. */
function resolveWith(type: GraphQLObjectType | null | undefined, resolvers: Record<string, unknown>): void {
  const fields = type?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers)) {
    const field = fields[name];
    // The SDL above types the arguments; graphql-js checks them before a resolver sees them.
    if (field) field.resolve = resolve as Resolver<object>;
  }
}

/** Rows come from the database under the keys of the answer (aliases), so their fields are read by those. */
function readByAnswerKey(schema: GraphQLSchema, registry: RecordRegistry): void {
  const names = registry
    .all()
    .flatMap(({ typeName, extensions }) => [
      typeName,
      `${typeName}Ext`,
      ...[...extensions.keys()].map((owner) => `${typeName}Ext${pascal(owner)}`),
    ]);
  for (const name of [...names, 'Money']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve ??= (source: Record<string, unknown>, _args, _context, info) => source[info.path.key];
    }
  }
}

import { accessErrors, type Actor, type GroupOptions, type Input, type RequestContext } from '@ricejar/sdk';
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
import type { Read } from '../records/query/read.js';
import type { SelectNode } from '../records/query/selection.js';
import type { RecordRegistry, RegisteredRecord } from '../records/record-registry.js';
import { recordErrors } from '../records/records.errors.js';
import { recordSdl } from './record-sdl.js';
import { selectionOf } from './selection.js';

/** Where a field keeps how it reads. */
export const READS = 'ricejar.reads';
/** Arguments and selection of a field -> what it reads. */
export type Describe = (args: Record<string, unknown>, nodes: readonly SelectNode[]) => Read;

interface FieldParts {
  resolve: Resolver<never>;
  extensions?: Record<string, unknown>;
}

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
    complete(schema.getQueryType(), {
      [name]: this.reading(({ id }, nodes) => ({ kind: 'record', record: name, id, nodes })),
      [definition.plural]: this.reading((args, nodes) => ({ kind: 'page', record: name, args, nodes })),
      [`${name}Groups`]: this.reading((options, nodes) => ({
        kind: 'groups',
        record: name,
        options: options as unknown as GroupOptions,
        nodes,
      })),
    });
    complete(schema.getMutationType(), {
      [`create${typeName}`]: { resolve: this.create(name) },
      [`update${typeName}`]: { resolve: this.update(name) },
      [`delete${plural}`]: { resolve: this.setDeleted(name, 'delete') },
      [`restore${plural}`]: { resolve: this.setDeleted(name, 'restore') },
    });
  }

  /** A field that reads: the same description serves its resolver and the compiler of whole documents. */
  private reading(describe: Describe): FieldParts {
    return {
      resolve: (_root, args, context, info) => {
        const given = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));
        return this.queries.read(actorOf(context), describe(given, selectionOf(info)));
      },
      extensions: { [READS]: describe },
    };
  }

  private create(record: string): Resolver<{ input: Input }> {
    return async (_root, { input }, context, info) => {
      const actor = actorOf(context);
      const answer = this.changes.answer(actor, record, selectionOf(info));
      const made = await this.changes.create(actor, record, input, { answer });
      return JSON.parse(made.answer ?? 'null') as unknown;
    };
  }

  private update(record: string): Resolver<{ id: string; expectedVersion: number; input: Input }> {
    return async (_root, { id, expectedVersion, input }, context, info) => {
      const actor = actorOf(context);
      const answer = this.changes.answer(actor, record, selectionOf(info));
      const made = await this.changes.update(actor, record, id, expectedVersion, input, { answer });
      return JSON.parse(made.answer ?? 'null') as unknown;
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

/** Gives root fields what the SDL cannot say. */
function complete(type: GraphQLObjectType | null | undefined, parts: Record<string, FieldParts>): void {
  const fields = type?.getFields() ?? {};
  for (const [name, { resolve, extensions }] of Object.entries(parts)) {
    const field = fields[name];
    if (!field) continue;
    // The SDL types the arguments; graphql-js checks them before a resolver sees them.
    field.resolve = resolve as Resolver<object>;
    if (extensions) field.extensions = extensions;
  }
}

/** Rows come from the database under the keys of the answer (aliases), so their fields are read by those. */
function readByAnswerKey(schema: GraphQLSchema, registry: RecordRegistry): void {
  const names = registry
    .all()
    .flatMap(({ typeName, extensions }) => [
      typeName,
      `${typeName}Page`,
      `${typeName}Ext`,
      ...[...extensions.keys()].map((owner) => `${typeName}Ext${pascal(owner)}`),
    ]);
  for (const name of [...names, 'PageInfo', 'RecordGroup', 'Money', 'Address', 'PersonName']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve ??= (source: Record<string, unknown>, _args, _context, info) => source[info.path.key];
    }
  }
}

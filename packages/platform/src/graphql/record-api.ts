import { accessErrors, type Actor, type GroupOptions, type Input, type RequestContext } from '@ricejar/sdk';
import {
  getNamedType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import type { PlatformChangeTransaction } from '../records/change/change-transaction.js';
import type { PlatformRecordChange } from '../records/change/record-change.service.js';
import { keepAnswer, type AnswerKeeper } from '../records/change/telling.js';
import { pascal } from '../records/naming.js';
import { Params } from '../records/params.js';
import type { PlatformRecordQuery } from '../records/query/record-query.service.js';
import type { Read } from '../records/query/read.js';
import type { SelectNode } from '../records/query/selection.js';
import type { RecordRegistry, RegisteredRecord } from '../records/record-registry.js';
import { recordErrors } from '../records/records.errors.js';
import type { WritingContext } from './idempotency/request-writes.js';
import { recordSchema } from './record-schema.js';
import { selectionOf } from './selection.js';
import { byAnswerKey } from './type-table.js';

/** Where a field keeps how it reads. */
export const READS = 'ricejar.reads';
/** Arguments and selection of a field -> what it reads. */
export type Describe = (args: Record<string, unknown>, nodes: readonly SelectNode[]) => Read;

/** Where a field keeps how it writes. */
export const WRITES = 'ricejar.writes';
/** Arguments and selection of a field -> the JSON text of its answer. */
export type Write = (
  actor: Actor,
  args: Record<string, unknown>,
  nodes: readonly SelectNode[],
  way?: WriteWay,
) => Promise<string>;

export interface WriteWay {
  /** Keeps the answer in the transaction of the write. */
  keeper?: AnswerKeeper;
  /** Written here rather than in a transaction of its own. */
  tx?: PlatformChangeTransaction;
}

/** Where a field says that it may be written in one go with others: see `PlatformRecordChange.together`. */
export const JOINS = 'ricejar.joins';

interface FieldParts {
  resolve: Resolver<never>;
  extensions?: Record<string, unknown>;
}

type Resolver<Args> = GraphQLFieldResolver<unknown, WritingContext, Args>;

const MOST_IDS = 200;

/** The record API on top of the special resolvers and the shared types, made in steps. */
export function* withRecordApi(
  shared: GraphQLSchema,
  registry: RecordRegistry,
  queries: PlatformRecordQuery,
  changes: PlatformRecordChange,
): Generator<void, GraphQLSchema> {
  const schema = yield* recordSchema(shared, registry);
  const api = new RecordApi(queries, changes);
  for (const record of registry.all()) api.attach(schema, record);
  readByAnswerKey(schema);
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
    // Rights and rates have to be written before the next write is judged by them.
    const joins = definition.module !== 'core';
    complete(schema.getMutationType(), {
      [`create${typeName}`]: this.writing(this.create(name), joins),
      [`update${typeName}`]: this.writing(this.update(name), joins),
      [`delete${plural}`]: this.writing(this.setDeleted(name, 'delete')),
      [`restore${plural}`]: this.writing(this.setDeleted(name, 'restore')),
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

  /** A field that writes: the same description serves its resolver and whoever runs whole documents of writes. */
  private writing(write: Write, joins = false): FieldParts {
    return {
      resolve: async (_root, args, context, info) => {
        const work = (keeper?: AnswerKeeper): Promise<string> =>
          write(actorOf(context), args, answerOf(info), keeper && { keeper });
        const { writes } = context;
        const answer = await (writes ? writes.run(String(info.path.key), work) : work());
        if (answer === 'null') throw recordErrors.OUT_OF_SIGHT();
        return JSON.parse(answer) as unknown;
      },
      extensions: { [WRITES]: write, [JOINS]: joins },
    };
  }

  private create(record: string): Write {
    return async (actor, { input }, nodes, { keeper, tx } = {}) => {
      const telling = { answer: this.changes.answer(actor, record, nodes), ...(keeper && { keeper }) };
      const { answer = 'null' } = await (tx ?? this.changes).create(actor, record, input as Input, telling);
      return answer;
    };
  }

  private update(record: string): Write {
    return async (actor, { id, expectedVersion, input }, nodes, { keeper, tx } = {}) => {
      const telling = { answer: this.changes.answer(actor, record, nodes), ...(keeper && { keeper }) };
      const version = expectedVersion as number;
      const door = tx ?? this.changes;
      const made = await door.update(actor, record, String(id), version, input as Input, telling);
      return made.answer ?? 'null';
    };
  }

  private setDeleted(record: string, action: 'delete' | 'restore'): Write {
    return async (actor, { ids }, _nodes, { keeper } = {}) => {
      const wanted = new Set(ids as string[]);
      if ((ids as string[]).length > MOST_IDS) throw recordErrors.PAGE_TOO_LARGE();
      const answer = String(wanted.size);
      await this.changes.transaction(async (tx) => {
        await tx[action](actor, record, [...wanted]);
        if (keeper) await keepAnswer(tx.tx, keeper, new Params(), answer);
      });
      return answer;
    };
  }
}

/** What is asked of the record that a field answers; a field that answers a number is asked nothing. */
const answerOf = (info: GraphQLResolveInfo): SelectNode[] =>
  isObjectType(getNamedType(info.returnType)) ? selectionOf(info) : [];

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

/** As with the types of records: what they share is read by the keys of the answer, too. */
function readByAnswerKey(schema: GraphQLSchema): void {
  for (const name of ['PageInfo', 'RecordGroup', 'Money', 'Address', 'PersonName']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= byAnswerKey;
  }
}

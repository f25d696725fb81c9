import { Injectable } from '@nestjs/common';
import {
  Clock,
  RecordQuery,
  type Actor,
  type Filter,
  type Group,
  type GroupOptions,
  type ListOptions,
  type Page,
  type Row,
  type Selection,
  type TextRow,
} from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { cursor } from '../../database/cursor.js';
import { Database, type Sql } from '../../database/database.js';
import { Params, type Given } from '../params.js';
import { RecordRegistry } from '../record-registry.js';
import { wholePage } from './list.js';
import { documentText, readText, type Read } from './read.js';
import { groupRowsText, valuesText } from './scan.js';
import { QueryScope } from './scope.js';
import { selectNodes, type SelectNode } from './selection.js';
import { StatementNames } from './statement-names.js';

const SCAN_BATCH = 5_000;

/** A statement with the values that each request brings. */
export interface PreparedRead {
  readonly text: string;
  readonly params: Params;
  /** Whether the answer is written as `JSON.stringify` would. */
  readonly tidy: boolean;
}

type ListRequest = Omit<ListOptions, 'select'>;

/** Compiles each read into one statement and runs it. */
@Injectable()
export class PlatformRecordQuery extends RecordQuery {
  private readonly names = new StatementNames();

  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly clock: Clock,
  ) {
    super();
  }

  override list<T extends Row>(actor: Actor, record: string, options: ListOptions): Promise<Page<T>> {
    return this.page(actor, record, selectNodes(options.select), options);
  }

  override get<T extends Row>(
    actor: Actor,
    record: string,
    id: string,
    select: Selection,
  ): Promise<T | null> {
    return this.read(actor, { kind: 'record', record, id, nodes: selectNodes(select) });
  }

  override group(actor: Actor, record: string, options: GroupOptions): Promise<Group[]> {
    return this.read(actor, { kind: 'groups', record, options });
  }

  override async *scan<T extends Row>(
    actor: Actor,
    record: string,
    options: { select: Selection; filter?: Filter; batch?: number },
  ): AsyncIterable<T[]> {
    const batch = options.batch ?? SCAN_BATCH;
    const nodes = selectNodes(options.select);
    let after: string | null = null;
    do {
      const page: Page<T> = await this.page<T>(
        actor,
        record,
        nodes,
        {
          sort: [{ id: 'ASC' }],
          first: batch,
          ...(options.filter && { filter: options.filter }),
          ...(after && { after }),
        },
        batch,
      );
      if (page.nodes.length > 0) yield page.nodes;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
  }

  override scanValues(
    actor: Actor,
    record: string,
    options: { fields: readonly string[]; filter?: Filter },
  ): AsyncIterable<readonly TextRow[]> {
    const scope = this.scope(actor);
    return this.walk(scope, valuesText(scope, this.registry.get(record), options));
  }

  override scanGroups(
    actor: Actor,
    record: string,
    options: GroupOptions,
  ): AsyncIterable<readonly TextRow[]> {
    const scope = this.scope(actor);
    return this.walk(scope, groupRowsText(scope, this.registry.get(record), options));
  }

  private walk({ params }: QueryScope, text: string): AsyncIterable<readonly TextRow[]> {
    const walked = cursor(this.database, params.complete(`select * from (${text}) walked`), params.values);
    return walked as AsyncIterable<readonly TextRow[]>;
  }

  /** Answers one read; `sql` is an open transaction when it must be read as that transaction sees it. */
  async read<T>(actor: Actor, read: Read, sql: Sql = this.database): Promise<T> {
    const scope = this.scope(actor);
    const text = scope.params.complete(`select ${readText(scope, read)} as answer`);
    const [row] = await sql.query<{ answer: string }>(text, scope.params.values, this.names.of(text));
    return JSON.parse(row?.answer ?? 'null') as T;
  }

  /** A statement for all requests that differ from this one in nothing but `Given`. */
  prepare(actor: Actor, members: Parameters<typeof documentText>[1]): PreparedRead {
    const scope = this.scope(actor);
    const text = scope.params.complete(documentText(scope, members));
    return { text, params: scope.params, tidy: scope.tidy };
  }

  /** The JSON text that a prepared statement answers to this request. */
  async run(prepared: PreparedRead, given: Given): Promise<string> {
    const { text, params } = prepared;
    const [row] = await this.database.query<{ answer: string }>(
      text,
      params.bind(given),
      this.names.of(text),
    );
    return row?.answer ?? 'null';
  }

  private page<T extends Row>(
    actor: Actor,
    record: string,
    nodes: readonly SelectNode[],
    { totalCount, ...args }: ListRequest,
    largestPage?: number,
  ): Promise<Page<T>> {
    const page = wholePage(nodes, totalCount ?? false);
    return this.read(actor, { kind: 'page', record, args, nodes: page, ...(largestPage && { largestPage }) });
  }

  private scope(actor: Actor): QueryScope {
    return new QueryScope(actor, this.registry, this.policy, new Params(), this.clock.now());
  }
}

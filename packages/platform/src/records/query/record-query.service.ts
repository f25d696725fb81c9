import { Injectable } from '@nestjs/common';
import {
  accessErrors,
  Clock,
  RecordQuery,
  type Actor,
  type Group,
  type GroupOptions,
  type ListOptions,
  type Page,
  type Row,
  type Selection,
  type Filter,
} from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database, type Sql } from '../../database/database.js';
import { isUuid } from '../../database/uuid.js';
import { Params } from '../params.js';
import { RecordRegistry, type RegisteredRecord } from '../record-registry.js';
import { groupStatement } from './group.js';
import { listStatement, pageOf, type ListAnswer } from './list.js';
import { rowJson } from './json.js';
import { ident } from '../naming.js';
import { QueryScope } from './scope.js';
import { selectNodes, type SelectNode } from './selection.js';
import { StatementNames } from './statement-names.js';

const SCAN_BATCH = 5_000;

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
    return this.listNodes(actor, record, selectNodes(options.select), options);
  }

  /** As `list`, with a selection whose answer keys may differ from the field names (GraphQL aliases). */
  async listNodes<T extends Row>(
    actor: Actor,
    record: string,
    nodes: readonly SelectNode[],
    options: ListRequest,
    largestPage?: number,
  ): Promise<Page<T>> {
    const scope = this.scope(actor, record);
    const plan = listStatement(scope, this.registry.get(record), nodes, options, largestPage);
    const [answer] = await this.run<ListAnswer>(this.database, plan.text, scope.params);
    return pageOf(plan, answer ?? { nodes: [], total: null }) as Page<T>;
  }

  override get<T extends Row>(
    actor: Actor,
    record: string,
    id: string,
    select: Selection,
  ): Promise<T | null> {
    return this.getNodes(actor, record, id, selectNodes(select));
  }

  /** `sql` is an open transaction when the row must be read as that transaction sees it. */
  async getNodes<T extends Row>(
    actor: Actor,
    record: string,
    id: string,
    nodes: readonly SelectNode[],
    sql: Sql = this.database,
  ): Promise<T | null> {
    const scope = this.scope(actor, record);
    const type = this.registry.get(record);
    const alias = scope.alias();
    const json = rowJson(scope, type, alias, nodes);
    // An id that is none is answered like one of a record that does not exist.
    const wanted = scope.params.add(isUuid(id) ? id : null, 'uuid');
    const text = `select ${json} as node from ${ident(type.table)} ${alias} where ${alias}.id = ${wanted} and ${scope.visible(type, alias)}`;
    const [row] = await this.run<{ node: T }>(sql, text, scope.params);
    return row?.node ?? null;
  }

  override async group(actor: Actor, record: string, options: GroupOptions): Promise<Group[]> {
    const scope = this.scope(actor, record);
    const text = groupStatement(scope, this.registry.get(record), options);
    return this.run<Group>(this.database, text, scope.params);
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
      const page: Page<T> = await this.listNodes<T>(
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

  private scope(actor: Actor, record: string): QueryScope {
    const type: RegisteredRecord = this.registry.get(record);
    if (!this.policy.can(actor, type.name, 'read')) throw accessErrors.FORBIDDEN();
    return new QueryScope(actor, this.registry, this.policy, new Params(), this.clock.now());
  }

  private run<T extends object>(sql: Sql, text: string, params: Params): Promise<T[]> {
    return sql.query<T>(text, params.values, this.names.of(text));
  }
}

import type { Actor } from '@ricejar/sdk';
import type { Sql } from '../../database/database.js';
import type { Params } from '../params.js';
import { rowJson } from '../query/json.js';
import { textOf } from '../query/json-text.js';
import { readText } from '../query/read.js';
import { QueryScope } from '../query/scope.js';
import type { SelectNode } from '../query/selection.js';
import type { RegisteredRecord } from '../record-registry.js';
import type { ChangeServices } from './change-services.js';
import type { Answer } from './telling.js';

type Services = Pick<ChangeServices, 'registry' | 'policy' | 'names' | 'clock'>;

/** A record as a selection asks for it, told by the statement that writes it where the written row is all it takes. */
export class WrittenAnswer implements Answer {
  constructor(
    private readonly services: Services,
    private readonly actor: Actor,
    private readonly record: RegisteredRecord,
    private readonly nodes: readonly SelectNode[],
  ) {}

  ofRow(alias: string, params: Params): string | null {
    if (!this.tellsOf(this.record, this.nodes, true)) return null;
    const scope = this.scope(params);
    const value = textOf(rowJson(scope, this.record, alias, this.nodes));
    return `case when ${scope.visible(this.record, alias)} then ${value} else 'null' end`;
  }

  async read(sql: Sql, id: string, params: Params): Promise<string> {
    const scope = this.scope(params);
    const text = `select ${readText(scope, { kind: 'record', record: this.record.name, id, nodes: this.nodes })} as answer`;
    const [row] = await sql.query<{ answer: string }>(text, params.values, this.services.names.of(text));
    return row?.answer ?? 'null';
  }

  private scope(params: Params): QueryScope {
    const { registry, policy, clock } = this.services;
    return new QueryScope(this.actor, registry, policy, params, clock.now());
  }

  /**
   * A statement sees other rows as they were before it: it can tell of its own row and of rows that the write leaves
   * alone, yet not of lists, nor of what triggers keep, nor of rows of the same table.
   */
  private tellsOf(record: RegisteredRecord, nodes: readonly SelectNode[], own: boolean): boolean {
    return nodes.every((node) => {
      if (node.field === 'id' || node.field === '__typename') return true;
      if (node.field === 'ext')
        return (node.children ?? []).every((owner) =>
          this.tellsOf(
            record,
            (owner.children ?? []).map((one) => ({ ...one, field: `ext.${owner.field}.${one.field}` })),
            own,
          ),
        );
      const definition = record.fields.get(node.field)?.definition;
      if (!definition) return node.field.endsWith('.__typename');
      if (definition.rollUp || (definition.expression && !own)) return false;
      if (definition.kind === 'references') return false;
      if (definition.kind !== 'reference') return true;
      const target = this.services.registry.get(definition.target ?? '');
      return target !== this.record && this.tellsOf(target, node.children ?? [], false);
    });
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { Extensions, RecordQuery, searchSources, type Actor, type SearchFind } from '@ricejar/sdk';
import { Policy } from '../access/policy.js';
import { isUuid } from '../database/uuid.js';
import { RecordRegistry } from '../records/record-registry.js';

const PATIENCE_MS = 2_000;

/** What the search sources of plugins find, as far as the actor may see it: their word alone shows nobody anything. */
@Injectable()
export class FoundByPlugins {
  private readonly logger = new Logger('Search');

  constructor(
    private readonly extensions: Extensions,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly query: RecordQuery,
  ) {}

  async find(actor: Actor, text: string, first: number): Promise<SearchFind[]> {
    const found = await Promise.all(
      this.extensions.of(searchSources).map(async (extension) => {
        try {
          const finds = await this.extensions.call(
            extension,
            'searchSources',
            (source, context) => source.search(text, first, actor, context),
            { timeoutMs: PATIENCE_MS },
          );
          return await this.visible(actor, finds.slice(0, first));
        } catch (error) {
          this.logger.warn(`${extension.key}: ${error instanceof Error ? error.message : String(error)}`);
          return [];
        }
      }),
    );
    return found.flat();
  }

  private async visible(actor: Actor, finds: readonly SearchFind[]): Promise<SearchFind[]> {
    const seen = new Set<string>();
    for (const record of new Set(finds.map((find) => find.record))) {
      if (!this.registry.find(record) || !this.policy.can(actor, record, 'read')) continue;
      const ids = finds.flatMap((find) => (find.record === record && isUuid(find.id) ? [find.id] : []));
      const page = await this.query.list(actor, record, {
        select: { id: true },
        filter: { id: { in: ids } },
        first: 200,
      });
      for (const { id } of page.nodes) seen.add(`${record} ${String(id)}`);
    }
    return finds
      .filter(({ record, id }) => seen.has(`${record} ${id}`))
      .map(({ record, id, title, subtitle }) => ({ record, id, title, subtitle }));
  }
}

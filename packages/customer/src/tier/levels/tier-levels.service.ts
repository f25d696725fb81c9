import { Injectable } from '@nestjs/common';
import { RecordQuery, systemActor, type Row } from '@ricejar/sdk';
import type { Tier } from '../tiers.js';
import type { RetiredLevel, TierLevel } from './tier-level.js';

const MOST = 200;
const FIELDS = {
  key: true,
  rank: true,
  name: true,
  nameZh: true,
  tone: true,
  retired: true,
  successor: true,
} as const;

/** The tiers there are. */
@Injectable()
export class TierLevels {
  constructor(private readonly records: RecordQuery) {}

  /** Those of today, best first; never fewer than two. The last is where customers go whom no rule places higher. */
  async levels(): Promise<readonly TierLevel[]> {
    const rows = await this.rows();
    return rows.filter((row) => !row['retired']).map((row, rank) => ({ ...lookOf(row), rank }));
  }

  async retired(): Promise<readonly RetiredLevel[]> {
    const rows = await this.rows();
    return rows
      .filter((row) => row['retired'])
      .map((row) => ({ ...lookOf(row), successor: (row['successor'] as Tier | null) ?? null }));
  }

  /**
   * The level of today that a key of any day stands for: itself, or the one that took over from it. What was written down
   * before a level was retired (a policy's cut-off, an override) is read by this. Undefined where there is none.
   */
  async successors(): Promise<(key: Tier) => Tier | undefined> {
    const rows = await this.rows();
    const live = new Set(rows.filter((row) => !row['retired']).map((row) => row['key'] as Tier));
    const next = new Map(rows.map((row) => [row['key'] as Tier, row['successor'] as Tier | null]));
    return (key) => {
      let at: Tier | null | undefined = key;
      // As many steps as there are levels: a level that took over may have been retired in turn.
      for (let step = 0; step <= rows.length && at; step++) {
        if (live.has(at)) return at;
        at = next.get(at);
      }
      return undefined;
    };
  }

  private async rows(): Promise<Row[]> {
    const { nodes } = await this.records.list(systemActor('tier.levels'), 'tierLevel', {
      select: FIELDS,
      sort: [{ rank: 'ASC' }, { key: 'ASC' }],
      first: MOST,
    });
    return nodes;
  }
}

const lookOf = (row: Row): Omit<TierLevel, 'rank'> => ({
  key: row['key'] as Tier,
  label: { en: String(row['name']), zh: String(row['nameZh']) },
  tone: row['tone'] as TierLevel['tone'],
});

import { Logger } from '@nestjs/common';
import type { PluginDefinition } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { isOutage } from '../../database/database.errors.js';
import { Beat } from '../../jobs/beat.js';
import { crashesWithin, CRASHES_ALLOWED, tooManyCrashes, type Crash } from './crash-book.js';
import { PluginGuard, type Incident } from './plugin-guard.js';

const LOOK_MS = 500;
/** Crashes that are kept for the plugins page. */
const KEPT = 20;

type PluginName = Pick<PluginDefinition, 'id' | 'version'>;

interface Row {
  enabled: boolean;
  reason: string | null;
  crashes: readonly Crash[];
}

/**
 * Keeps what the guard finds in `plugin_installation`, and follows what other replicas and administrators write there: a
 * plugin that is turned off is so everywhere within a second, and crashes of installed ones count over all replicas.
 */
export class PluginSwitches {
  private readonly beat = new Beat(LOOK_MS, () => this.look(), new Logger('Plugins'));
  /** What is not written yet. */
  private waiting: Incident[] = [];
  private running: ReadonlySet<string> = new Set();
  private versions: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly database: Database,
    private readonly guard: PluginGuard,
  ) {
    guard.onIncident = (incident) => void this.waiting.push(incident);
  }

  /** Begins to follow the plugins that run; `all` are those that could. What is known by now is written by then. */
  async start(running: readonly PluginName[], all: readonly PluginName[]): Promise<void> {
    this.running = new Set(running.map(({ id }) => id));
    this.versions = new Map(all.map(({ id, version }) => [id, version]));
    await this.look();
    this.beat.start();
  }

  async stop(): Promise<void> {
    await this.beat.stop();
    if (this.waiting.length > 0) await this.write().catch(() => undefined);
  }

  /** Writes and reads once: for tests, which do not wait. */
  async look(): Promise<number> {
    try {
      await this.write();
      const off = await this.database.query<{ id: string; reason: string | null }>(
        'select id, reason from plugin_installation where not enabled and id = any($1)',
        [[...this.running]],
      );
      // What the guard has found meanwhile goes before.
      if (this.waiting.length === 0) this.guard.follow(new Map(off.map((row) => [row.id, row.reason ?? ''])));
    } catch (error) {
      // That the database is away is told by those who need it more.
      if (!isOutage((error as { code?: unknown } | null)?.code)) throw error;
    }
    return 0;
  }

  private async write(): Promise<void> {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      await this.note(next);
      this.waiting = this.waiting.filter((one) => one !== next);
    }
  }

  private note({ plugin, crashes, offBecause }: Incident): Promise<void> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<Row>(
        'select enabled, reason, crashes from plugin_installation where id = $1 for update',
        [plugin],
      );
      // Of a plugin that came with Ricejar there is a row only when there is something to say of it.
      if (!row && offBecause === null) return;
      const all = together(row?.crashes ?? [], crashes);
      const recent = crashesWithin(all, all.at(-1)?.at ?? '');
      const reason = offBecause ?? (recent.length >= CRASHES_ALLOWED ? tooManyCrashes(recent) : null);
      const off = row?.enabled === false ? row.reason : reason;
      await tx.query(
        `insert into plugin_installation (id, version, origin, enabled, reason, crashes)
         values ($1, $2, 'bundled', $3, $4, $5)
         on conflict (id) do update
         set enabled = excluded.enabled, reason = excluded.reason, crashes = excluded.crashes`,
        [
          plugin,
          this.versions.get(plugin) ?? '',
          (row?.enabled ?? true) && reason === null,
          off,
          JSON.stringify(all),
        ],
      );
    });
  }
}

/** Both lists as one without doubles, in the order of time. */
function together(known: readonly Crash[], seen: readonly Crash[]): Crash[] {
  const texts = new Set(
    [...known, ...seen].map(({ what, error, at }) => JSON.stringify({ what, error, at })),
  );
  const all = [...texts].map((one) => JSON.parse(one) as Crash);
  return all.sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-KEPT);
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Beat } from '../../jobs/beat.js';
import type { PluginSet } from '../plugin-set.js';
import { PLUGIN_SET } from '../plugin-set.token.js';
import { HOST_LIFE, type HostLife } from './host-life.js';
import { readInstallations, type Installation } from './installations.js';
import { readLock } from './lock-file.js';
import { DATA_DIR } from './plugin-life.service.js';

const LOOK_MS = 1_000;

/**
 * Has this server start anew when plugins were added, changed or turned on or off, by whichever process. A machine that lacks
 * the files of what the installation runs by now goes on as it is and says so: started anew, it would refuse to.
 */
@Injectable()
export class PluginWatch {
  private readonly logger = new Logger('Plugins');
  private readonly beat = new Beat(LOOK_MS, () => this.look(), this.logger);
  /** Not what the table says when this server is up: it may have changed since the plugins were loaded. */
  private known = this.host?.loadedFrom;
  private said = '';

  constructor(
    private readonly database: Database,
    @Inject(HOST_LIFE) private readonly host: HostLife | null,
    @Inject(DATA_DIR) private readonly dataDir: string,
    @Inject(PLUGIN_SET) private readonly set: PluginSet,
  ) {}

  async start(): Promise<void> {
    if (!this.host) return;
    await this.look();
    this.beat.start();
  }

  async stop(): Promise<void> {
    await this.beat.stop();
  }

  /** Looks once: for tests, which do not wait. */
  async look(): Promise<number> {
    // A database that is away is told of elsewhere.
    const rows = await readInstallations(this.database).catch(() => undefined);
    if (!rows || !this.known) return 0;
    const crashed = [...rows].filter(([, row]) => !row.enabled && row.crashes.length > 0);
    const followed = new Set(
      crashed.map(([id]) => id).filter((id) => this.set.active.some((one) => one.id === id)),
    );
    // One that brought the server down was left out of it: turned on again, it needs a start.
    this.known = new Map([...this.known, ...crashed.filter(([id]) => !followed.has(id))]);
    // One that runs here is turned off, and on again, without a start (`PluginSwitches`).
    if (!differs(this.known, rows, followed)) return 0;
    const lacking = await this.lacking(rows);
    if (lacking) this.say(`the files of ${lacking} are not on this server: run "ricejar plugin add" here`);
    else if (this.host?.restart) {
      this.known = rows;
      this.say('plugins have changed: starting anew');
      this.host.restart();
    } else this.say('plugins have changed: start this server anew');
    return 0;
  }

  private async lacking(rows: ReadonlyMap<string, Installation>): Promise<string | null> {
    const lock = await readLock(this.dataDir).catch(() => ({}) as Awaited<ReturnType<typeof readLock>>);
    const one = [...rows.values()].find(
      ({ id, origin, enabled, integrity }) =>
        origin === 'installed' && enabled && lock[id]?.integrity !== integrity,
    );
    return one ? `${one.id} ${one.version}` : null;
  }

  private say(line: string): void {
    if (line !== this.said) this.logger.warn(line);
    this.said = line;
  }
}

/** Whether the next start would run something else, apart from these. */
function differs(
  before: ReadonlyMap<string, Installation>,
  now: ReadonlyMap<string, Installation>,
  apart: ReadonlySet<string>,
): boolean {
  const ids = new Set([...before.keys(), ...now.keys()]);
  return [...ids].some((id) => !apart.has(id) && stateOf(before.get(id)) !== stateOf(now.get(id)));
}

/** What counts of a row: an added one that is not enabled is as good as none, and so is a bundled one of which nothing was said. */
function stateOf(row: Installation | undefined): string {
  const settings = JSON.stringify([row?.config ?? {}, row?.secrets?.toString('base64') ?? null]);
  if (!row || row.origin === 'bundled') return `${row?.enabled ?? true} ${settings}`;
  return row.enabled ? `${row.version} ${row.integrity} ${settings}` : stateOf(undefined);
}

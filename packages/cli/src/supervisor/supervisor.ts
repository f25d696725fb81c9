import { setTimeout } from 'node:timers/promises';
import type { StopMode } from '@ricejar/platform/database/embedded/postmaster';
import type { Progress } from '../progress.js';
import type { RunningServer, ServerModule, ServerOptions } from '../start/server-contract.js';
import { Backoff } from './backoff.js';
import type { StartOrder } from './messages.js';
import { ServerProcess, type ForkOptions } from './server-process.js';
import { judge, type Verdict } from './verdict.js';

export interface SupervisorOptions extends ForkOptions {
  progress: Progress;
  now: () => number;
}

/** How long a server that is to stop may take to answer what is under way. */
const STOP_MS = 5_000;
/** The same before a restart: jobs that run may come to their end, while requests are still answered. */
const RESTART_MS = 25_000;

/**
 * Keeps the server running in a process of its own. A server that ends by itself or stands still is started again, at
 * once and then ever more slowly; when a plugin is at fault, with that plugin off.
 */
export class Supervisor implements ServerModule {
  private server: ServerProcess;
  private readonly backoff = new Backoff();
  /** Plugins at fault, until a server has taken note of them. */
  private readonly off = new Map<string, string>();
  private readonly blamed = new Set<string>();
  private restarting = false;
  private readonly stopping = new AbortController();

  constructor(private readonly options: SupervisorOptions) {
    this.server = this.fork();
  }

  /** Rejects with what kept the server from starting; a plugin at fault for its end is left out and does not. */
  async startServer(options: ServerOptions): Promise<RunningServer> {
    const { log: _log, ...order } = options;
    for (;;) {
      const ready = await this.start(order).catch(async (error: unknown) => {
        if (error !== null) throw error;
        const verdict = judge(await this.server.ended);
        // One that was left out and is at fault again cannot be left out.
        if (!this.isNews(verdict)) throw new Error(verdict.reason);
        this.blame(verdict);
        this.server = this.fork();
        return null;
      });
      if (!ready) continue;
      const port = Number(new URL(ready.url).port);
      void this.watch({ ...order, port });
      const { url, setupToken, logins } = ready;
      return { url, setupToken, logins, close: () => this.close() };
    }
  }

  /** Ends the server: in good order, or at once. */
  async close(mode: StopMode = 'fast'): Promise<void> {
    this.stopping.abort();
    if (mode === 'fast') await this.server.stop(STOP_MS);
    else this.server.kill();
  }

  private fork(): ServerProcess {
    return new ServerProcess(this.options, {
      onStep: (text) => this.options.progress.step(text),
      onRestart: () => void this.restart(),
      onStalled: ({ detail }) => {
        this.options.progress.step(`The server stands still: ${detail}`);
        this.server.kill();
      },
    });
  }

  private async start(order: StartOrder): Promise<Awaited<ReturnType<ServerProcess['start']>>> {
    const off = [...this.off].map(([plugin, reason]) => ({ plugin, reason }));
    const ready = await this.server.start({ ...order, off });
    this.off.clear();
    return ready;
  }

  /** Starts the server anew whenever it ends, until it is to stop. */
  private async watch(order: StartOrder): Promise<void> {
    let since = this.options.now();
    for (;;) {
      const ending = await this.server.ended;
      if (this.stopping.signal.aborted) return;
      const ran = this.options.now() - since;
      if (this.restarting) this.options.progress.step('Starting again');
      else await this.afterDeath(judge(ending), ran);
      if (this.stopping.signal.aborted) return;
      this.restarting = false;
      this.server = this.fork();
      since = Number.POSITIVE_INFINITY;
      if (await this.startAgain(order)) since = this.options.now();
    }
  }

  /** True once it answers requests. One that says why it cannot start ends by itself. */
  private async startAgain(order: StartOrder): Promise<boolean> {
    const { progress } = this.options;
    try {
      const { url, setupToken } = await this.start(order);
      progress.step(`Ricejar is ready again at ${url}`);
      // That of the server before is worth nothing any more.
      if (setupToken !== null) progress.step(`Its one-time setup token: ${setupToken}`);
      progress.done();
      return true;
    } catch (error) {
      if (error !== null) progress.step(`The server could not start: ${(error as Error).message}`);
      return false;
    }
  }

  private async afterDeath(verdict: Verdict, ranMs: number): Promise<void> {
    const news = this.isNews(verdict);
    this.blame(verdict);
    if (news) return;
    const wait = this.backoff.next(Math.max(0, ranMs));
    this.options.progress.step(
      `The server stopped (${verdict.reason}): starting it again${wait > 0 ? ` in ${wait / 1000} s` : ''}`,
    );
    await setTimeout(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** A plugin that has not been at fault before is worth a start at once. */
  private isNews({ plugin }: Verdict): boolean {
    return plugin !== null && !this.blamed.has(plugin);
  }

  private blame({ plugin, reason }: Verdict): void {
    if (plugin === null) return;
    this.blamed.add(plugin);
    this.off.set(plugin, reason);
    this.options.progress.step(
      `The plugin ${plugin} brought the server down (${reason}): starting again without it`,
    );
  }

  private async restart(): Promise<void> {
    if (this.restarting || this.stopping.signal.aborted) return;
    this.restarting = true;
    this.options.progress.step('Restarting');
    await this.server.stop(RESTART_MS);
  }
}

import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { revive } from './carried-error.js';
import {
  LAST_WORDS_FD,
  type LastWord,
  type Order,
  type Ready,
  type Report,
  type StartOrder,
} from './messages.js';

/** How a server process came to its end. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  words: readonly LastWord[];
}

export interface ServerProcessEvents {
  /** A step that takes time begins. */
  onStep(text: string): void;
  /** The server asks for a restart in good order. */
  onRestart(): void;
  /** Its main thread stands still: it will not end by itself. */
  onStalled(word: LastWord): void;
}

export interface ForkOptions {
  /** The file that the process runs. */
  entry: string;
  execPath?: string;
  execArgv?: readonly string[];
  /** What it imports as the server: `@ricejar/server` unless told. */
  serverModule?: string;
}

const LAST_WORDS_MS = 250;
const BUSY_COUNTS_MS = 30_000;

/** One run of the server in a process of its own, which loads its code from the first moment on. */
export class ServerProcess {
  readonly ended: Promise<Ending>;
  private readonly child: ChildProcess;
  private readonly words: { word: LastWord; at: number }[] = [];
  private ready: ((report: Ready) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  constructor(
    { entry, execPath = process.execPath, execArgv = process.execArgv, serverModule }: ForkOptions,
    private readonly events: ServerProcessEvents,
  ) {
    const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const;
    this.child = fork(entry, serverModule === undefined ? [] : [serverModule], {
      execPath,
      execArgv: [...execArgv],
      stdio: [...stdio, ...Array.from({ length: LAST_WORDS_FD - stdio.length + 1 }, () => 'pipe' as const)],
    });
    this.child.on('message', (report: Report) => this.hear(report));
    const heard = this.hearLastWords();
    this.ended = new Promise((resolve) => {
      const end = (code: number | null, signal: NodeJS.Signals | null): void => {
        // What it wrote last may still be on its way; a grandchild may hold the pipe open for ever.
        void Promise.race([heard, setTimeout(LAST_WORDS_MS, undefined, { ref: false })]).then(() =>
          resolve({ code, signal, words: this.wordsInForce() }),
        );
      };
      this.child.once('exit', end);
      this.child.once('error', () => end(null, null));
    });
    // Nobody outlives the supervisor, however that ends.
    const killed = (): void => void this.child.kill('SIGKILL');
    process.once('exit', killed);
    void this.ended.then(() => process.off('exit', killed));
  }

  /** Resolves when it answers requests; rejects with the server's own error, or with `null` when the process ended first. */
  start(options: StartOrder): Promise<Ready> {
    return new Promise((resolve, reject) => {
      this.ready = resolve;
      this.failed = reject;
      void this.ended.then(() => reject(null));
      this.tell({ type: 'start', options });
    });
  }

  /** Lets it answer what is under way and close; kills it when that takes longer. Resolves when it has ended. */
  async stop(patienceMs: number): Promise<void> {
    this.tell({ type: 'stop' });
    const over = new AbortController();
    setTimeout(patienceMs, undefined, over).then(
      () => this.kill(),
      () => undefined,
    );
    await this.ended;
    over.abort();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** That somebody was at work says something of an end that came soon after. */
  private wordsInForce(): LastWord[] {
    const since = performance.now() - BUSY_COUNTS_MS;
    return this.words.filter(({ word, at }) => word.kind !== 'busy' || at >= since).map(({ word }) => word);
  }

  private tell(order: Order): void {
    // A process that is gone is noticed by its end.
    if (this.child.connected) this.child.send(order, () => undefined);
  }

  private hear(report: Report): void {
    if (report.type === 'step') this.events.onStep(report.text);
    else if (report.type === 'restart') this.events.onRestart();
    else if (report.type === 'ready') this.ready?.(report);
    else if (report.type === 'failed') this.failed?.(revive(report.error));
  }

  private async hearLastWords(): Promise<void> {
    const pipe = this.child.stdio[LAST_WORDS_FD];
    if (!(pipe instanceof Readable)) return;
    pipe.on('error', () => undefined);
    for await (const line of createInterface({ input: pipe })) {
      const word = parse(line);
      if (!word) continue;
      this.words.push({ word, at: performance.now() });
      if (word.kind === 'stalled') this.events.onStalled(word);
    }
  }
}

function parse(line: string): LastWord | null {
  try {
    return JSON.parse(line) as LastWord;
  } catch {
    return null;
  }
}

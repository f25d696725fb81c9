import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Nothing listens there: whatever wants the network fails at once. */
const NOWHERE = 'http://127.0.0.1:9';

export interface Site {
  /** The packaged Ricejar. */
  folder: string;
  dataDir: string;
  databaseUrl: string;
  port: number;
}

export interface Ran {
  code: number | null;
  output: string;
}

/** What a customer's machine has: the base system, no toolchain, no network. */
function environment({ dataDir, databaseUrl, port }: Site): NodeJS.ProcessEnv {
  const proxies = [
    'http_proxy',
    'https_proxy',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'npm_config_registry',
  ];
  return {
    PATH: '/usr/bin:/bin',
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    DATABASE_URL: databaseUrl,
    RICEJAR_DATA_DIR: dataDir,
    PORT: String(port),
    // A machine under test is slow, but not that slow.
    RICEJAR_STALL_SECONDS: '4',
    ...Object.fromEntries(proxies.map((name) => [name, NOWHERE])),
  };
}

/** `ricejar ...` to its end. */
export function ricejar(site: Site, ...args: string[]): Promise<Ran> {
  return ran(spawn(join(site.folder, 'ricejar'), args, { cwd: '/', env: environment(site), stdio: 'pipe' }));
}

/** The same, which must succeed; answers what it said. */
export async function mustRun(site: Site, ...args: string[]): Promise<string> {
  const { code, output } = await ricejar(site, ...args);
  if (code !== 0) throw new Error(`ricejar ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

export function ran(child: ChildProcess): Promise<Ran> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** A running `ricejar start` with all that it says. */
export class PackagedServer {
  private said = '';
  private readonly ended: Promise<number | null>;
  private readonly heard = new Set<() => void>();

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    const hear = (chunk: Buffer): void => {
      this.said += chunk.toString();
      for (const one of this.heard) one();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  static async start(site: Site, ...args: string[]): Promise<PackagedServer> {
    // With a channel to us the server stops when we are gone, however that happens.
    const child = spawn(join(site.folder, 'ricejar'), ['start', ...args], {
      cwd: '/',
      env: environment(site),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const server = new PackagedServer(`http://localhost:${site.port}`, child);
    await server.says(/Ctrl-C stops it/);
    return server;
  }

  get output(): string {
    return this.said;
  }

  /** Waits until it has said this, `from` a place in its output on. */
  async says(pattern: RegExp, from = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(this.said.slice(from))) return;
        this.heard.delete(look);
        resolve();
      };
      this.heard.add(look);
      look();
      void this.ended.then((code) =>
        reject(new Error(`Ricejar ended with ${code} before it said ${pattern}:\n${this.said}`)),
      );
    });
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

import { Application } from '@ricejar/platform';
import { SetupService } from '@ricejar/platform/identity/setup/setup.service';
import { PluginGuard } from '@ricejar/platform/plugins/guard/plugin-guard';
import { DemoLogins } from '@ricejar/platform/identity/sign-in/demo-logins';
import { serveAdmin } from './admin-site.js';
import { ensureDemoCompany } from './demo-company.js';
import { serveInstalledScreens } from './plugin-site.js';
import { hostLife, loadInstalled } from './plugin-life.js';
import { threadEntry } from './thread-entry.js';
import { MODULES } from './plugins.js';

export interface ServerOptions {
  databaseUrl: string;
  /** 0 takes a free one. */
  port: number;
  /** Address to listen on: all of the machine's unless told. */
  host?: string;
  /** Directory for uploaded files. */
  dataDir: string;
  /** Loads the demo company into an empty database. */
  demo: boolean;
  /** The built admin. */
  adminDir: string;
  /** Starts with the modules alone, whatever is installed. */
  safe?: boolean;
  /** Plugins that brought the server down when it last ran: left out and turned off, with the reason. */
  off?: readonly { plugin: string; reason: string }[];
  /** Hears one line before each step that takes time. */
  log: (line: string) => void;
}

export interface RunningServer {
  /** Where people open it, with the port in force. */
  url: string;
  /** Answers what is under way, then closes. */
  close(): Promise<void>;
  /** One-time token for the first administrator; null when there is one. */
  setupToken: string | null;
  /** One a demo role; empty without the demo company. */
  logins: readonly { role: string; email: string; password: string }[];
  /** Takes in an error that nobody caught; false when no plugin is at fault for it. */
  stray(error: unknown): boolean;
}

/** Migrates, loads the demo company when asked, and serves API and admin on one port, with a worker in the same process. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, dataDir, log, off = [], safe = false } = options;
  log('Bringing the database up to date');
  const loaded = await loadInstalled(options, safe);
  const life = hostLife(options, loaded);
  const thread = threadEntry({ databaseUrl, dataDir });
  const application = await Application.create({
    databaseUrl,
    dataDir,
    modules: MODULES,
    plugins: loaded.plugins,
    off,
    config: Object.fromEntries(loaded.configs),
    trustedProxies: trustedProxies(),
    ...(life && { life }),
    ...(thread && { thread }),
  });
  try {
    const guard = application.get(PluginGuard);
    if (options.demo) await ensureDemoCompany(application, log);
    const setupToken = await application.get(SetupService).prepare();
    const logins = await application.get(DemoLogins).list();
    await serveAdmin(application.http, options.adminDir);
    serveInstalledScreens(application, loaded.installed, log);
    await application.startWorker();
    const port = await application.listen(options.port, options.host ?? '0.0.0.0');
    return {
      url: `http://localhost:${port}`,
      close: () => application.close(),
      setupToken,
      logins,
      stray: (error) => guard.stray(error) !== null,
    };
  } catch (error) {
    await application.close();
    throw error;
  }
}

/** `RICEJAR_TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8`. */
const trustedProxies = (): string[] =>
  (process.env['RICEJAR_TRUSTED_PROXIES'] ?? '').split(',').flatMap((one) => one.trim() || []);

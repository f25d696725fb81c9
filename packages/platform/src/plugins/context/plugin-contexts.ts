import type { ModuleRef } from '@nestjs/core';
import {
  inLocale,
  PluginContext,
  recordDefinition,
  type Clock,
  type EventName,
  type Jobs,
  type Locale,
  type PluginDefinition,
  type PluginEvents,
  type PluginFiles,
  type PluginHttp,
  type PluginLog,
  type RecordChange,
  type RecordQuery,
  type Row,
  type ServiceToken,
} from '@ricejar/sdk';
import { PluginConfigs } from '../config/plugin-configs.js';
import { FolderFiles } from './plugin-files.js';
import { HostBoundHttp } from './plugin-http.js';
import { NamedJobs } from './plugin-jobs.js';
import { NamedLog } from './plugin-log.js';

/** What every context is made of. */
export interface ContextParts {
  clock: Clock;
  query: RecordQuery;
  change: RecordChange;
  jobs: Jobs;
  configs: PluginConfigs;
  plugins: readonly PluginDefinition[];
  dataDir: string;
}

const CORE = 'core';

/** The contexts of all plugins that run, each made with the Nest module of its plugin. */
export class PluginContexts {
  private readonly made = new Map<string, PlatformPluginContext>();

  constructor(private readonly parts: ContextParts) {}

  make(plugin: PluginDefinition, module: ModuleRef): PluginContext {
    const context = new PlatformPluginContext(plugin, module, this.parts, this.made);
    this.made.set(plugin.id, context);
    return context;
  }

  /** Typed by nothing: the functions that take it know the type of their own configuration. */
  of(plugin: string): PluginContext<never> {
    const context = this.made.get(plugin);
    if (!context) throw new Error(`plugin ${plugin} does not run`);
    return context as PluginContext as PluginContext<never>;
  }
}

class PlatformPluginContext extends PluginContext {
  override readonly plugin: string;
  override readonly config: unknown;
  override readonly log: PluginLog;
  override readonly clock: Clock;
  override readonly query: RecordQuery;
  override readonly change: RecordChange;
  override readonly jobs: Jobs;
  override readonly events: PluginEvents;
  override readonly http: PluginHttp;
  override readonly files: PluginFiles;
  private readonly reached = new Map<ServiceToken<unknown>, unknown>();

  constructor(
    private readonly definition: PluginDefinition,
    private readonly module: ModuleRef,
    parts: ContextParts,
    private readonly others: ReadonlyMap<string, PlatformPluginContext>,
  ) {
    super();
    const { id, hosts = [] } = definition;
    this.plugin = id;
    this.config = parts.configs.of(id);
    this.log = new NamedLog(id);
    this.clock = parts.clock;
    this.query = parts.query;
    this.change = parts.change;
    this.jobs = new NamedJobs(id, parts.jobs, parts.plugins);
    this.events = { emit: (name, payload) => this.emit(name, payload) };
    this.http = new HostBoundHttp(id, hosts);
    this.files = new FolderFiles(id, parts.dataDir);
  }

  override get<T>(token: ServiceToken<T>): T {
    // Rules ask with every write.
    const known = this.reached.get(token) ?? this.find(token);
    if (known === undefined)
      throw new Error(`plugin ${this.plugin} reaches no ${token.name}: neither its own, nor exported to it`);
    this.reached.set(token, known);
    return known as T;
  }

  override text(key: string, locale: Locale, values: Row = {}): string {
    const message = this.definition.messages?.[key];
    if (!message) throw new Error(`plugin ${this.plugin} has no message ${key}`);
    return inLocale(message, locale).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
  }

  private find<T>(token: ServiceToken<T>): T | undefined {
    return this.own(token) ?? this.required(token) ?? this.others.get(CORE)?.own(token);
  }

  /** A provider of the plugin's own module, or undefined. */
  private own<T>(token: ServiceToken<T>): T | undefined {
    try {
      return this.module.get<T>(token as never, { strict: true });
    } catch {
      return undefined;
    }
  }

  private required<T>(token: ServiceToken<T>): T | undefined {
    for (const id of Object.keys(this.definition.requires ?? {})) {
      const other = this.others.get(id);
      if (other?.definition.exports?.includes(token)) return other.own(token);
    }
    return undefined;
  }

  private async emit(name: EventName, payload: Row): Promise<void> {
    const [subject = ''] = name.split('.');
    const { id, records = [] } = this.definition;
    // Who listens takes an event of another's at its word.
    if (subject !== id && !records.some((one) => recordDefinition(one, id).name === subject))
      throw new Error(`plugin ${id} emits ${name}, which is not an event of its own`);
    return this.change.transaction((tx) => tx.emit(name, payload));
  }
}

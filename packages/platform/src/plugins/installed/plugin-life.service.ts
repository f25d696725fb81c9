import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Actor, type PluginDefinition } from '@ricejar/sdk';
import { Database } from '../../database/database.js';
import { FileStore } from '../../files/file-store.js';
import { writeAudit } from '../../records/change/journal.js';
import { PLUGIN_SET } from '../plugin-set.token.js';
import type { PluginSet } from '../plugin-set.js';
import { configure, readSecretPaths } from './configure.js';
import { HOST_LIFE, type HostLife } from './host-life.js';
import { installedErrors } from './installed.errors.js';
import { Installer } from './installer.js';
import { readInstallations, type Installation } from './installations.js';
import {
  beginOperation,
  buryOperation,
  findOperation,
  type OperationKind,
  type PluginOperation,
} from './operations.js';
import { readPackage, type PluginPackage } from './package-file.js';
import type { PluginPlan } from './plan.js';
import type { PluginStateType } from './plugin-life.types.js';
import { pluginState } from './plugin-state.js';

export const DATA_DIR = Symbol('ricejar.data-dir');

/** What the plugins page asks for and does; whatever runs code that is only tried is done by a process of its own. */
@Injectable()
export class PluginLifeService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(PLUGIN_SET) private readonly set: PluginSet,
    @Inject(HOST_LIFE) private readonly host: HostLife | null,
    @Inject(DATA_DIR) private readonly dataDir: string,
  ) {}

  async states(): Promise<PluginStateType[]> {
    const rows = await readInstallations(this.database);
    const known = new Map<string, PluginDefinition | null>();
    for (const id of rows.keys()) known.set(id, null);
    for (const one of this.host?.bundled ?? []) known.set(one.id, one);
    for (const { definition } of this.set.failed) known.set(definition.id, definition);
    for (const one of this.set.active) known.set(one.id, one);
    return Promise.all(
      [...known].map(([id, definition]) => this.state(id, definition, rows.get(id) ?? null)),
    );
  }

  /** Of an uploaded file: what installing it will do; of an id: what a purge takes away. */
  async plan(actor: Actor, file: string | null, id: string | null): Promise<PluginPlan> {
    if (file !== null) return this.installer().plan((await this.upload(actor, file)).package);
    if (id !== null) return this.installer().planPurge(id);
    throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin: '' });
  }

  async install(
    actor: Actor,
    file: string,
    kind: 'add' | 'upgrade',
    values: object,
  ): Promise<PluginOperation> {
    const { package: packed, path } = await this.upload(actor, file);
    const { id: plugin, version } = packed.manifest;
    const row = (await readInstallations(this.database)).get(plugin);
    if (kind === 'upgrade' && row?.origin !== 'installed')
      throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin });
    if (kind === 'add' && row?.origin === 'installed' && row.version !== version)
      throw installedErrors.PLUGIN_ALREADY_INSTALLED({ plugin, version: row.version });
    return this.begin(actor, { kind, plugin, file: path, values });
  }

  enable(actor: Actor, plugin: string): Promise<PluginOperation> {
    return this.begin(actor, { kind: 'enable', plugin, file: null, values: {} });
  }

  async disable(actor: Actor, plugin: string): Promise<PluginOperation> {
    return this.begin(actor, { kind: 'disable', plugin, file: null, values: {} });
  }

  async purge(actor: Actor, plugin: string, confirm: string): Promise<PluginOperation> {
    if (confirm !== plugin) throw installedErrors.PLUGIN_NOT_CONFIRMED({ plugin });
    if (this.set.active.some((one) => one.id === plugin)) throw installedErrors.PLUGIN_ENABLED({ plugin });
    return this.begin(actor, { kind: 'purge', plugin, file: null, values: {} });
  }

  async configure(actor: Actor, plugin: string, values: unknown): Promise<PluginStateType> {
    const definition = await this.definition(plugin);
    if (!definition) throw installedErrors.PLUGIN_NOT_INSTALLED({ plugin });
    await configure(this.database, this.dataDir, definition, values);
    await this.audit(actor, 'plugin.configured', plugin);
    const row = (await readInstallations(this.database)).get(plugin) ?? null;
    return this.state(plugin, definition, row);
  }

  operation(id: string | null): Promise<PluginOperation | undefined> {
    return findOperation(this.database, id);
  }

  /** True when this server is about to start anew. */
  restart(): boolean {
    this.host?.restart?.();
    return Boolean(this.host?.restart);
  }

  private async begin(
    actor: Actor,
    request: { kind: OperationKind; plugin: string; file: string | null; values: object },
  ): Promise<PluginOperation> {
    const { host } = this;
    if (!host) throw installedErrors.PLUGIN_LIFE_UNAVAILABLE();
    const running = await findOperation(this.database, null);
    if (running?.status === 'running') throw installedErrors.PLUGIN_BUSY();
    await this.audit(actor, `plugin.${request.kind}`, request.plugin);
    const operation = await beginOperation(this.database, request.plugin, request.kind);
    const bury = (reason: string) =>
      void buryOperation(this.database, operation, reason).catch(() => undefined);
    await host.perform({ ...request, operation }, bury);
    const begun = await findOperation(this.database, operation);
    if (!begun) throw installedErrors.PLUGIN_LIFE_UNAVAILABLE();
    return begun;
  }

  private async audit(actor: Actor, action: string, plugin: string): Promise<void> {
    await this.database.transaction((tx) =>
      writeAudit(tx, actor, this.clock.now(), {
        action,
        record: null,
        recordId: null,
        detail: { plugin },
      }),
    );
  }

  private async upload(actor: Actor, file: string): Promise<{ path: string; package: PluginPackage }> {
    const { path } = await this.files.find(actor, file);
    return { path, package: await readPackage(path) };
  }

  private installer(): Installer {
    const { host, database, dataDir, clock } = this;
    if (!host) throw installedErrors.PLUGIN_LIFE_UNAVAILABLE();
    return new Installer({
      database,
      dataDir,
      modules: this.set.active.filter((one) => this.set.inTheBox.has(one.id) && one.id !== 'core'),
      bundled: host.bundled,
      shared: host.shared,
      now: () => clock.now(),
      rehearse: async () => {
        throw installedErrors.PLUGIN_LIFE_UNAVAILABLE();
      },
    });
  }

  private async definition(id: string): Promise<PluginDefinition | null> {
    const running = [...this.set.active, ...this.set.failed.map((one) => one.definition)];
    return running.find((one) => one.id === id) ?? (this.host ? this.installer().definition(id) : null);
  }

  private async state(
    id: string,
    known: PluginDefinition | null,
    row: Installation | null,
  ): Promise<PluginStateType> {
    const definition = known ?? (await this.definition(id));
    const failure =
      this.set.failed.find((one) => one.definition.id === id)?.error ??
      this.host?.unloaded.find((one) => one.id === id)?.error ??
      null;
    const running = this.set.active.find((one) => one.id === id) ?? null;
    const isModule = this.set.inTheBox.has(id);
    const secretsSet = row ? readSecretPaths(this.dataDir, row) : [];
    return pluginState({ id, definition, running, failure, isModule, row, secretsSet });
  }
}

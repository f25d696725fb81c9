/** The configuration of every plugin that runs, as its schema answered it at boot. */
export class PluginConfigs {
  constructor(private readonly byPlugin: ReadonlyMap<string, unknown> = new Map()) {}

  /** Undefined for a plugin without a schema. */
  of(plugin: string): unknown {
    return this.byPlugin.get(plugin);
  }
}

/** Injection token of the `PluginSet` in force. */
export const PLUGIN_SET = Symbol('ricejar.plugin-set');

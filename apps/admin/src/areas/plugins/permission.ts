/** Adds, sets, turns off and removes plugins. */
export const PLUGIN_MANAGE = 'plugin.manage';

import type { Actor } from '../../access/actor.js';
import type { Localized } from '../../localized.js';
import type { Json } from '../../records/query.js';
import { extensionPoint } from '../extension-point.js';
import type { PluginContext } from '../plugin-context.js';
import { demands } from './entry-check.js';

/** The figures behind a widget of a dashboard; its screen is declared by `defineAdmin` under the same key. */
export interface DashboardWidget {
  label: Localized;
  description: Localized;
  /** Permission without which the widget is not offered. */
  permission?: string;
  /** What the screen shows, as far as the actor may see it. */
  data(actor: Actor, context: PluginContext): Promise<Json>;
}

export const dashboardWidgets = extensionPoint<DashboardWidget>('dashboardWidgets', {
  owner: 'core',
  faults: demands<DashboardWidget>({ label: 'localized', description: 'localized', data: 'function' }),
});

import type { ExtensionPoint } from './extension-point.js';
import { calendars } from './points/calendars.js';
import { currencies } from './points/currencies.js';
import { dashboardWidgets } from './points/dashboard-widgets.js';
import { dedupeStrategies } from './points/dedupe-strategies.js';
import { documentTemplates } from './points/document-templates.js';
import { exportFormats } from './points/export-formats.js';
import { importMappers } from './points/import-mappers.js';
import { notificationChannels } from './points/notification-channels.js';
import { searchSources } from './points/search-sources.js';
import { segmentSources } from './points/segment-sources.js';
import { signInProviders } from './points/sign-in-providers.js';

/** The extension points of the platform, open to every plugin. Modules own more: scoring models, complaint flows. */
export const platformPoints: readonly ExtensionPoint<never>[] = [
  calendars,
  currencies,
  dashboardWidgets,
  dedupeStrategies,
  documentTemplates,
  exportFormats,
  importMappers,
  notificationChannels,
  searchSources,
  segmentSources,
  signInProviders,
];

export * from './cluster/test-cluster.js';
export * from './cluster/test-database.js';
export { PlatformCalendars } from '@ricejar/platform/calendar/platform-calendars';
export * from './crm/factories.js';
export * from './crm/graphql-client.js';
export * from './crm/test-clock.js';
export * from './crm/test-crm.js';
export * from './crm/test-jobs.js';
export * from './crm/test-parts.js';

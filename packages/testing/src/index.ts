export * from './cluster/test-cluster.js';
export * from './cluster/test-database.js';
export { PlatformCalendars } from '@ricejar/platform/calendar/platform-calendars';

export * from './demo-data.js';
export { generateDemo, type GenerateOptions } from './generate.js';
export * from './load.js';
export type { DemoCalendars } from './service/ladder.js';

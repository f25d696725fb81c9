export * from './demo-data.js';
export { generateDemo, type GenerateOptions } from './generate.js';

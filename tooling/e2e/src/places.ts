import { join, resolve } from 'node:path';

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Node 24 from the root devDependencies: the built server runs on it, whoever runs the tests. */
export const NODE = join(ROOT, 'node_modules', '.bin', 'node');
export const CLI = join(ROOT, 'packages', 'cli', 'dist', 'main.js');
export const ADMIN = join(ROOT, 'apps', 'admin', 'dist', 'index.html');
/** Pictures of failed tests. */
export const FAILURES = join(ROOT, '.ricejar', 'tests', 'browser');
export const SCREENS = join(ROOT, 'docs', 'screens');

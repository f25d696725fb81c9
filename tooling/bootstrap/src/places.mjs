import { join, resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..', '..', '..');
/** Everything that the commands make outside node_modules and dist. */
export const scratch = join(root, '.ricejar');
export const logs = join(scratch, 'logs');
const bin = join(root, 'node_modules', '.bin');
/** Node 24 from the root devDependencies, whatever Node the machine has. */
export const node24 = join(bin, 'node');
export const tool = (name) => join(bin, name);
export const binDirectory = bin;

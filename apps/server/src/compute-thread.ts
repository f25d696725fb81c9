import { assemble } from '@ricejar/platform/plugins/plugin-set';
import { serveComputations } from '@ricejar/platform/plugins/threads/serve-computations';
import { workerData } from 'node:worker_threads';
import { loadInstalled, type Installation } from './plugin-life.js';
import { MODULES } from './plugins.js';

serveComputations(async () => assemble(MODULES, (await loadInstalled(workerData as Installation)).plugins));

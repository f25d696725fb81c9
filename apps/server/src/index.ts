export { examine } from './examine.js';
export { startServer, type RunningServer, type ServerOptions } from './start-server.js';
export { MODULES, PLUGINS } from './plugins.js';

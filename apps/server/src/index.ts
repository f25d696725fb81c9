export { readPackage } from '@ricejar/platform/plugins/installed/package-file';
export { examine, examinePlugins } from './examine.js';
export { startServer, type RunningServer, type ServerOptions } from './start-server.js';
export { MODULES, PLUGINS } from './plugins.js';
export { threadEntry } from './thread-entry.js';
export {
  installationSchema,
  pack,
  performRequest,
  rehearseHere,
  withInstaller,
  type Installation,
} from './plugin-life.js';

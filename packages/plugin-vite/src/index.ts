export { buildPlugin, type BuildOptions } from './build-plugin.js';
export { bundleProblems, checkPlugin } from './check-plugin.js';
export { importsOf } from './imports-of.js';
export { manifestDrift } from './manifest/manifest-drift.js';
export { slotsOf } from './manifest/slots-of.js';
export {
  ricejarPlugin,
  SCREENS_ENTRY,
  SCREENS_FOLDER,
  type RicejarPluginOptions,
} from './screens/ricejar-plugin.js';
export { scopeAttribute } from './screens/scope-css.js';
export { SERVER_ENTRY, SERVER_FILE } from './server/build-server.js';
export { isSharedWithScreens, isSharedWithServer, SCREEN_SHARED } from './shared.js';

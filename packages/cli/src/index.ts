export { HELP } from './help.js';
export type { DemoLogin, RunningServer, ServerModule, ServerOptions } from './start/server-contract.js';

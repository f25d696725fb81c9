export { HELP } from './help.js';

export { assemble, ROOT, type Assembled } from './assemble.js';

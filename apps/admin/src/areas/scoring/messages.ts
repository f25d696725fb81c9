export { en } from './messages.en.js';
export { zh } from './messages.zh.js';

export { Application, type ApplicationOptions } from './application.js';

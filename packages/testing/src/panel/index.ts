export * from './mount-panel.js';

export * from './cluster/test-cluster.js';
export * from './cluster/test-database.js';

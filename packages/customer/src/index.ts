export * from './scoring/purchase-source.js';
export * from './scoring/scoring-model.js';
export * from './scoring/scoring-parameters.js';

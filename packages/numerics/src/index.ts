export * from './beta.js';
export * from './binary-model.js';
export * from './classification.js';
export * from './cross-validation.js';
export * from './design-matrix.js';
export * from './errors.js';
export {
  digamma,
  gammaAbove,
  gammaBelow,
  gammaQuantile,
  lnBeta,
  lnGamma,
  tricomiU,
  trigamma,
} from './gamma.js';
export * from './gap-shape.js';
export * from './hypergeometric.js';
export * from './log-space.js';
export * from './logistic-regression.js';
export * from './matrix.js';
export * from './minimise.js';
export * from './random.js';
export * from './refine.js';
export * from './solve.js';

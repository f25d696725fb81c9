export { opportunityModule } from './opportunity.module.js';
export * from './opportunity/opportunity.errors.js';
export * from './opportunity/opportunity.record.js';
export * from './order/sales-order-line.record.js';
export * from './order/sales-order.record.js';
export * from './pipeline/default-pipeline.js';
export * from './pipeline/pipeline.record.js';
export * from './pipeline/stage.record.js';
export * from './product/product.record.js';

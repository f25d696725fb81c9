import { definePlugin, field, type PendingChange, type PluginContext } from '@ricejar/sdk';
import { enqueueRegrade, purchaseSources, salesLedgers } from '@ricejar/customer';
import { DiscountDecisions } from './discount/discount-decisions.service.js';
import { DiscountLimit, keepDecided } from './discount/discount-limit.service.js';
import { DiscountRequest } from './discount/discount-request.record.js';
import { DiscountResolver } from './discount/discount.resolver.js';
import { OpportunityGate } from './opportunity/opportunity-gate.service.js';
import { OpportunityClosing } from './opportunity/opportunity-closing.service.js';
import { Opportunity } from './opportunity/opportunity.record.js';
import { opportunityMigrations } from './opportunity.migrations.js';
import { salesOrderPurchases } from './order/purchase-source.js';
import { salesOrderLedger } from './order/sales-ledger.js';
import { SalesOrderLine } from './order/sales-order-line.record.js';
import { SalesOrder } from './order/sales-order.record.js';
import { PipelineKeeper } from './pipeline/pipeline-keeper.service.js';
import { Pipeline } from './pipeline/pipeline.record.js';
import { Stage } from './pipeline/stage.record.js';
import { Product } from './product/product.record.js';

const OPEN_DEALS = {
  record: 'opportunity',
  via: 'customer',
  filter: { stage: { kind: { eq: 'open' } } },
} as const;

async function beforeOpportunityWrite(change: PendingChange, context: PluginContext): Promise<void> {
  await context.get(OpportunityGate).beforeWrite(change);
  await context.get(DiscountLimit).beforeWrite(change);
  await context.get(OpportunityClosing).beforeWrite(change);
}

/** Lead to cash: what is sold, deals on their way through a pipeline, and the orders they end in. */
export const opportunityModule = definePlugin({
  id: 'opportunity',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Opportunities', zh: '商机' },
  description: {
    en: 'Products, pipelines, opportunities and sales orders.',
    zh: '产品、销售流程、商机与销售订单。',
  },
  requires: { customer: '^0.1.0' },
  records: [Product, Pipeline, Stage, Opportunity, DiscountRequest, SalesOrder, SalesOrderLine],
  // Kept on the customer, so that a list of customers shows its deals without looking at them.
  fields: {
    selectionReview: {
      opportunity: field.reference('opportunity', {
        label: { en: 'Opportunity', zh: '商机' },
        readOnly: true,
        onDelete: 'cascade',
        inverse: { name: 'selectionReviews', label: { en: 'Selection reviews', zh: '选择评审' } },
      }),
    },
    customer: {
      openOpportunities: field.rollUp({
        label: { en: 'Open opportunities', zh: '进行中商机' },
        help: { en: 'How many deals are still being worked.', zh: '仍在跟进的商机数量。' },
        ...OPEN_DEALS,
        op: 'count',
      }),
      openAmount: field.rollUp({
        label: { en: 'Open amount', zh: '进行中金额' },
        help: {
          en: 'What the deals still being worked add up to, in the base currency.',
          zh: '仍在跟进的商机金额合计，以本位币计。',
        },
        ...OPEN_DEALS,
        op: 'sum',
        field: 'amount',
      }),
    },
  },
  migrations: opportunityMigrations,
  providers: [OpportunityClosing, OpportunityGate, DiscountLimit, DiscountDecisions, PipelineKeeper],
  resolvers: [DiscountResolver],
  before: {
    'opportunity.create': beforeOpportunityWrite,
    'opportunity.update': beforeOpportunityWrite,
    'discountRequest.create': (change, context) => context.get(DiscountLimit).beforeRequest(change),
    'discountRequest.update': keepDecided,
    'discountRequest.delete': keepDecided,
    'stage.update': (change, context) => context.get(PipelineKeeper).beforeStageUpdate(change),
    'stage.delete': (change, context) => context.get(PipelineKeeper).beforeStageDelete(change),
    'pipeline.delete': (change, context) => context.get(PipelineKeeper).beforePipelineDelete(change),
  },
  // Orders that came in bulk change what customers are worth.
  after: { 'salesOrder.bulkCreated': (_event, _actor, context) => enqueueRegrade(context) },
  extend: (on) => {
    on(purchaseSources).add('default', salesOrderPurchases);
    on(salesLedgers).add('default', salesOrderLedger);
  },
});

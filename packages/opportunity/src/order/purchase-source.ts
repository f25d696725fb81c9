import type { PurchaseSource, PurchaseSummary } from '@ricejar/customer';
import type { Group } from '@ricejar/sdk';
import { NOT_A_PURCHASE } from './sales-order.record.js';

/** What customers bought, by their sales orders: drafts and cancelled orders are none. */
export const salesOrderPurchases: PurchaseSource = {
  label: { en: 'Sales orders', zh: '销售订单' },
  async *summaries({ actor, records, asOf }) {
    const groups = await records.group(actor, 'salesOrder', {
      by: ['customer'],
      filter: {
        orderedOn: { lte: asOf },
        // An order brought in without a status has been placed.
        or: [{ status: { isNull: true } }, { status: { notIn: [...NOT_A_PURCHASE] } }],
      },
      aggregate: [
        { field: 'orderedOn', op: 'countDistinct' },
        { field: 'orderedOn', op: 'min' },
        { field: 'orderedOn', op: 'max' },
        { field: 'amount', op: 'sum' },
      ],
    });
    yield groups.map(summaryOf);
  },
};

function summaryOf({ key, aggregates }: Group): PurchaseSummary {
  return {
    customerId: String(key['customer']),
    purchaseDays: Number(aggregates.countDistinct?.['orderedOn']),
    firstDay: String(aggregates.min?.['orderedOn']),
    lastDay: String(aggregates.max?.['orderedOn']),
    amount: String(aggregates.sum?.['amount'] ?? '0'),
  };
}

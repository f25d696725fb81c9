import type { SalesLedger } from '@ricejar/customer';
import { NOT_A_PURCHASE } from './sales-order.record.js';

/** What was sold, by sales orders: drafts and cancelled orders are no sales. */
export const salesOrderLedger: SalesLedger = {
  label: { en: 'Sales orders', zh: '销售订单' },
  record: 'salesOrder',
  customer: 'customer',
  day: 'orderedOn',
  amount: 'amount',
  // An order brought in without a status has been placed.
  filter: { or: [{ status: { isNull: true } }, { status: { notIn: [...NOT_A_PURCHASE] } }] },
};

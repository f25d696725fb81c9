import { fieldAt, graphqlNames, useApi, useQuery, useRecordTypes } from '@ricejar/admin-sdk';
import { computed, type ComputedRef } from 'vue';

const YEAR = 365;

export interface OrdersOfYear {
  count: number;
  /** In the base currency. */
  sum: string;
}

/** What a customer ordered from us in the last twelve months, as far as this person may see orders; else null. */
export function useOrdersOfYear(customerId: () => string): ComputedRef<OrdersOfYear | null> {
  const api = useApi();
  const { byName } = useRecordTypes();
  const type = computed(() => {
    const orders = byName('salesOrder');
    return orders && fieldAt(orders, 'amount') && fieldAt(orders, 'orderedOn') ? orders : undefined;
  });
  const query = useQuery({
    key: () => ['ordersOfYear', customerId()],
    enabled: () => type.value !== undefined && customerId() !== '',
    staleTime: 60_000,
    query: async ({ signal }): Promise<OrdersOfYear | null> => {
      if (!type.value) return null;
      const names = graphqlNames(type.value);
      const data = await api.request<{
        groups: { count: number; aggregates: { sum?: { amount?: string } } }[];
      }>(
        `query Orders($filter: ${names.filter}) {
          groups: ${names.groups}(by: [], filter: $filter, aggregate: [{ field: "amount", op: sum }]) { count aggregates }
        }`,
        { filter: { customer: { id: { eq: customerId() } }, orderedOn: { inLastDays: YEAR } } },
        { signal },
      );
      const [group] = data.groups;
      return { count: group?.count ?? 0, sum: group?.aggregates.sum?.amount ?? '0' };
    },
  });
  return computed(() => query.data.value ?? null);
}

import {
  refreshQueries,
  useApi,
  useList,
  useQuery,
  useQueryCache,
  useRecordTypes,
  type Api,
} from '@ricejar/admin-sdk';
import { computed } from 'vue';

const RULE = `query DiscountRule($id: ID!) {
  discountRule(opportunity: $id) { tier limit decidedBy isDecider }
  discountRequestsToDecide
}`;
const ASK =
  'mutation AskForDiscount($input: DiscountRequestInput!) { createDiscountRequest(input: $input) { id } }';
const DECIDE = `mutation DecideDiscount($id: ID!, $approve: Boolean!, $note: String) {
  decideDiscountRequest(id: $id, approve: $approve, note: $note) { id status }
}`;

/** How far the discount of an opportunity may go, what was asked for beyond it, and the steps; they throw when refused. */
export function useDiscount(opportunity: () => string) {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();
  const type = computed(() => byName('discountRequest'));
  const query = useQuery({
    key: () => ['discountRule', opportunity()],
    enabled: () => type.value !== undefined,
    staleTime: 5_000,
    query: ({ signal }) =>
      api.request<{ discountRule: Api.DiscountRule; discountRequestsToDecide: string[] }>(
        RULE,
        { id: opportunity() },
        { signal },
      ),
  });
  const requests = useList(type, () => ({
    paths: [
      'discount',
      'reason',
      'status',
      'requestedBy',
      'decidedBy',
      'decidedAt',
      'decisionNote',
      'createdAt',
    ],
    filter: { opportunity: { id: { eq: opportunity() } } },
    sort: [{ createdAt: 'DESC' }],
    first: 1,
  }));
  async function run(document: string, variables: Record<string, unknown>): Promise<void> {
    await api.request(document, variables);
    await refreshQueries(cache, [['discountRule'], ['list'], ['record']]);
  }
  return {
    mayAsk: computed(() => type.value?.can.create === true),
    rule: computed(() => query.data.value?.discountRule ?? null),
    /** The request that was made last, if any. */
    last: computed(() => requests.rows.value[0] ?? null),
    mayDecide: computed(() => {
      const [last] = requests.rows.value;
      return last !== undefined && query.data.value?.discountRequestsToDecide.includes(last.id) === true;
    }),
    ask: (discount: string, reason: string) =>
      run(ASK, { input: { opportunity: opportunity(), discount, reason } }),
    decide: (id: string, approve: boolean, note: string | null) => run(DECIDE, { id, approve, note }),
  };
}

import { useApi, useList, useQuery, useQueryCache, useRecordTypes, type Api } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import { dossierTopics } from './topics.js';

export const OUTLOOK = `profileId industry growth firms { year firms } risk reasons datedOn source sourceUrl note
  survival { left yearlyRate fiveYears from { year firms } to { year firms } peak { year firms } }`;

const DOSSIER = `query Dossier($customer: ID!) { insightDossier(customer: $customer) {
  asOf completeness { expected covered fresh }
  topics { topic freshForDays expected facts state }
  facts { id state ageDays staleOn }
  wallet { factId from to total sales share }
  industry { ${OUTLOOK} }
} }`;

const MOST_FACTS = 200;

/** What is known of a customer, by topics, with everything that it takes to show it. */
export function useDossier(customerId: () => string) {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();
  const type = computed(() => byName('insightFact'));
  const query = useQuery({
    key: () => ['insightDossier', customerId()],
    enabled: () => type.value !== undefined,
    staleTime: 10_000,
    query: ({ signal }) =>
      api
        .request<{ insightDossier: Api.InsightDossier }>(DOSSIER, { customer: customerId() }, { signal })
        .then((data) => data.insightDossier),
  });
  const list = useList(type, () => ({
    paths: [
      'topic',
      'statement',
      'figure',
      'unit',
      'walletTotal',
      'periodFrom',
      'periodTo',
      'source',
      'sourceUrl',
      'datedOn',
      'confidence',
      'isKey',
      'note',
      'supersedes',
      'renewal',
    ],
    filter: { customer: { id: { eq: customerId() } } },
    sort: [{ datedOn: 'DESC' }, { id: 'DESC' }],
    first: MOST_FACTS,
  }));
  const dossier = computed(() => query.data.value);
  return {
    type,
    dossier,
    topics: computed(() => (dossier.value ? dossierTopics(dossier.value, list.rows.value) : [])),
    isEmpty: computed(() => list.rows.value.length === 0),
    isPending: computed(() => dossier.value === undefined || list.isPending.value),
    error: computed(() => query.error.value ?? list.error.value),
    async reload(): Promise<void> {
      await Promise.all([query.refetch(), list.reload()]);
    },
    /** After a change: lists have been told, the marks have not. */
    refresh: () => cache.invalidateQueries({ key: ['insightDossier'] }),
  };
}

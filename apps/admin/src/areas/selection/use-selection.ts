import { useApi, useQuery, useQueryCache, type Api } from '@ricejar/admin-sdk';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import type { SelectionReason, SelectionSetup } from './selection.js';

/** The policy in force, and what a first one starts from. */
export function useSelectionSetup() {
  const api = useApi();
  const query = useQuery({
    key: ['selection', 'setup'],
    staleTime: 5_000,
    query: ({ signal }) =>
      api
        .request<{ selectionSetup: SelectionSetup }>(
          'query SelectionSetup { selectionSetup { inForce { id number definition } defaults } }',
          {},
          { signal },
        )
        .then((data) => data.selectionSetup),
  });
  return {
    setup: computed(() => query.data.value ?? null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
  };
}

export interface Subject {
  kind: 'customer' | 'opportunity';
  id: string;
}

export type SubjectStanding = Omit<Api.SelectionSubjectStanding, 'review'> & {
  review: (Omit<Api.SelectionReviewSummary, 'reasons'> & { reasons: readonly SelectionReason[] }) | null;
};

const STANDING = `query SelectionStanding($customer: ID, $opportunity: ID) {
  selectionStanding(customer: $customer, opportunity: $opportunity) {
    policy standing
    review { id name result score policy validUntil decidedAt overrideStatus reasons }
  }
}`;

/** Where a customer or an opportunity stands today. */
export function useStanding(subject: MaybeRefOrGetter<Subject>) {
  const api = useApi();
  const query = useQuery({
    key: () => ['selection', 'standing', toValue(subject).kind, toValue(subject).id],
    staleTime: 5_000,
    query: ({ signal }) => {
      const { kind, id } = toValue(subject);
      return api
        .request<{ selectionStanding: SubjectStanding | null }>(STANDING, { [kind]: id }, { signal })
        .then((data) => data.selectionStanding);
    },
  });
  return {
    standing: computed(() => query.data.value ?? null),
    isPending: computed(() => query.data.value === undefined && query.error.value === null),
    error: computed(() => query.error.value ?? null),
    reload: () => query.refetch(),
  };
}

/** Everything on screen that a review, an override or a policy may have changed is asked for anew. */
export function useSelectionRefresh(): () => Promise<void> {
  const cache = useQueryCache();
  return async () => {
    const keys = ['selection', 'list', 'count', 'record', 'history'];
    await Promise.allSettled(keys.map((key) => cache.invalidateQueries({ key: [key] })));
  };
}

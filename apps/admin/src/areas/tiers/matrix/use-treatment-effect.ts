import { useApi, useQuery, type Api } from '@ricejar/admin-sdk';
import { refDebounced } from '@vueuse/core';
import { computed } from 'vue';

export type TreatmentEffect = Api.TierTreatmentEffect;

/** The part of a treatment whose effect can be counted. */
export const COUNTED = ['visitEveryDays', 'leastContacts', 'leastDecisionMakers'] as const;
export type TreatmentDraft = { tier: string } & Record<(typeof COUNTED)[number], number | null>;

/** A whole number from what is typed or stored; null where there is none. */
export const wholeNumber = (value: unknown): number | null => {
  const number = value === null || value === undefined || value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= 0 ? number : null;
};

/** What the treatments ask for as they are, and as they would with what is being typed; `drafts` null: nothing is. */
export function useTreatmentEffect(enabled: () => boolean, drafts: () => readonly TreatmentDraft[] | null) {
  const api = useApi();
  const ask = (wanted: readonly TreatmentDraft[] | null, signal: AbortSignal): Promise<TreatmentEffect[]> =>
    api
      .request<{ effect: TreatmentEffect[] }>(
        `query TreatmentEffect($drafts: [TierTreatmentDraftInput!]) {
          effect: tierTreatmentEffect(drafts: $drafts) { tier customers visitsAYear visitsDue coverageGaps }
        }`,
        { drafts: wanted },
        { signal },
      )
      .then((data) => data.effect);
  const now = useQuery({
    key: ['tierTreatmentEffect'],
    enabled,
    staleTime: 5_000,
    query: ({ signal }) => ask(null, signal),
  });
  const settled = refDebounced(computed(drafts), 250);
  const typed = useQuery({
    key: () => ['tierTreatmentEffect', 'typed', JSON.stringify(settled.value)],
    enabled: () => enabled() && settled.value !== null,
    query: ({ signal }) => ask(settled.value, signal),
  });
  return {
    effect: computed(() => now.data.value ?? null),
    typedEffect: computed(() =>
      drafts() === null || settled.value === null ? null : (typed.data.value ?? null),
    ),
  };
}

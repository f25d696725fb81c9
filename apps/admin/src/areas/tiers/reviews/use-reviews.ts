import { refreshQueries, useApi, useQueryCache, type Api } from '@ricejar/admin-sdk';

export const SUBJECTS = ['policy', 'model', 'tier'] as const;
export type Subject = (typeof SUBJECTS)[number];
export const OUTCOMES = ['kept', 'change', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReviewInput {
  title: string;
  subject: Subject;
  policy: string | null;
  model: string | null;
  tier: string | null;
  dueOn: string;
  everyMonths: number | null;
  assignee: string | null;
}

/** Plans and completes reviews. Both throw when the server refuses. */
export function useReviews() {
  const api = useApi();
  const cache = useQueryCache();
  const refresh = () => refreshQueries(cache, [['list'], ['record'], ['count']]);
  return {
    async plan(input: ReviewInput): Promise<void> {
      await api.request(
        'mutation PlanReview($input: TierReviewInput!) { createTierReview(input: $input) { id } }',
        { input },
      );
      await refresh();
    },
    /** Answers the day of the review that follows, if any. */
    async complete(id: string, outcome: Outcome, note: string | null): Promise<string | null> {
      const { done } = await api.request<{ done: Api.CompletedTierReview }>(
        `mutation CompleteReview($id: ID!, $outcome: TierReviewOutcome!, $note: String) {
          done: completeTierReview(id: $id, outcome: $outcome, note: $note) { id nextDueOn }
        }`,
        { id, outcome, note },
      );
      await refresh();
      return done.nextDueOn ?? null;
    },
  };
}

import type { Localized } from '@ricejar/admin-sdk';

/** As the model stores it; see the factors of `potential.model.ts`. */
export interface GrowthFactors {
  wallet: number | null;
  basis: 'given' | 'revenue' | 'employees' | null;
  room: number | null;
  orders: number;
  ordersBefore: number;
  pipeline: number;
  roomPoints: number | null;
  pipelinePoints: number;
  trendPoints: number;
}

export interface GrowthScore {
  value: string;
  factors: GrowthFactors;
  reasons: readonly { code: string; text: Localized }[];
  run: { asOf: string; modelVersion: string };
}

export const SCORE_OF = `query GrowthScore($customer: ID!) {
  customerScores(
    first: 1
    filter: { model: { eq: "potential" }, customer: { id: { eq: $customer } } }
    sort: [{ run: { finishedAt: DESC } }]
  ) { nodes { value factors reasons run { asOf modelVersion } } }
}`;

export const LATEST_RUN = `query LatestGrowthRun {
  scoreRuns(first: 1, filter: { model: { eq: "potential" } }, sort: [{ finishedAt: DESC }]) { nodes { id } }
}`;

export const BEST_OF = `query BestGrowth($run: ID!) {
  customerScores(first: 8, filter: { run: { id: { eq: $run } } }, sort: [{ value: DESC }]) {
    nodes { id value reasons customer { id name } }
  }
}`;

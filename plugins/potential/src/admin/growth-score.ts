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
  customerScores(customer: $customer, model: "potential") { value factors reasons run { asOf modelVersion } }
}`;

export const BEST = `query BestGrowth {
  bestCustomerScores(model: "potential", first: 8) { value reasons customer { id name } }
}`;

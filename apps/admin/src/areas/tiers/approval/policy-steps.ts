import { refreshQueries, useApi, useQueryCache, type Api } from '@ricejar/admin-sdk';
import type { PolicyInput } from '../policy/policy-input.js';

export type Decision = Api.TierPolicyDecision;

const FIELDS = 'id number status effectiveOn';

/** What may be done with a policy. Each throws when the server refuses. */
export function usePolicySteps() {
  const api = useApi();
  const cache = useQueryCache();
  const refresh = () =>
    refreshQueries(cache, [
      ['list'],
      ['record'],
      ['count'],
      ['tierCounts'],
      ['tierApproval'],
      ['tierTreatmentEffect'],
    ]);
  async function ask<T>(document: string, variables: object): Promise<T> {
    const { step } = await api.request<{ step: T }>(document, { ...variables });
    await refresh();
    return step;
  }
  return {
    publish: (input: PolicyInput, note: string | null) =>
      ask<{ number: number }>(
        `mutation Publish($input: TierPolicyInput!, $note: String) {
          step: publishTierPolicy(input: $input, note: $note) { id number }
        }`,
        { input, note },
      ),
    propose: (input: PolicyInput, note: string | null, effectiveOn: string | null) =>
      ask<Decision>(
        `mutation Propose($input: TierPolicyInput!, $note: String, $effectiveOn: String) {
          step: proposeTierPolicy(input: $input, note: $note, effectiveOn: $effectiveOn) { ${FIELDS} }
        }`,
        { input, note, effectiveOn },
      ),
    approve: (id: string, note: string | null) =>
      ask<Decision>(
        `mutation Approve($id: ID!, $note: String) {
          step: approveTierPolicy(id: $id, note: $note) { ${FIELDS} }
        }`,
        { id, note },
      ),
    reject: (id: string, reason: string) =>
      ask<Decision>(
        `mutation Reject($id: ID!, $reason: String!) {
          step: rejectTierPolicy(id: $id, reason: $reason) { ${FIELDS} }
        }`,
        { id, reason },
      ),
    withdraw: (id: string, reason: string) =>
      ask<Decision>(
        `mutation Withdraw($id: ID!, $reason: String!) {
          step: withdrawTierPolicy(id: $id, reason: $reason) { ${FIELDS} }
        }`,
        { id, reason },
      ),
  };
}

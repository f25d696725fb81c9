import { useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { PolicyInput } from './policy-form.js';

export type TierCount = Api.TierCount;

export type TierMover = Api.TierMover;

export type TierTotals = Pick<
  Api.TierDryRun,
  'customers' | 'scored' | 'up' | 'down' | 'unchanged' | 'entering' | 'leaving' | 'before' | 'after'
>;

export type TierDryRun = TierTotals & Pick<Api.TierDryRun, 'asOf' | 'movers'>;

const DOCUMENT = `query TierDryRun($input: TierPolicyInput!) {
  tierDryRun(input: $input) {
    asOf customers scored up down unchanged entering leaving
    before { tier count } after { tier count }
    movers { customerId name from to score reasons }
  }
}`;

/** The effect of the policy being edited, asked for anew a moment after every change. The last answer stays meanwhile. */
export function useDryRun(input: () => PolicyInput | null): {
  result: ShallowRef<TierDryRun | null>;
  error: ShallowRef<unknown>;
  isRunning: ShallowRef<boolean>;
  run: () => Promise<void>;
} {
  const api = useApi();
  const result = shallowRef<TierDryRun | null>(null);
  const error = shallowRef<unknown>(null);
  const isRunning = shallowRef(false);
  let abort = new AbortController();

  async function run(): Promise<void> {
    abort.abort();
    const wanted = input();
    if (!wanted) {
      isRunning.value = false;
      return;
    }
    abort = new AbortController();
    const { signal } = abort;
    isRunning.value = true;
    try {
      const data = await api.request<{ tierDryRun: TierDryRun }>(DOCUMENT, { input: wanted }, { signal });
      if (signal.aborted) return;
      result.value = data.tierDryRun;
      error.value = null;
    } catch (failure) {
      if (!signal.aborted) error.value = failure;
    } finally {
      if (!signal.aborted) isRunning.value = false;
    }
  }

  watchDebounced(
    () => JSON.stringify(input()),
    () => void run(),
    { debounce: 350, immediate: true },
  );
  onScopeDispose(() => abort.abort());
  return { result, error, isRunning, run };
}

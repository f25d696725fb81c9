import { useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

const DOCUMENT = `query SelectionEffect($input: SelectionPolicyInput!) {
  selectionEffect(input: $input) {
    reviews changed unanswered
    before { pass conditional refused } after { pass conditional refused }
    rows { id name customer before after score }
  }
}`;

/** What the criteria being edited would make of the current reviews, asked anew a moment after every change. */
export function useEffect(input: () => Api.SelectionPolicyInput | null): {
  effect: ShallowRef<Api.SelectionEffect | null>;
  error: ShallowRef<unknown>;
  isRunning: ShallowRef<boolean>;
  run: () => Promise<void>;
} {
  const api = useApi();
  const effect = shallowRef<Api.SelectionEffect | null>(null);
  const error = shallowRef<unknown>(null);
  const isRunning = shallowRef(false);
  let abort = new AbortController();

  async function run(): Promise<void> {
    abort.abort();
    const wanted = input();
    isRunning.value = wanted !== null;
    if (!wanted) return;
    abort = new AbortController();
    const { signal } = abort;
    try {
      const data = await api.request<{ selectionEffect: Api.SelectionEffect }>(
        DOCUMENT,
        { input: wanted },
        { signal },
      );
      if (signal.aborted) return;
      effect.value = data.selectionEffect;
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
    { debounce: 300, immediate: true },
  );
  onScopeDispose(() => abort.abort());
  return { effect, error, isRunning, run };
}

import { useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

const DOCUMENT = `query FieldImpact($record: String!, $name: String!, $input: FieldChangesInput!) {
  fieldImpact(record: $record, name: $name, input: $input) {
    rows emptyRows duplicateValues notes { en zh } blocked { en zh }
  }
}`;

/** What saving a changed field would do to the records there are, asked for a moment after every change. */
export function useFieldImpact(
  record: () => string,
  name: () => string,
  input: () => Api.FieldChangesInput | null,
): { impact: ShallowRef<Api.FieldImpact | null>; isRunning: ShallowRef<boolean> } {
  const api = useApi();
  const impact = shallowRef<Api.FieldImpact | null>(null);
  const isRunning = shallowRef(false);
  let abort = new AbortController();

  async function run(): Promise<void> {
    abort.abort();
    const wanted = input();
    if (!wanted || name() === '') {
      impact.value = null;
      isRunning.value = false;
      return;
    }
    abort = new AbortController();
    const { signal } = abort;
    isRunning.value = true;
    try {
      const variables = { record: record(), name: name(), input: wanted };
      const data = await api.request<{ fieldImpact: Api.FieldImpact }>(DOCUMENT, variables, { signal });
      if (!signal.aborted) impact.value = data.fieldImpact;
    } catch {
      // What is wrong with the input is said when it is saved.
      if (!signal.aborted) impact.value = null;
    } finally {
      if (!signal.aborted) isRunning.value = false;
    }
  }

  watchDebounced(
    () => JSON.stringify([record(), name(), input()]),
    () => void run(),
    { debounce: 350, immediate: true },
  );
  onScopeDispose(() => abort.abort());
  return { impact, isRunning };
}

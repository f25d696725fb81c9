import { isApiError, useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { OUTCOME_FIELDS, type SelectionOutcome } from '../selection.js';

const DOCUMENT = `query SelectionPreview($answers: [SelectionAnswerInput!]!) {
  selectionPreview(answers: $answers) { ${OUTCOME_FIELDS} }
}`;

/** How the policy in force judges the answers so far, asked anew a moment after every change. */
export function useOutcome(answers: () => Api.SelectionAnswerInput[] | null): {
  outcome: ShallowRef<SelectionOutcome | null>;
  failure: ShallowRef<string>;
} {
  const api = useApi();
  const outcome = shallowRef<SelectionOutcome | null>(null);
  const failure = shallowRef('');
  let abort = new AbortController();

  async function run(): Promise<void> {
    abort.abort();
    const wanted = answers();
    if (!wanted) return;
    abort = new AbortController();
    const { signal } = abort;
    try {
      const data = await api.request<{ selectionPreview: SelectionOutcome }>(
        DOCUMENT,
        { answers: wanted },
        { signal },
      );
      if (signal.aborted) return;
      outcome.value = data.selectionPreview;
      failure.value = '';
    } catch (error) {
      if (!signal.aborted) failure.value = isApiError(error) ? error.message : String(error);
    }
  }

  // Words of evidence decide nothing: only what is judged is worth a question.
  const judged = () =>
    answers()?.map(({ criterion, score, evidenceOn, conflicts }) => [
      criterion,
      score,
      evidenceOn,
      conflicts?.length,
    ]);
  watchDebounced(
    () => JSON.stringify(judged()),
    () => void run(),
    { debounce: 200, immediate: true },
  );
  onScopeDispose(() => abort.abort());
  return { outcome, failure };
}

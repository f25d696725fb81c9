import { useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';

export type ExpressionUse = 'formula' | 'condition';
export type ExpressionCheck = Api.ExpressionCheck;

const DOCUMENT = `query CheckExpression($record: String!, $expression: String!, $use: String!) {
  checkExpression(record: $record, expression: $expression, use: $use) { ok result uses error { en zh } }
}`;

/** The server's word on an expression, a moment after the typing stops; null while there is nothing to judge. */
export function useExpressionCheck(
  record: () => string,
  expression: () => string,
  use: () => ExpressionUse,
): { check: ShallowRef<ExpressionCheck | null>; isChecking: ShallowRef<boolean> } {
  const api = useApi();
  const check = shallowRef<ExpressionCheck | null>(null);
  const isChecking = shallowRef(false);
  let abort = new AbortController();

  async function run(): Promise<void> {
    abort.abort();
    const text = expression().trim();
    if (text === '') {
      check.value = null;
      isChecking.value = false;
      return;
    }
    abort = new AbortController();
    const { signal } = abort;
    isChecking.value = true;
    try {
      const variables = { record: record(), expression: text, use: use() };
      const data = await api.request<{ checkExpression: ExpressionCheck }>(DOCUMENT, variables, { signal });
      if (!signal.aborted) check.value = data.checkExpression;
    } catch {
      // Saving asks again: what could not be checked now is judged there.
      if (!signal.aborted) check.value = null;
    } finally {
      if (!signal.aborted) isChecking.value = false;
    }
  }

  watchDebounced([record, expression, use], () => void run(), { debounce: 300, immediate: true });
  onScopeDispose(() => abort.abort());
  return { check, isChecking };
}

import { isApiError, useApi, useLocale, type Api } from '@ricejar/admin-sdk';
import { computed, onScopeDispose, shallowRef } from 'vue';
import { OPERATION_FIELDS, STATES_DOCUMENT, type PluginState } from './plugin.js';

export type Phase = 'idle' | 'working' | 'restarting' | 'done' | 'failed';

const LOOK_MS = 700;
/** So long may a server take to come back before that counts as a failure. */
const RESTART_MS = 120_000;

/** The server is on its way down or up: what it does not answer now, it will. */
const isAway = (error: unknown): boolean =>
  isApiError(error, 'NETWORK') || isApiError(error, 'SERVER') || isApiError(error, 'UNAVAILABLE');

/** A change of a plugin: begun by a mutation, followed to its end and over the restart of the server. */
export function useOperation() {
  const api = useApi();
  const { text } = useLocale();
  const phase = shallowRef<Phase>('idle');
  const operation = shallowRef<Api.PluginOperation | null>(null);
  const problem = shallowRef('');
  const kind = shallowRef('add');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let restartingSince = 0;

  const fail = (message: string): void => {
    problem.value = message;
    phase.value = 'failed';
  };

  async function begin(what: string, document: string, variables: Record<string, unknown>): Promise<void> {
    problem.value = '';
    kind.value = what;
    phase.value = 'working';
    try {
      // Settings that were just saved have the server start anew: what is begun meanwhile waits for it.
      const data = await api.request<{ operation: Api.PluginOperation }>(document, variables, {
        patient: true,
      });
      operation.value = data.operation;
      await follow();
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  const again = (): void => {
    if (!isOver) timer = setTimeout(() => void follow(), LOOK_MS);
  };

  async function follow(): Promise<void> {
    try {
      if (phase.value === 'working') await lookAtWork();
      if (phase.value === 'restarting') await lookAtServer();
    } catch (error) {
      if (!isAway(error)) return fail(error instanceof Error ? error.message : String(error));
    }
    if (phase.value === 'restarting' && Date.now() - restartingSince > RESTART_MS) return fail('');
    if (phase.value === 'working' || phase.value === 'restarting') again();
  }

  async function lookAtWork(): Promise<void> {
    const { pluginOperation: now } = await api.request<{ pluginOperation: Api.PluginOperation | null }>(
      `query PluginOperation($id: ID) { pluginOperation(id: $id) { ${OPERATION_FIELDS} } }`,
      { id: operation.value?.id },
    );
    if (!now) return;
    operation.value = now;
    if (now.status === 'failed') fail(text(now.error?.message));
    if (now.status !== 'done') return;
    restartingSince = Date.now();
    phase.value = 'restarting';
  }

  /** Done only when the server runs what the change was about. */
  async function lookAtServer(): Promise<void> {
    const { pluginStates } = await api.request<{ pluginStates: PluginState[] }>(STATES_DOCUMENT);
    const state = pluginStates.find((one) => one.id === operation.value?.plugin);
    if (state?.restartNeeded) return;
    const wantsIt = ['add', 'upgrade', 'enable'].includes(operation.value?.kind ?? '');
    if (wantsIt && state?.status !== 'active') fail(state?.reason ?? '');
    else phase.value = 'done';
  }

  onScopeDispose(() => {
    isOver = true;
    clearTimeout(timer);
  });

  return {
    phase,
    operation,
    kind,
    problem,
    isBusy: computed(() => phase.value === 'working' || phase.value === 'restarting'),
    install: (what: 'add' | 'upgrade', file: string) =>
      begin(
        what,
        `mutation Install($file: ID!) { operation: ${what}Plugin(file: $file) { ${OPERATION_FIELDS} } }`,
        { file },
      ),
    turn: (what: 'enable' | 'disable', id: string) =>
      begin(
        what,
        `mutation Turn($id: String!) { operation: ${what}Plugin(id: $id) { ${OPERATION_FIELDS} } }`,
        {
          id,
        },
      ),
    purge: (id: string, confirm: string) =>
      begin(
        'purge',
        `mutation Purge($id: String!, $confirm: String!) {
          operation: purgePlugin(id: $id, confirm: $confirm) { ${OPERATION_FIELDS} }
        }`,
        { id, confirm },
      ),
  };
}

export type OperationReturn = ReturnType<typeof useOperation>;

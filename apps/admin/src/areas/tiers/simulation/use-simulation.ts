import { useApi, type Api } from '@ricejar/admin-sdk';
import { watchDebounced } from '@vueuse/core';
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import type { PolicyInput } from '../policy/policy-input.js';

export type TierCount = Api.TierCount;
export type TierMover = Api.TierSimulationMover;
export type Simulation = Omit<Api.TierSimulation, 'movers' | 'moversTotal'>;
export type MoversPage = Pick<Api.TierSimulation, 'movers' | 'moversTotal'>;

/** Which of the movers are looked at. */
export interface MoversWanted {
  direction: string | null;
  /** The tier they would stand in. */
  to: string | null;
  /** From 1. */
  page: number;
}

export const PAGE_SIZE = 25;

const MOVERS = `moversTotal movers { customerId name from to score reasons direction decidedBy spend }`;
const STEP = '{ weight changed up down }';
const FULL = `query SimulateTierPolicy($input: TierPolicyInput!, $session: String, $movers: TierMoversInput) {
  simulation: simulateTierPolicy(input: $input, session: $session, movers: $movers) {
    asOf scoredAt customers scored up down unchanged entering leaving
    before { tier count } after { tier count }
    values { key label { en zh } total up down entering leaving }
    workload {
      visitsBefore visitsAfter
      tiers { tier visitEveryDays customersBefore customersAfter visitsBefore visitsAfter }
    }
    sensitivity { kind key label { en zh } weight less ${STEP} more ${STEP} }
    effects { kind key label { en zh } customers decides }
    quotas { tier atMost wanted standing }
    decided { by customers }
    ${MOVERS}
  }
}`;
const PAGE = `query TierMovers($input: TierPolicyInput!, $session: String, $movers: TierMoversInput) {
  simulation: simulateTierPolicy(input: $input, session: $session, movers: $movers) { ${MOVERS} }
}`;

const moversInput = ({ direction, to, page }: MoversWanted) => ({
  first: PAGE_SIZE,
  offset: (page - 1) * PAGE_SIZE,
  direction,
  to,
});

/** Simulations under one key share their scores, so that trying out is quick; another reads the data anew. */
const newSession = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

export interface UseSimulation {
  result: ShallowRef<Simulation | null>;
  movers: ShallowRef<MoversPage | null>;
  error: ShallowRef<unknown>;
  isRunning: ShallowRef<boolean>;
  isPaging: ShallowRef<boolean>;
  /** Asks again, of today's data. */
  run: () => Promise<void>;
}

/**
 * The effect of the policy being edited, asked for anew a moment after every change; another page of movers at once. The
 * last answer stays meanwhile.
 */
export function useSimulation(input: () => PolicyInput | null, wanted: () => MoversWanted): UseSimulation {
  const api = useApi();
  const result = shallowRef<Simulation | null>(null);
  const movers = shallowRef<MoversPage | null>(null);
  const error = shallowRef<unknown>(null);
  const isRunning = shallowRef(false);
  const isPaging = shallowRef(false);
  let abort = new AbortController();
  let session = newSession();

  async function ask(document: string, busy: ShallowRef<boolean>): Promise<void> {
    abort.abort();
    isRunning.value = false;
    isPaging.value = false;
    const policy = input();
    if (!policy) return;
    abort = new AbortController();
    const { signal } = abort;
    busy.value = true;
    try {
      const { simulation } = await api.request<{ simulation: Api.TierSimulation }>(
        document,
        { input: policy, session, movers: moversInput(wanted()) },
        { signal },
      );
      if (signal.aborted) return;
      if (document === FULL) result.value = simulation;
      movers.value = simulation;
      error.value = null;
    } catch (failure) {
      if (!signal.aborted) error.value = failure;
    } finally {
      if (!signal.aborted) busy.value = false;
    }
  }

  const again = (): Promise<void> => ask(FULL, isRunning);
  function run(): Promise<void> {
    session = newSession();
    return again();
  }
  watchDebounced(
    () => JSON.stringify(input()),
    () => void again(),
    { debounce: 350, immediate: true },
  );
  watch(
    () => JSON.stringify(wanted()),
    () => {
      // While the whole is on its way, it will bring the page too.
      if (isRunning.value) void again();
      else if (result.value) void ask(PAGE, isPaging);
    },
  );
  onScopeDispose(() => abort.abort());
  return { result, movers, error, isRunning, isPaging, run };
}

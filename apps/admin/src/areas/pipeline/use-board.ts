import {
  fieldAt,
  graphqlNames,
  isApiError,
  listDocument,
  recordDocument,
  selectionOf,
  toInput,
  updateDocument,
  useApi,
  useQueryCache,
  useRecordTypes,
  type RecordType,
  type RefValue,
  type Row,
} from '@ricejar/admin-sdk';
import { onScopeDispose, shallowReactive, shallowRef, watch } from 'vue';
import {
  cardAt,
  emptyColumn,
  moveCard,
  placeOf,
  removeCard,
  replaceCard,
  withPage,
  withTotals,
  type Board,
  type CardPage,
  type Place,
  type StageTotals,
} from './board.js';
import { boardFilter, columnFilter, columnSort, type Who } from './board-filter.js';
import type { StageInfo } from './stages.js';

const PAGE = 25;
const REFUSAL_SHOWN = 8_000;
const PATHS = ['name', 'customer', 'customer.tier', 'amount', 'owner', 'closeOn', 'closedOn', 'stage'];

interface Wanted {
  type: RecordType;
  stages: readonly StageInfo[];
  pipelineId: string;
  who: Who;
}

/** The cards and totals of a pipeline. Moves show at once and go back visibly when the server refuses. */
export function useBoard(wanted: () => Wanted | null) {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();
  const board = shallowRef<Board>([]);
  const isLoaded = shallowRef(false);
  const error = shallowRef<unknown>(null);
  const failedTotals = shallowRef(false);
  /** Stages whose next page is on its way. */
  const loading = shallowReactive(new Set<string>());
  /** Cards being written. */
  const moving = shallowReactive(new Set<string>());
  /** Cards that went back, with the reason. */
  const refused = shallowReactive(new Map<string, string>());
  let abort = new AbortController();

  const selection = (type: RecordType): string => {
    const money = fieldAt(type, 'amount') ? 'amount { amount currency base }' : '';
    const paths = PATHS.filter((path) => path !== 'amount');
    return `${selectionOf(type, paths, byName)} ${money}`;
  };

  async function fetchPage(stage: StageInfo, after: string | null, { type, who }: Wanted): Promise<CardPage> {
    const variables = {
      first: PAGE,
      filter: columnFilter(stage.id, stage.isOpen, who),
      sort: columnSort(stage.isOpen),
      ...(after !== null && { after }),
    };
    const { signal } = abort;
    const data = await api.request<{ list: CardPage }>(listDocument(type, selection(type)), variables, {
      signal,
    });
    return data.list;
  }

  async function fetchTotals({ type, pipelineId, who }: Wanted): Promise<Map<string, StageTotals>> {
    const names = graphqlNames(type);
    const aggregate = fieldAt(type, 'amount') ? ', aggregate: [{ field: "amount", op: sum }]' : '';
    const data = await api.request<{
      groups: {
        key: { stage?: string | RefValue };
        count: number;
        aggregates: { sum?: { amount?: string } };
      }[];
    }>(
      `query Totals($filter: ${names.filter}) {
        groups: ${names.groups}(by: ["stage"], filter: $filter${aggregate}) { key count aggregates }
      }`,
      { filter: boardFilter(pipelineId, who) },
      { signal: abort.signal },
    );
    return new Map(
      data.groups.map(({ key, count, aggregates }) => [
        typeof key.stage === 'object' ? key.stage.id : String(key.stage),
        { count, sum: aggregates.sum?.amount ?? '0' },
      ]),
    );
  }

  async function refreshTotals(): Promise<void> {
    const now = wanted();
    if (!now) return;
    try {
      const totals = await fetchTotals(now);
      failedTotals.value = false;
      if (moving.size === 0) board.value = withTotals(board.value, totals);
    } catch {
      failedTotals.value = true;
    }
  }

  /** Loads every column anew. What is on screen stays until the answer is here. */
  async function load(): Promise<void> {
    const now = wanted();
    if (!now) return;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    error.value = null;
    const totals = fetchTotals(now).catch(() => null);
    try {
      const pages = await Promise.all(now.stages.map((stage) => fetchPage(stage, null, now)));
      if (signal.aborted) return;
      board.value = now.stages.reduce<Board>(
        (all, stage, index) => withPage(all, stage.id, pages[index] as CardPage, true),
        now.stages.map((stage) => emptyColumn(stage.id)),
      );
      isLoaded.value = true;
      const counted = await totals;
      if (signal.aborted) return;
      failedTotals.value = counted === null;
      if (counted) board.value = withTotals(board.value, counted);
    } catch (failure) {
      if (!signal.aborted) error.value = failure;
    }
  }

  async function loadMore(stageId: string): Promise<void> {
    const now = wanted();
    const stage = now?.stages.find((one) => one.id === stageId);
    const column = board.value.find((one) => one.stageId === stageId);
    if (!now || !stage || !column?.hasMore || loading.has(stageId)) return;
    loading.add(stageId);
    try {
      board.value = withPage(board.value, stageId, await fetchPage(stage, column.cursor, now), false);
    } finally {
      loading.delete(stageId);
    }
  }

  function refuse(cardId: string, reason: string): void {
    refused.set(cardId, reason);
    setTimeout(() => refused.delete(cardId), REFUSAL_SHOWN);
  }

  /** After a conflict the card goes where it stands now, which may be neither column. */
  async function showCurrent(type: RecordType, cardId: string, fallback: Place): Promise<void> {
    board.value = moveCard(board.value, cardId, fallback);
    const data = await api
      .request<{ record: Row | null }>(recordDocument(type, selection(type)), { id: cardId })
      .catch(() => undefined);
    if (!data) return;
    const current = data.record;
    const stage = current?.['stage'] as RefValue | null | undefined;
    if (!current || !stage) board.value = removeCard(board.value, cardId);
    else board.value = replaceCard(moveCard(board.value, cardId, { stageId: stage.id, index: 0 }), current);
  }

  /** Answers the reason when the server refused; the card is back by then. */
  async function move(
    cardId: string,
    stageId: string,
    extra: Record<string, unknown> = {},
  ): Promise<string | null> {
    const now = wanted();
    const from = placeOf(board.value, cardId);
    const card = from && cardAt(board.value, from);
    const stage = now && fieldAt(now.type, 'stage');
    if (!now || !from || !card || !stage || from.stageId === stageId || moving.has(cardId)) return null;
    refused.delete(cardId);
    moving.add(cardId);
    board.value = moveCard(board.value, cardId, { stageId, index: 0 });
    try {
      const data = await api.request<{ record: Row }>(updateDocument(now.type, selection(now.type)), {
        id: cardId,
        expectedVersion: card.version,
        input: { ...toInput([{ field: stage, value: stageId }]), ...extra },
      });
      board.value = replaceCard(board.value, data.record);
      void cache.invalidateQueries({ key: ['list'] });
      void cache.invalidateQueries({ key: ['record', now.type.name, cardId] });
      return null;
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      if (isApiError(failure, 'CONFLICT')) await showCurrent(now.type, cardId, from);
      else board.value = moveCard(board.value, cardId, from);
      refuse(cardId, reason);
      return reason;
    } finally {
      moving.delete(cardId);
      void refreshTotals();
    }
  }

  watch(
    () => {
      const now = wanted();
      return now
        ? `${now.type.name} ${now.pipelineId} ${now.who} ${now.stages.map((one) => one.id).join()}`
        : '';
    },
    () => void load(),
    { immediate: true },
  );
  onScopeDispose(() => abort.abort());

  return { board, isLoaded, error, failedTotals, loading, moving, refused, load, loadMore, move };
}

export type BoardReturn = ReturnType<typeof useBoard>;

import { selectionOf, useList, useRecordTypes } from '@ricejar/admin-sdk';
import { computed } from 'vue';
import {
  activePromises,
  closedComplaints,
  pausedPromises,
  withoutPromise,
  type Shown,
  type Whose,
} from './desk-filter.js';
import { deskRows } from './desk-rows.js';
import { PROMISE_PATHS } from './promise-paths.js';

const PAGE = 100;
const COMPLAINT_PATHS = [
  'number',
  'subject',
  'customer',
  'customer.tier',
  'owner',
  'state',
  'flow',
  'severity',
  'openedAt',
  'closedAt',
];

/**
 * The desk: one list of promises by due time, folded to complaints. Stopped clocks and complaints without a promise
 * join at the end, once everything that runs is on screen.
 */
export function useDesk(shown: () => Shown, whose: () => Whose) {
  const { byName } = useRecordTypes();
  const commitment = computed(() => byName('commitment'));
  const complaint = computed(() => byName('complaint'));
  const below = computed(() => {
    const type = complaint.value;
    return type ? `complaint { ${selectionOf(type, COMPLAINT_PATHS, byName)} }` : '';
  });
  const promises = (filter: () => object, enabled: () => boolean) =>
    useList(commitment, () => ({
      paths: PROMISE_PATHS,
      extra: below.value,
      filter: filter() as Record<string, unknown>,
      sort: [{ dueAt: 'ASC' }],
      first: PAGE,
      enabled: enabled(),
    }));

  const active = promises(
    () => activePromises(shown(), whose()),
    () => shown() === 'open' || shown() === 'overdue',
  );
  const activeDone = computed(() => !active.isPending.value && !active.hasMore.value);
  const paused = promises(
    () => pausedPromises(whose()),
    () => shown() === 'waiting' || (shown() === 'open' && activeDone.value),
  );
  const pausedDone = computed(() => !paused.isPending.value && !paused.hasMore.value);
  const bare = useList(complaint, () => ({
    paths: COMPLAINT_PATHS,
    filter: withoutPromise(whose()),
    sort: [{ openedAt: 'ASC' }],
    enabled: shown() === 'open' && activeDone.value && pausedDone.value,
  }));
  const closed = useList(complaint, () => ({
    paths: COMPLAINT_PATHS,
    extra: 'commitments(first: 20) { id status }',
    filter: closedComplaints(whose()),
    sort: [{ closedAt: 'DESC' }],
    enabled: shown() === 'closed',
  }));

  const lists = computed(() => {
    if (shown() === 'closed') return [closed];
    if (shown() === 'waiting') return [paused];
    return shown() === 'overdue' ? [active] : [active, paused, bare];
  });
  const leading = computed(() => lists.value[0] ?? active);

  return {
    rows: computed(() => {
      if (shown() === 'closed') return deskRows([], [], closed.rows.value);
      if (shown() === 'waiting') return deskRows(paused.rows.value, [], []);
      if (shown() === 'overdue') return deskRows(active.rows.value, [], []);
      return deskRows(
        active.rows.value,
        activeDone.value ? paused.rows.value : [],
        activeDone.value && pausedDone.value ? bare.rows.value : [],
      );
    }),
    /** Nothing can be shown yet: also while an empty first list leaves the next one to answer. */
    isPending: computed(() =>
      leading.value.rows.value.length > 0 ? false : lists.value.some((one) => one.isPending.value),
    ),
    isLoading: computed(() => lists.value.some((one) => one.isLoading.value)),
    error: computed(() => lists.value.map((one) => one.error.value).find((one) => one !== null) ?? null),
    hasMore: computed(() => lists.value.some((one) => one.hasMore.value)),
    loadMore: () => lists.value.find((one) => one.hasMore.value)?.loadMore() ?? Promise.resolve(),
    reload: () => Promise.all(lists.value.map((one) => one.reload())),
  };
}

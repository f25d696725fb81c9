import { useList, useRecordTypes, type Row } from '@ricejar/admin-sdk';
import { computed, type Ref } from 'vue';
import { groupHistory } from '../records/group-history.js';
import { useFieldHistory, type HistoryEntry } from '../records/use-field-history.js';
import {
  mergeTimeline,
  type TimelineEvent,
  type TimelineKind,
  type TimelineSource,
} from './merge-timeline.js';

const PAGE = 20;
/** Written by regrading on many customers at once: the tier change itself tells it. */
const NOISE = new Set([
  'tier',
  'tierScore',
  'tierSince',
  'tierPolicyVersion',
  'tierReasons',
  'risk',
  'riskReasons',
  'version',
  'updatedAt',
  'updatedBy',
]);

/** An import or a load that wrote the record itself happened to us, not with the customer. */
const isNews = (entry: HistoryEntry): boolean =>
  !NOISE.has(entry.field ?? '') && !(entry.action === 'create' && entry.changedBy === null);

interface RecordSource {
  kind: TimelineKind;
  record: string;
  moment: string;
  paths: readonly string[];
}

const SOURCES: readonly RecordSource[] = [
  {
    kind: 'activity',
    record: 'activity',
    moment: 'occurredAt',
    paths: ['subject', 'kind', 'occurredAt', 'durationMinutes', 'note', 'contact', 'createdBy'],
  },
  {
    kind: 'order',
    record: 'salesOrder',
    moment: 'orderedOn',
    paths: ['number', 'orderedOn', 'amount', 'quantity', 'status'],
  },
  {
    kind: 'complaint',
    record: 'complaint',
    moment: 'openedAt',
    paths: ['number', 'subject', 'severity', 'flow', 'state', 'openedAt', 'closedAt'],
  },
  {
    kind: 'tier',
    record: 'tierChange',
    moment: 'changedAt',
    paths: ['fromTier', 'toTier', 'score', 'reasons', 'changedAt'],
  },
];

/** Everything that happened with a customer, merged; sources the person may not read are left out. */
export function useTimeline(customerId: () => string, wanted: Ref<ReadonlySet<TimelineKind>>) {
  const { byName } = useRecordTypes();

  const lists = SOURCES.map((source) => ({
    source,
    isReadable: computed(() => byName(source.record) !== undefined),
    list: useList(
      () => byName(source.record),
      () => ({
        paths: source.paths,
        filter: { customer: { id: { eq: customerId() } } },
        sort: [{ [source.moment]: 'DESC' }],
        first: PAGE,
        enabled: wanted.value.has(source.kind),
      }),
    ),
  }));
  const history = useFieldHistory(
    () => 'customer',
    customerId,
    () => wanted.value.has('change'),
  );

  const active = computed(() =>
    lists.filter((one) => one.isReadable.value && wanted.value.has(one.source.kind)),
  );
  const fromLists = computed<TimelineSource[]>(() =>
    active.value.map(({ source, list }) => ({
      hasMore: list.hasMore.value,
      events: list.rows.value.flatMap((row: Row): TimelineEvent[] => {
        const at = row[source.moment];
        return typeof at === 'string' ? [{ id: row.id, kind: source.kind, at, data: row }] : [];
      }),
    })),
  );
  const fromHistory = computed<TimelineSource[]>(() =>
    wanted.value.has('change')
      ? [
          {
            hasMore: history.hasMore.value,
            events: groupHistory(history.entries.value.filter(isNews)).map((group) => ({
              id: group.id,
              kind: 'change' as const,
              at: group.changedAt,
              data: group,
            })),
          },
        ]
      : [],
  );

  const errors = computed(() =>
    [...active.value.map((one) => one.list.error.value), history.error.value].filter((one) => one !== null),
  );
  return {
    events: computed(() => mergeTimeline([...fromLists.value, ...fromHistory.value])),
    isPending: computed(() => active.value.some((one) => one.list.isPending.value)),
    error: computed(() => errors.value[0] ?? null),
    hasMore: computed(() => [...fromLists.value, ...fromHistory.value].some((source) => source.hasMore)),
    async loadMore(): Promise<void> {
      await Promise.all([
        ...active.value.filter((one) => one.list.hasMore.value).map((one) => one.list.loadMore()),
        ...(history.hasMore.value ? [history.loadMore()] : []),
      ]);
    },
    async reload(): Promise<void> {
      await Promise.all([...active.value.map((one) => one.list.reload()), history.reload()]);
    },
  };
}

export type TimelineKind = 'activity' | 'order' | 'complaint' | 'tier' | 'change';
export const TIMELINE_KINDS: readonly TimelineKind[] = ['activity', 'order', 'complaint', 'tier', 'change'];

/** One thing that happened, from whichever source. */
export interface TimelineEvent<T = unknown> {
  id: string;
  kind: TimelineKind;
  /** ISO moment, or a day. */
  at: string;
  data: T;
}

export interface TimelineSource {
  events: readonly TimelineEvent[];
  /** The source has older events that are not loaded yet. */
  hasMore: boolean;
}

/** A day stands after every moment of that day, so that an order of today is not below this morning's call. */
const sortKey = (at: string): string => (at.length === 10 ? `${at}T23:59:59.999Z` : at);

/**
 * Several newest-first sources as one newest-first list. It stops where a source has unloaded events that would belong
 * in between: a timeline with silent holes would lie.
 */
export function mergeTimeline(sources: readonly TimelineSource[]): TimelineEvent[] {
  const horizon = sources
    .filter((source) => source.hasMore)
    .map((source) => sortKey(source.events.at(-1)?.at ?? ''))
    .reduce((latest, at) => (at > latest ? at : latest), '');
  return sources
    .flatMap((source) => source.events)
    .filter((event) => sortKey(event.at) >= horizon)
    .sort((a, b) => sortKey(b.at).localeCompare(sortKey(a.at)) || b.id.localeCompare(a.id));
}

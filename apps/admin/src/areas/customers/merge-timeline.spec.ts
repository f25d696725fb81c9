import { describe, expect, it } from 'vitest';
import { mergeTimeline, type TimelineEvent, type TimelineKind } from './merge-timeline.js';

const event = (kind: TimelineKind, id: string, at: string): TimelineEvent => ({ kind, id, at, data: null });
const ids = (events: readonly TimelineEvent[]): string[] => events.map((one) => one.id);

describe('mergeTimeline', () => {
  it('puts sources together, newest first', () => {
    const merged = mergeTimeline([
      {
        hasMore: false,
        events: [
          event('activity', 'a2', '2026-03-02T08:00:00.000Z'),
          event('activity', 'a1', '2026-01-01T08:00:00.000Z'),
        ],
      },
      { hasMore: false, events: [event('order', 'o1', '2026-02-01')] },
    ]);
    expect(ids(merged)).toEqual(['a2', 'o1', 'a1']);
  });

  it('stops where a source may hold events that are not loaded', () => {
    const merged = mergeTimeline([
      {
        hasMore: true,
        events: [
          event('activity', 'a2', '2026-03-02T08:00:00.000Z'),
          event('activity', 'a1', '2026-02-10T08:00:00.000Z'),
        ],
      },
      { hasMore: false, events: [event('order', 'o2', '2026-02-20'), event('order', 'o1', '2026-01-01')] },
    ]);
    expect(ids(merged)).toEqual(['a2', 'o2', 'a1']);
  });

  it('puts a day above the moments of that day', () => {
    const merged = mergeTimeline([
      { hasMore: false, events: [event('activity', 'a', '2026-02-01T18:00:00.000Z')] },
      { hasMore: false, events: [event('order', 'o', '2026-02-01')] },
    ]);
    expect(ids(merged)).toEqual(['o', 'a']);
  });

  it('is empty for nothing', () => {
    expect(mergeTimeline([])).toEqual([]);
    expect(mergeTimeline([{ hasMore: false, events: [] }])).toEqual([]);
  });
});

/** What is read of every promise. */
export const PROMISE_PATHS: readonly string[] = [
  'kind',
  'label',
  'status',
  'startedAt',
  'dueAt',
  'settledAt',
  'pausedAt',
  'calendar',
  'targetSeconds',
  'usedSeconds',
  'reasons',
  'escalatedAt',
  'escalatedTo',
];

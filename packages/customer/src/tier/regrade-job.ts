import type { Jobs } from '@ricejar/sdk';

/** Grades anew soon; many calls in a row, as from an import, make one run. */
export const regradeSoon = (jobs: Jobs): Promise<void> =>
  jobs.enqueue('customer/regrade', {}, { singletonKey: 'regrade', startAfterSeconds: 3 });

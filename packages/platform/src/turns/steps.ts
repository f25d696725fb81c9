import { setImmediate } from 'node:timers/promises';

/** Longest stretch without letting others have their turn; a single step may take longer. */
const STRETCH_MS = 5;

/** Does work in steps, letting requests in between. */
export async function inSteps<T>(work: Generator<void, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** Does work in steps at a stretch: while nobody waits. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { lookIntoMainThread } from './main-thread.js';
import type { LastWord } from './messages.js';
import { BEAT_MS, BEATS, HEAP_PERCENT, STALL_BEATS, type PulseData } from './pulse.js';

const { shared, lastWordsFd } = workerData as PulseData;
const slots = new Int32Array(shared);
const supervisor = process.ppid;

/** Missed beats after which a look is taken in case the engine kills the process before it counts as stalled. */
const BUSY_BEATS = 2_000 / BEAT_MS;
const HEAP_FULL_PERCENT = 85;
/** Beats between two looks at a heap that stays full. */
const HEAP_LOOK_BEATS = 5_000 / BEAT_MS;

let seen = -1;
// Counted in beats of this thread, not in time: a machine that was suspended, or too busy for both threads, is no stall.
let missed = 0;
let sinceHeapLook = HEAP_LOOK_BEATS;
let looking = false;

async function look(kind: LastWord['kind'], why: string): Promise<void> {
  if (looking) return;
  looking = true;
  const { plugin, place } = await lookIntoMainThread();
  const word: LastWord = { kind, plugin, detail: `${why} in ${place}` };
  writeSync(lastWordsFd, `${JSON.stringify(word)}\n`);
  looking = false;
}

setInterval(() => {
  const beats = Atomics.load(slots, BEATS);
  missed = beats === seen ? missed + 1 : 0;
  seen = beats;
  sinceHeapLook += 1;
  const orphaned = process.ppid !== supervisor;
  // The main thread cannot see that its supervisor is gone, and nobody else is left to end this process.
  if (orphaned && missed >= BUSY_BEATS) process.kill(process.pid, 'SIGKILL');
  if (missed >= Atomics.load(slots, STALL_BEATS))
    void look('stalled', `no answer for ${(missed * BEAT_MS) / 1000} s`);
  else if (missed === BUSY_BEATS) void look('busy', 'at work');
  else if (Atomics.load(slots, HEAP_PERCENT) >= HEAP_FULL_PERCENT && sinceHeapLook >= HEAP_LOOK_BEATS) {
    sinceHeapLook = 0;
    void look('busy', 'memory almost used up');
  }
}, BEAT_MS);

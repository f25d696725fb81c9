import { url } from 'node:inspector';
import { extname } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { LAST_WORDS_FD } from './messages.js';

/** What the two threads share: how often the main thread has beaten, how full its heap is, and how it is watched. */
export const BEATS = 0;
export const HEAP_PERCENT = 1;
export const STALL_BEATS = 2;
const SLOTS = 3;

/** A heap may fill up within a few hundred milliseconds: whoever fills it has to be seen before. */
export const BEAT_MS = 50;
const STALL_SECONDS = 10;
/** Until it answers requests the server may be busy for longer: the demo company is made up in one go. */
const BOOT_PATIENCE = 6;

const YOUNG_BYTES = 192 * 1024 * 1024;

export interface PulseData {
  shared: SharedArrayBuffer;
  lastWordsFd: number;
}

export interface Pulse {
  /** The server is up: from now on nothing may hold the main thread for long. */
  steady(): void;
}

/** How much is taken of the memory that lasting objects may take: the engine's limit counts room for young ones too. */
function heapPercent(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return Math.round((100 * used) / (limit - Math.min(YOUNG_BYTES, 0.7 * limit)));
}

/**
 * Starts the watch over this process's main thread: a worker thread that sees when it stands still for longer than
 * RICEJAR_STALL_SECONDS (10 unless told).
 */
export function startPulse(): Pulse {
  // Somebody debugs: breakpoints are no stalls.
  if (url() !== undefined) return { steady: () => undefined };
  const shared = new SharedArrayBuffer(SLOTS * Int32Array.BYTES_PER_ELEMENT);
  const slots = new Int32Array(shared);
  const seconds = Number(process.env['RICEJAR_STALL_SECONDS']) || STALL_SECONDS;
  const stallBeats = Math.max(1, Math.round((seconds * 1000) / BEAT_MS));
  Atomics.store(slots, STALL_BEATS, stallBeats * BOOT_PATIENCE);
  setInterval(() => {
    Atomics.store(slots, HEAP_PERCENT, heapPercent());
    Atomics.add(slots, BEATS, 1);
  }, BEAT_MS).unref();
  const file = new URL(`./pulse.worker${extname(import.meta.filename)}`, import.meta.url);
  const workerData: PulseData = { shared, lastWordsFd: LAST_WORDS_FD };
  const worker = new Worker(file, { workerData, name: 'pulse' });
  worker.unref();
  worker.on('error', (error) => console.error(`Nobody watches the main thread any more: ${error.message}`));
  return { steady: () => void Atomics.store(slots, STALL_BEATS, stallBeats) };
}

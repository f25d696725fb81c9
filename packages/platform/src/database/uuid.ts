import { randomFillSync } from 'node:crypto';

const bytes = new Uint8Array(16);
/** Random bytes are drawn by the thousand: a call for sixteen costs as much. */
const drawn = new Uint8Array(4096);
let used = drawn.length;
let lastTime = 0;
let sequence = 0;

/**
 * UUID version 7 (RFC 9562, section 5.7, method 1): milliseconds, then a 12-bit counter that keeps ids of one process
 * in the order they were made, then random bits.
 */
export function uuidv7(now = Date.now()): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  bytes.set(drawn.subarray(used, (used += bytes.length)));
  if (now > lastTime) {
    lastTime = now;
    sequence = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
  } else if (++sequence > 0xfff) {
    lastTime += 1;
    sequence = 0;
  }
  for (let index = 5, rest = lastTime; index >= 0; index--, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256;
  bytes[6] = 0x70 | (sequence >> 8);
  bytes[7] = sequence & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

import { open } from 'node:fs/promises';
import { readingErrors } from './reading.errors.js';

/** Encodings a file may be read in; the first four are told apart by themselves, the others are a person's choice. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift_jis',
  'euc-kr',
  'windows-1251',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DetectedEncoding {
  encoding: Encoding;
  /** False when the bytes also make sense in other encodings, so that a person should look at the preview. */
  certain: boolean;
}

/** Bytes looked at; what lies behind is still read strictly and refused with its line. */
const LOOK_AT = 64 * 1024 * 1024;
const CHUNK = 1024 * 1024;

export function asEncoding(name: string): Encoding {
  const wanted = name.toLowerCase();
  const encoding = ENCODINGS.find((one) => one === wanted);
  if (!encoding) throw readingErrors.ENCODING_UNKNOWN({ encoding: name });
  return encoding;
}

/** A byte order mark decides; then strict UTF-8; then GB18030, unless the text looks Western European. */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const file = await open(path, 'r');
  try {
    const candidates = { utf8: strict('utf-8'), gb18030: strict('gb18030') };
    const pairs = { high: 0, low: 0 };
    const buffer = Buffer.alloc(CHUNK);
    for (let position = 0; position < LOOK_AT;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, position);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, bytesRead);
      const marked = position === 0 ? byteOrderMark(bytes) : null;
      if (marked) return { encoding: marked, certain: true };
      position += bytesRead;
      candidates.utf8.feed(bytes);
      candidates.gb18030.feed(bytes);
      if (!candidates.utf8.alive) countPairs(bytes, pairs);
      if (!candidates.utf8.alive && !candidates.gb18030.alive) break;
    }
    if (candidates.utf8.alive) return { encoding: 'utf-8', certain: true };
    if (candidates.gb18030.alive && pairs.high >= pairs.low) return { encoding: 'gb18030', certain: false };
    return { encoding: 'windows-1252', certain: false };
  } finally {
    await file.close();
  }
}

function byteOrderMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // GB18030 has a mark of its own.
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

/** A strict decoder that is asked only whether the bytes fit. A sequence cut by the end of what we look at is no failure. */
function strict(encoding: string) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    alive: true,
    feed(bytes: Uint8Array): void {
      if (!this.alive) return;
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        this.alive = false;
      }
    },
  };
}

/** In Chinese text most characters are two high bytes; in "Müller" a high byte stands alone before an ASCII letter. */
function countPairs(bytes: Uint8Array, pairs: { high: number; low: number }): void {
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    if ((bytes[index + 1] ?? 0) >= 0x80) pairs.high++;
    else pairs.low++;
    index++;
  }
}

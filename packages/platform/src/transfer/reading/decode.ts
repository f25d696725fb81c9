import { createReadStream } from 'node:fs';
import type { Encoding } from './encoding.js';
import { readingErrors } from './reading.errors.js';

const CHUNK = 256 * 1024;

/**
 * The text of a file, a piece at a time, without its byte order mark. Bytes that are no text of the encoding throw
 * `FILE_WRONG_ENCODING` with the line.
 */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = async (bytes?: Buffer): Promise<string> => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw readingErrors.FILE_WRONG_ENCODING({ encoding, line: await lineOfBadText(path, encoding) });
    }
  };
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK })) {
    const text = await decode(bytes as Buffer);
    if (text) yield text;
  }
  const rest = await decode();
  if (rest) yield rest;
}

/** Reads again line by line: only a file that is refused pays for knowing where. */
async function lineOfBadText(path: string, encoding: Encoding): Promise<number> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const lines = new LineCounter();
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    const bytes = chunk as Buffer;
    for (let from = 0; from < bytes.length;) {
      const to = pieceEnd(bytes, from, encoding.startsWith('utf-16') ? 2 : 1);
      try {
        lines.count(decoder.decode(bytes.subarray(from, to), { stream: true }));
      } catch {
        return lines.line;
      }
      from = to;
    }
  }
  return lines.line;
}

/** Behind the next line break, on whole code units. */
function pieceEnd(bytes: Buffer, from: number, unit: number): number {
  for (let index = from; index < bytes.length; index++) {
    if (bytes[index] === 0x0a || bytes[index] === 0x0d)
      return Math.min(bytes.length, Math.ceil((index + 1) / unit) * unit);
  }
  return bytes.length;
}

/** Counts line breaks, where CRLF, also one torn between two pieces, is a single one. */
export class LineCounter {
  line = 1;
  private afterReturn = false;

  count(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 13 || (code === 10 && !this.afterReturn)) this.line++;
      this.afterReturn = code === 13;
    }
  }
}

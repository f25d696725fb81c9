import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Bits of a channel by which colours count as one when they are many. */
const BITS = 6;
const COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Image {
  width: number;
  height: number;
  /** Three bytes a pixel. */
  rgb: Buffer;
}

/** The same picture in at most 256 colours: a screen has few, and a third of the bytes is enough for it. */
export function smallPng(png: Buffer): Buffer {
  const image = decode(png);
  const { palette, indexes } = reduce(image);
  const rows = Buffer.alloc((image.width + 1) * image.height);
  for (let y = 0; y < image.height; y++)
    indexes.copy(rows, y * (image.width + 1) + 1, y * image.width, (y + 1) * image.width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width, 0);
  header.writeUInt32BE(image.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const body = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Reads what Chromium writes: eight bits a channel, not interlaced, opaque. */
function decode(png: Buffer): Image {
  const parts: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = data;
    else if (type === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  const step = header && { 2: 3, 6: 4 }[header[9] ?? 0];
  if (!header || header[8] !== 8 || !step || header[12] !== 0) throw new Error('not a picture of Chromium');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const raw = unfilter(inflateSync(Buffer.concat(parts)), width * step, height, step);
  if (step === 3) return { width, height, rgb: raw };
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) raw.copy(rgb, pixel * 3, pixel * 4, pixel * 4 + 3);
  return { width, height, rgb };
}

function unfilter(data: Buffer, stride: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < step ? 0 : out[y * stride + x - step]!;
      const up = y === 0 ? 0 : out[(y - 1) * stride + x]!;
      const corner = x < step || y === 0 ? 0 : out[(y - 1) * stride + x - step]!;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x]! + guess) & 255;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Keeps the colours that most pixels have, exactly; every other one becomes the nearest of them. */
function reduce({ rgb }: Image): { palette: Buffer; indexes: Buffer } {
  const exact = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = (rgb[at]! << 16) | (rgb[at + 1]! << 8) | rgb[at + 2]!;
    exact.set(colour, (exact.get(colour) ?? 0) + 1);
  }
  const chosen = exact.size <= COLOURS ? [...exact.keys()] : popular(exact);
  const nearest = new Map(chosen.map((colour, index) => [colour, index]));
  const indexes = Buffer.alloc(rgb.length / 3);
  for (let pixel = 0; pixel < indexes.length; pixel++) {
    const colour = (rgb[pixel * 3]! << 16) | (rgb[pixel * 3 + 1]! << 8) | rgb[pixel * 3 + 2]!;
    let index = nearest.get(colour);
    if (index === undefined) nearest.set(colour, (index = closest(chosen, colour)));
    indexes[pixel] = index;
  }
  const palette = Buffer.from(chosen.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return { palette, indexes };
}

/** Few pixels of a strong colour say more than many of another grey: a dot of amber must stay amber. */
function weight({ total, best }: { total: number; best: number }): number {
  const channels = [best >> 16, (best >> 8) & 255, best & 255];
  const strength = (Math.max(...channels) - Math.min(...channels)) / 12;
  return total * (1 + strength * strength);
}

/** Of each crowd of like colours the most frequent one, of the weightiest crowds. */
function popular(exact: ReadonlyMap<number, number>): number[] {
  const crowds = new Map<number, { total: number; best: number; most: number }>();
  const drop = 8 - BITS;
  for (const [colour, count] of exact) {
    const key =
      (((colour >> 16) >> drop) << 16) | ((((colour >> 8) & 255) >> drop) << 8) | ((colour & 255) >> drop);
    const crowd = crowds.get(key) ?? { total: 0, best: colour, most: 0 };
    crowd.total += count;
    if (count > crowd.most) Object.assign(crowd, { best: colour, most: count });
    crowds.set(key, crowd);
  }
  return [...crowds.values()]
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, COLOURS)
    .map((crowd) => crowd.best);
}

function closest(chosen: readonly number[], colour: number): number {
  let [best, distance] = [0, Infinity];
  for (const [index, one] of chosen.entries()) {
    const red = (one >> 16) - (colour >> 16);
    const green = ((one >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (one & 255) - (colour & 255);
    const far = 2 * red * red + 4 * green * green + 3 * blue * blue;
    if (far < distance) [best, distance] = [index, far];
  }
  return best;
}

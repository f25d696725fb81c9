import type { Random } from './random.js';

/** Ids of the shape of UUID version 7 that follow from the seed. `at` is in milliseconds since 1970. */
export class Ids {
  constructor(private readonly random: Random) {}

  at(at: number): string {
    const time = hex(Math.floor(at / 65_536), 8) + hex(at % 65_536, 4);
    const first = this.random.uint32();
    const second = this.random.uint32();
    const third = this.random.uint32();
    const low = hex((first & 0x3fff) | 0x8000, 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex((first >>> 14) & 0xfff, 3)}-${low}-${hex(second, 8)}${hex(third & 0xffff, 4)}`;
  }
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

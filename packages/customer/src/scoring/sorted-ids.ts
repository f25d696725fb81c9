/** Finds ids in a sorted list: at once when they are asked for in order, else by halving. No map of a million texts. */
export class SortedIds {
  private next = 0;

  constructor(private readonly ids: readonly string[]) {}

  /** Undefined for a stranger. */
  placeOf(id: string): number | undefined {
    const place = this.ids[this.next] === id ? this.next : this.search(id);
    if (this.ids[place] !== id) return undefined;
    this.next = place + 1;
    return place;
  }

  private search(id: string): number {
    let low = 0;
    let high = this.ids.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ids[middle] ?? '') < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

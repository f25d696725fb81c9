/** A column of numbers that grows. */
export class NumberColumn<A extends Float64Array | Int32Array | Uint32Array> {
  length = 0;

  constructor(private values: A) {}

  push(value: number): void {
    if (this.length === this.values.length) this.grow(this.length * 2);
    this.values[this.length++] = value;
  }

  get(index: number): number {
    return this.values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.values[index] = value;
  }

  array(): A {
    return this.values.subarray(0, this.length) as A;
  }

  private grow(length: number): void {
    const Kind = this.values.constructor as new (length: number) => A;
    const larger = new Kind(length);
    larger.set(this.values);
    this.values = larger;
  }
}

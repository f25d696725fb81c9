/** A value of several parts that no plain spelling of a cell can hold. */
export const jsonCell = (parts: object): string => JSON.stringify(parts);

/** The parts of such a cell; null for any other. */
export function fromJson<T extends object>(cell: string): T | null {
  if (!cell.startsWith('{')) return null;
  try {
    return JSON.parse(cell) as T;
  } catch {
    return null;
  }
}

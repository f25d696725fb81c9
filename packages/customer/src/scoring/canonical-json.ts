function pairs(entries: readonly (readonly [string, string])[]): string {
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${JSON.stringify(key)}:${value}`)
    .join();
}

function ofObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (ArrayBuffer.isView(value)) return `[${Array.from(value as Float64Array, canonicalJson).join()}]`;
  if (value instanceof Date) return JSON.stringify(value);
  if (value instanceof Set) return `[${Array.from(value, canonicalJson).sort().join()}]`;
  if (value instanceof Map) {
    return `{${pairs(Array.from(value, ([key, one]) => [canonicalJson(key), canonicalJson(one)] as const))}}`;
  }
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const one = (value as { [key: string]: unknown })[key];
    if (one !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(one)}`;
  }
  return `{${text}}`;
}

/**
 * JSON that is one text for one value: keys in order of their code units, maps and sets in an order of their own, numbers
 * that JSON does not know (an endless one, a very large integer) as texts.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return `"${value}"`;
  return typeof value === 'object' && value !== null ? ofObject(value) : 'null';
}

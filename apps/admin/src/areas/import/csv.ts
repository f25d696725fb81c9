import type { ImportError } from './import-api.js';

/** A cell that a spreadsheet would take for a formula is made text. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Errors as a CSV that spreadsheets open with the right encoding. */
export const errorsCsv = (header: readonly string[], errors: readonly ImportError[]): string =>
  `\uFEFF${[header, ...errors.map(({ line, column, code, message }) => [line, column, code, message])]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')}\r\n`;

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

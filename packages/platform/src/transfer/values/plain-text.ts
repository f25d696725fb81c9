const NEUTRALISED = /^'[=+\-@\t\r]/;
const WIDE = /[^\u0020-\u007e]/;

/** Takes back the apostrophe by which exports keep spreadsheets from running a cell as a formula. */
export const undoNeutralising = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

/** Full-width digits, letters and signs as plain ones; hard and ideographic blanks as a blank. */
export const narrow = (cell: string): string => (WIDE.test(cell) ? cell.normalize('NFKC') : cell).trim();

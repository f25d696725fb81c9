import { readingErrors } from './reading.errors.js';

export const MAX_COLUMNS = 512;
/** In characters. */
export const MAX_CELL = 1024 * 1024;
const MAX_ROW = 16 * MAX_CELL;

export interface TableRow {
  /** Line of the file in which the row starts, counted from 1. */
  line: number;
  cells: string[];
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const BLANK = 32;
const TAB = 9;

/**
 * Cuts text into rows of cells (RFC 4180; any mix of CRLF, LF and CR), fed a piece at a time. Memory is bounded by the
 * caps whatever comes in: a cell of 1 MB, 512 columns, a row of 16 MB. `whitespace` parts cells by runs of blanks and
 * knows no quotes. Empty lines are skipped. A quote inside an unquoted cell (`5" screen`) is text.
 */
export class DelimitedParser {
  private readonly delimiter: number;
  private readonly blanks: boolean;
  private rows: TableRow[] = [];
  private cells: string[] = [];
  private cell = '';
  private rowSize = 0;
  private quoting: 'no' | 'open' | 'closed' = 'no';
  /** The cell has text or quotes, so that it counts even when it ends up empty. */
  private started = false;
  private line = 1;
  private rowLine = 1;
  private quoteLine = 1;
  private afterReturn = false;

  constructor(delimiter: string) {
    this.blanks = delimiter === 'whitespace';
    if (!this.blanks && (delimiter.length !== 1 || '"\r\n\0'.includes(delimiter)))
      throw readingErrors.DELIMITER_UNKNOWN();
    this.delimiter = this.blanks ? BLANK : delimiter.charCodeAt(0);
  }

  /** Rows completed by this piece of text. */
  push(text: string): TableRow[] {
    this.refuseNul(text);
    for (let at = 0; at < text.length;)
      at = this.quoting === 'open' ? this.insideQuotes(text, at) : this.outsideQuotes(text, at);
    return this.take();
  }

  /** The last row, when the file does not end with a line break. */
  end(): TableRow[] {
    if (this.quoting === 'open') throw this.unclosed();
    this.endRow();
    return this.take();
  }

  private take(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private outsideQuotes(text: string, from: number): number {
    if (this.quoting === 'closed') return this.separator(text.charCodeAt(from), from);
    if (!this.started && !this.blanks && text.charCodeAt(from) === QUOTE) {
      this.quoting = 'open';
      this.quoteLine = this.line;
      this.started = true;
      this.afterReturn = false;
      return from + 1;
    }
    const to = this.endOfPlain(text, from);
    if (to > from) {
      this.append(text.slice(from, to));
      this.afterReturn = false;
    }
    return to === text.length ? to : this.separator(text.charCodeAt(to), to);
  }

  private endOfPlain(text: string, from: number): number {
    const { delimiter, blanks } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR || (blanks && code === TAB)) return at;
    }
    return text.length;
  }

  /** The character behind a cell ends the cell or the row, or it has no business behind a closing quote. */
  private separator(code: number, at: number): number {
    const closesReturn = code === LF && this.afterReturn;
    this.afterReturn = code === CR;
    if (code === LF || code === CR) {
      if (!closesReturn) {
        this.endRow();
        this.rowLine = ++this.line;
      }
    } else if (code === this.delimiter || (this.blanks && code === TAB)) {
      if (this.started || !this.blanks) this.endCell();
    } else if (code === QUOTE) {
      this.quoting = 'open';
      this.append('"');
    } else {
      throw readingErrors.QUOTE_MISPLACED(this.place());
    }
    return at + 1;
  }

  private insideQuotes(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const to = quote === -1 ? text.length : quote;
    if (to > from) {
      const piece = text.slice(from, to);
      this.countBreaks(piece);
      this.append(piece);
    }
    if (quote === -1) return to;
    this.quoting = 'closed';
    this.afterReturn = false;
    return to + 1;
  }

  private countBreaks(piece: string): void {
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === CR || (code === LF && !this.afterReturn)) this.line++;
      this.afterReturn = code === CR;
    }
  }

  private append(piece: string): void {
    this.started = true;
    this.rowSize += piece.length;
    if (this.cell.length + piece.length > MAX_CELL) {
      throw this.quoting === 'open' && this.line > this.quoteLine
        ? this.unclosed()
        : readingErrors.CELL_TOO_LARGE(this.place());
    }
    if (this.rowSize > MAX_ROW) throw readingErrors.ROW_TOO_LARGE({ line: this.rowLine });
    this.cell += piece;
  }

  private endCell(): void {
    if (this.cells.push(this.cell) > MAX_COLUMNS)
      throw readingErrors.FILE_TOO_MANY_COLUMNS({ line: this.rowLine, limit: MAX_COLUMNS });
    this.cell = '';
    this.started = false;
    this.quoting = 'no';
  }

  private endRow(): void {
    const empty = this.cells.length === 0 && this.quoting === 'no' && this.cell.trim() === '';
    if (empty) this.cell = '';
    else {
      if (this.started || !this.blanks) this.endCell();
      this.rows.push({ line: this.rowLine, cells: this.cells });
    }
    this.cells = [];
    this.rowSize = 0;
    this.started = false;
  }

  private refuseNul(text: string): void {
    const at = text.indexOf('\0');
    if (at === -1) return;
    this.countBreaks(text.slice(0, at));
    throw readingErrors.FILE_HOLDS_NUL({ line: this.line });
  }

  private unclosed() {
    return readingErrors.QUOTE_UNCLOSED({ ...this.place(), line: this.quoteLine });
  }

  private place() {
    return { line: this.line, column: this.cells.length + 1 };
  }
}

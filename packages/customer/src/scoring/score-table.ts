import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Reason, Risk, ScoreResult } from './scoring-model.js';

/** Results as they are handed on and held: values in a column, the words in pieces of compressed text. */
export interface PackedScores {
  /** Rows of the input's table that were scored, in order. */
  rows: Uint32Array;
  values: Float64Array;
  /** The details of `PIECE` results each. */
  pieces: Uint8Array[];
  /** See `PieceWriter.finish`. */
  digest: string;
}

/** Parts of a result as JSON text, as the database takes them. */
export interface ScoreTexts {
  factors: string;
  reasons: string;
  risk: Risk | null;
  riskReasons: string | null;
}

/** Results whose details are compressed together. */
export const PIECE = 512;

/** With its names in order: which order a model writes them in is its author's whim. */
function ordered<T extends Readonly<Record<string, unknown>>>(values: T): T {
  const names = Object.keys(values);
  if (names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name)) return values;
  return Object.fromEntries(names.sort().map((name) => [name, values[name]])) as T;
}

const reasonsText = (reasons: readonly Reason[]): string =>
  JSON.stringify(
    reasons.map(({ code, values, text: { en, zh } }) => ({
      code,
      values: ordered(values),
      text: { en, zh },
    })),
  );

/** JSON has neither tabs nor line ends of its own in it. */
const detailsOf = ({ factors, reasons, risk }: ScoreResult): string =>
  [
    JSON.stringify(ordered(factors)),
    reasonsText(reasons),
    risk?.level ?? '',
    risk ? reasonsText(risk.reasons) : '',
  ].join('\t');

/** Takes results in the order of rows. */
export class PieceWriter {
  readonly pieces: Uint8Array[] = [];
  private readonly hash = createHash('sha256');
  private lines: string[] = [];
  private text = '';

  add(result: ScoreResult): void {
    const line = detailsOf(result);
    this.text += `${result.customerId}\t${result.value}\t${line}\n`;
    if (this.lines.push(line) === PIECE) this.flush();
  }

  /** SHA-256, in hex, of every result, one line each. Nothing can be added any more. */
  finish(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    if (this.lines.length === 0) return;
    // Reasons are much alike: a tenth of the memory, at the price of 2 s of a million results.
    this.pieces.push(deflateRawSync(this.lines.join('\n'), { level: 1 }));
    this.hash.update(this.text);
    this.lines = [];
    this.text = '';
  }
}

/** What a model said of each customer that it scored, by customer id. Best read in order. */
export class ScoreTable implements Iterable<ScoreResult> {
  readonly ids: readonly string[];
  private open: { piece: number; lines: readonly string[] } | null = null;

  /** `ids` as of the input's table. */
  constructor(
    ids: readonly string[],
    private readonly packed: PackedScores,
  ) {
    this.ids = packed.rows.length === ids.length ? ids : Array.from(packed.rows, (row) => ids[row] ?? '');
  }

  get length(): number {
    return this.ids.length;
  }

  get values(): Float64Array {
    return this.packed.values;
  }

  get pieces(): readonly Uint8Array[] {
    return this.packed.pieces;
  }

  /** SHA-256, in hex, over every result. */
  get digest(): string {
    return this.packed.digest;
  }

  /** Puts the details of a piece in their place, where a table was read without. */
  setPiece(number: number, details: Uint8Array): void {
    this.packed.pieces[number] = details;
  }

  at(row: number): ScoreResult | undefined {
    const customerId = this.ids[row];
    if (customerId === undefined) return undefined;
    const risk = this.risk(row);
    return {
      customerId,
      value: this.values[row] ?? 0,
      factors: this.factors(row),
      reasons: this.reasons(row),
      ...(risk && { risk }),
    };
  }

  factors(row: number): ScoreResult['factors'] {
    return JSON.parse(this.texts(row).factors) as ScoreResult['factors'];
  }

  /** All that is said of a customer in words, as one text: equal where nothing new is said. */
  said(row: number): string {
    const line = this.line(row);
    return line.slice(line.indexOf('\t'));
  }

  reasons(row: number): ScoreResult['reasons'] {
    return JSON.parse(this.texts(row).reasons) as ScoreResult['reasons'];
  }

  risk(row: number): ScoreResult['risk'] {
    const { risk, riskReasons } = this.texts(row);
    return risk
      ? { level: risk, reasons: JSON.parse(riskReasons ?? '[]') as ScoreResult['reasons'] }
      : undefined;
  }

  texts(row: number): ScoreTexts {
    const [factors = '{}', reasons = '[]', risk = '', riskReasons = ''] = this.line(row).split('\t');
    return { factors, reasons, risk: (risk || null) as Risk | null, riskReasons: riskReasons || null };
  }

  *[Symbol.iterator](): Generator<ScoreResult> {
    for (let row = 0; row < this.length; row++) {
      const result = this.at(row);
      if (result) yield result;
    }
  }

  private line(row: number): string {
    const piece = Math.floor(row / PIECE);
    if (this.open?.piece !== piece) {
      const bytes = this.packed.pieces[piece] ?? new Uint8Array();
      this.open = { piece, lines: inflateRawSync(bytes).toString().split('\n') };
    }
    return this.open.lines[row % PIECE] ?? '';
  }
}

import { JsonText, type Input } from '@ricejar/sdk';
import { PIECE, ScoreTable } from './score-table.js';

/** A row of `scorePiece` as it is read: JSON texts. */
export interface StoredPiece {
  number: number;
  customers: string | null;
  values: string | null;
  details: string | null;
}

const ID_BYTES = 16;
const HEX = [8, 12, 16, 20] as const;

const packed = (bytes: Uint8Array): JsonText =>
  new JsonText(`"${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}"`);

/** Base64 within a JSON text. */
const unpacked = (text: string | null): Buffer => Buffer.from((text ?? '""').slice(1, -1), 'base64');

function packIds(ids: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(ID_BYTES * ids.length);
  ids.forEach((id, at) => bytes.write(id.replaceAll('-', ''), ID_BYTES * at, 'hex'));
  return bytes;
}

function unpackIds(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  return Array.from({ length: bytes.length / ID_BYTES }, (_, at) => {
    const one = hex.slice(2 * ID_BYTES * at, 2 * ID_BYTES * (at + 1));
    return `${one.slice(0, HEX[0])}-${one.slice(HEX[0], HEX[1])}-${one.slice(HEX[1], HEX[2])}-${one.slice(HEX[2], HEX[3])}-${one.slice(HEX[3])}`;
  });
}

/** What the rows of `scorePiece` hold of a table, one after the other, from the piece `start` on. */
export function* piecesOf(table: ScoreTable, start = 0): Generator<Input> {
  for (let number = start; number < table.pieces.length; number++) {
    const from = number * PIECE;
    const ids = table.ids.slice(from, from + PIECE);
    const values = table.values.slice(from, from + PIECE);
    yield {
      number,
      first: ids[0] ?? null,
      last: ids.at(-1) ?? null,
      customers: packed(packIds(ids)),
      values: packed(new Uint8Array(values.buffer)),
      details: packed(table.pieces[number] ?? new Uint8Array()),
    };
  }
}

export const detailsOfPiece = ({ details }: StoredPiece): Uint8Array => unpacked(details);

/** A row that no longer holds anything. */
export const emptyPiece = (number: number): Input => ({
  number,
  first: null,
  last: null,
  customers: null,
  values: null,
  details: null,
});

/** The table of rows in any order. Without details it knows values alone. */
export function tableOfPieces(pieces: readonly StoredPiece[], digest = ''): ScoreTable {
  const full = pieces.filter(({ customers }) => customers !== null).sort((a, b) => a.number - b.number);
  const ids: string[] = [];
  for (const { customers } of full) for (const id of unpackIds(unpacked(customers))) ids.push(id);
  const values = new Float64Array(ids.length);
  for (const [index, piece] of full.entries()) {
    const bytes = unpacked(piece.values);
    // A copy begins where numbers may begin; what Node hands out need not.
    values.set(new Float64Array(Uint8Array.from(bytes).buffer), index * PIECE);
  }
  const rows = Uint32Array.from(ids, (_, row) => row);
  return new ScoreTable(ids, { rows, values, pieces: full.map(detailsOfPiece), digest });
}

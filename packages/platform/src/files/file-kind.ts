/** Kinds of file that are told by their first bytes and are no text: what people upload when they mean a table. */
const MAGIC: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'XLSX/ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'XLS/DOC', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
  { kind: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { kind: '7Z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'EXE', bytes: [0x4d, 0x5a, 0x90] },
  { kind: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

/** The kind of a file that is no text, by its content and never by its name; null when nothing speaks against text. */
export const binaryKind = (head: Uint8Array): string | null =>
  MAGIC.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))?.kind ?? null;

/** Text as an old Chinese spreadsheet saves it: the two-byte part of GB18030, without a mark at the start. */
export function gb18030(text: string): Buffer {
  const codes = table();
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (!code) throw new Error(`${character} has no two-byte code in GB18030`);
      return code;
    }),
  );
}

let known: Map<string, readonly number[]> | undefined;

function table(): Map<string, readonly number[]> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return known;
}

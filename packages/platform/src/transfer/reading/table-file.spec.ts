import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RicejarError } from '@ricejar/sdk';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DelimitedParser, type TableRow } from './delimited-parser.js';
import { detectFormat, raggedness, readRows, type TableFormatChoice } from './table-file.js';

let folder: string;
let written = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ricejar-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `file-${++written}`);
  await writeFile(path, content);
  return path;
}

async function readAll(content: string | Uint8Array, choice: TableFormatChoice = {}) {
  const path = await file(content);
  const format = await detectFormat(path, choice);
  const rows: TableRow[] = [];
  for await (const batch of readRows(path, format)) rows.push(...batch);
  return { format, rows, cells: rows.map((row) => row.cells) };
}

async function refusal(content: string | Uint8Array, choice: TableFormatChoice = {}) {
  try {
    await readAll(content, choice);
  } catch (error) {
    if (error instanceof RicejarError) return { code: error.code, ...error.details };
    throw error;
  }
  return { code: 'read' };
}

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
/** 客户,城市 / 永辉,重庆 / 𠮷野家,東京 (a four-byte character) in GB18030, without a byte order mark. */
const GB18030 = Buffer.from(
  'bfcdbba72cb3c7cad00d0ad3c0bbd42cd6d8c7ec0d0a9534b235d2b0bcd22c967cbea90d0a',
  'hex',
);

describe('files that are read', () => {
  it.each<[string, string | Uint8Array, TableFormatChoice, string[][]]>([
    [
      'commas',
      'a,b\n1,2\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons with decimal commas',
      'a;b\n1,5;2,5\n3,5;4,5\n',
      {},
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'pipes',
      'a|b\n1|2\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'runs of blanks',
      ' id  date\r\n 0001 19970101\r\n 0002 19970102 \r\n',
      {},
      [
        ['id', 'date'],
        ['0001', '19970101'],
        ['0002', '19970102'],
      ],
    ],
    [
      'one column of several words',
      'name\nAcme Corp\nBeta Inc\n',
      {},
      [['name'], ['Acme Corp'], ['Beta Inc']],
    ],
    [
      'no line break at the end',
      'a,b\n1,2',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF, LF and CR in one file',
      'a,b\r\n1,2\n3,4\r5,6\r\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'empty lines',
      '\n\na,b\n\n1,2\n\n\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes around delimiters and breaks',
      'a,b\n"1,5","x\r\ny"\n',
      {},
      [
        ['a', 'b'],
        ['1,5', 'x\r\ny'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n"say ""hi""",""""\n',
      {},
      [
        ['a', 'b'],
        ['say "hi"', '"'],
      ],
    ],
    [
      'a quote within plain text',
      'a,b\n5" screen,x\n',
      {},
      [
        ['a', 'b'],
        ['5" screen', 'x'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,,\n"",,\n',
      {},
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'a UTF-8 mark',
      '\ufeff客户,城市\n永辉,重庆\n',
      {},
      [
        ['客户', '城市'],
        ['永辉', '重庆'],
      ],
    ],
    [
      'UTF-16LE with a mark',
      utf16('客户,城市\n永辉,重庆\n'),
      {},
      [
        ['客户', '城市'],
        ['永辉', '重庆'],
      ],
    ],
    [
      'UTF-16BE with a mark',
      utf16('客户,城市\n永辉,重庆\n', true),
      {},
      [
        ['客户', '城市'],
        ['永辉', '重庆'],
      ],
    ],
    [
      'UTF-16LE by choice',
      utf16('a,b\n1,2\n').subarray(2),
      { encoding: 'utf-16le' },
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'emoji',
      'a,b\n🍚,米\n',
      {},
      [
        ['a', 'b'],
        ['🍚', '米'],
      ],
    ],
    [
      'Western European',
      Buffer.from('name,city\nM\u00fcller,K\u00f6ln\nLef\u00e8vre,Orl\u00e9ans\n', 'latin1'),
      {},
      [
        ['name', 'city'],
        ['Müller', 'Köln'],
        ['Lefèvre', 'Orléans'],
      ],
    ],
    [
      'Big5 by choice',
      Buffer.from('612c620aa4a4a4e52c310a', 'hex'),
      { encoding: 'big5' },
      [
        ['a', 'b'],
        ['中文', '1'],
      ],
    ],
  ])('%s', async (_name, content, choice, cells) => {
    expect((await readAll(content, choice)).cells).toEqual(cells);
  });

  it('GB18030 without a mark, four-byte characters included', async () => {
    const { format, cells } = await readAll(GB18030);
    expect(format).toMatchObject({ encoding: 'gb18030', certain: false, delimiter: ',', hasHeader: true });
    expect(cells.slice(0, 2)).toEqual([
      ['客户', '城市'],
      ['永辉', '重庆'],
    ]);
    expect(cells[2]).toEqual(['𠮷野家', '東京']);
  });

  it('numbers lines as an editor does, through quoted line breaks and empty lines', async () => {
    const { rows } = await readAll('a,b\r\n\r\n"x\r\ny\nz\rw",1\r\nc,d\n');
    expect(rows.map((row) => row.line)).toEqual([1, 3, 7]);
  });

  it.each([
    ['names above numbers', 'id,amount\n1,2\n', true],
    ['numbers from the first line', '00004 0001 19970101\n00005 0002 19970102\n', false],
    ['a first line that repeats itself', 'x,x\ny,z\n', false],
    ['only texts', 'agent,manager\nAnna,Dustin\n', true],
  ])('guesses the header: %s', async (_name, content, hasHeader) => {
    expect((await readAll(content)).format.hasHeader).toBe(hasHeader);
  });
});

describe('files that are refused', () => {
  const wide = (columns: number) =>
    `${Array.from({ length: columns }, (_, index) => `c${index}`).join(',')}\n`;

  it.each<[string, () => string | Uint8Array, TableFormatChoice, object]>([
    ['nothing in it', () => '', {}, { code: 'FILE_EMPTY' }],
    ['10,000 columns', () => wide(10_000) + wide(10_000), {}, { code: 'FILE_TOO_MANY_COLUMNS', line: 1 }],
    [
      '513 columns in line 3',
      () => wide(3) + wide(3) + wide(513),
      {},
      { code: 'FILE_TOO_MANY_COLUMNS', line: 3 },
    ],
    [
      'a million commas',
      () => `a,b\n${','.repeat(1_000_000)}`,
      {},
      { code: 'FILE_TOO_MANY_COLUMNS', line: 2 },
    ],
    [
      'a 50 MB cell',
      () => `a,b\n1,${'x'.repeat(50 << 20)}\n`,
      {},
      { code: 'CELL_TOO_LARGE', line: 2, column: 2 },
    ],
    [
      'a 50 MB quoted cell',
      () => `a,b\n1,"${'x'.repeat(50 << 20)}"\n`,
      {},
      { code: 'CELL_TOO_LARGE', line: 2, column: 2 },
    ],
    [
      'a row of 20 MB',
      () => `a,b\n${`${'x'.repeat(1 << 20)},`.repeat(20)}\n`,
      { delimiter: ',' },
      { code: 'ROW_TOO_LARGE', line: 2 },
    ],
    ['a NUL', () => 'a,b\n1,2\n3,\0\n', {}, { code: 'FILE_HOLDS_NUL', line: 3 }],
    ['a NUL in quotes', () => 'a,b\n1,"x\n\0"\n', {}, { code: 'FILE_HOLDS_NUL', line: 3 }],
    ['UTF-16 without a mark', () => utf16('a,b\n1,2\n').subarray(2), {}, { code: 'FILE_HOLDS_NUL', line: 1 }],
    [
      'a quote never closed',
      () => 'a,b\n1,2\n3,"x\n4,5\n',
      {},
      { code: 'QUOTE_UNCLOSED', line: 3, column: 2 },
    ],
    [
      'a quote that swallows megabytes',
      () => `a,b\n1,"x\n${'4,5\n'.repeat(400_000)}`,
      {},
      { code: 'QUOTE_UNCLOSED', line: 2, column: 2 },
    ],
    [
      'text behind a closing quote',
      () => 'a,b\n1,"x"y\n',
      {},
      { code: 'QUOTE_MISPLACED', line: 2, column: 2 },
    ],
    [
      'a blank behind a closing quote',
      () => 'a,b\n"x" ,1\n',
      {},
      { code: 'QUOTE_MISPLACED', line: 2, column: 1 },
    ],
    [
      'GB18030 said to be UTF-8',
      () => GB18030,
      { encoding: 'utf-8' },
      { code: 'FILE_WRONG_ENCODING', line: 1 },
    ],
    [
      'a bad byte in line 4',
      () => Buffer.from('a,b\r\n1,2\r\n3,4\r\n5,\xff\r\n', 'latin1'),
      { encoding: 'utf-8' },
      { code: 'FILE_WRONG_ENCODING', line: 4 },
    ],
    [
      'a character cut at the end',
      () => Buffer.from('612c620a312ce7b1', 'hex'),
      { encoding: 'utf-8' },
      { code: 'FILE_WRONG_ENCODING', line: 2 },
    ],
    [
      'half a surrogate',
      () => Buffer.from('61002c0062000a0000d861000a00', 'hex'),
      { encoding: 'utf-16le' },
      { code: 'FILE_WRONG_ENCODING', line: 2 },
    ],
    [
      'an odd byte of UTF-16',
      () => Buffer.concat([utf16('a,b\n1,2\n'), Buffer.from('x')]),
      {},
      { code: 'FILE_WRONG_ENCODING', line: 3 },
    ],
    ['an encoding nobody knows', () => 'a,b\n', { encoding: 'klingon' }, { code: 'ENCODING_UNKNOWN' }],
    ['a delimiter of two characters', () => 'a,b\n', { delimiter: '||' }, { code: 'DELIMITER_UNKNOWN' }],
    ['a quote for a delimiter', () => 'a,b\n', { delimiter: '"' }, { code: 'DELIMITER_UNKNOWN' }],
  ])('%s', async (_name, content, choice, expected) => {
    expect(await refusal(content(), choice)).toMatchObject(expected);
  });

  it('keeps memory within bounds', async () => {
    const path = await file(`a,b\n1,${'x'.repeat(50 << 20)}\n`);
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    await expect(readEverything(path)).rejects.toMatchObject({ code: 'CELL_TOO_LARGE' });
    expect((process.memoryUsage().rss - before) / (1 << 20)).toBeLessThan(150);
  });
});

async function readEverything(path: string): Promise<void> {
  const format = await detectFormat(path);
  const rows = readRows(path, format);
  while (!(await rows.next()).done);
}

describe('ragged rows', () => {
  it.each([
    [['1', '2'], null],
    [['1'], { found: 1, expected: 2 }],
    [['1', '2', '3'], { found: 3, expected: 2 }],
    [['1', '2', '', ''], null],
  ])('%j in a file of two columns', (cells, expected) => {
    expect(raggedness({ line: 1, cells }, 2)).toEqual(expected);
  });
});

describe('the parser', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '米', '"', ',', '\n', '\r', ' ', ';') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  const written = (rows: string[][]): string =>
    rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n');

  it('gives back what was written, however the text is torn into pieces', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const parser = new DelimitedParser(',');
        const text = written(rows);
        const read: string[][] = [];
        for (let at = 0; at < text.length; at += size)
          read.push(...parser.push(text.slice(at, at + size)).map((row) => row.cells));
        read.push(...parser.end().map((row) => row.cells));
        expect(read).toEqual(rows);
      }),
    );
  });

  it('reads any text the same in one piece and in many, or refuses both alike', () => {
    const outcome = (text: string, size: number): unknown => {
      const parser = new DelimitedParser(',');
      const rows: TableRow[] = [];
      try {
        for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)));
        return [...rows, ...parser.end()];
      } catch (error) {
        return (error as RicejarError).code;
      }
    };
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') });
    fc.assert(
      fc.property(text, (any) => {
        expect(outcome(any, 1)).toEqual(outcome(any, 1000));
      }),
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  CODE,
  DRY_RUN,
  errorsOf,
  NAME,
  PREVIEW,
  START,
  STATUS,
  useImportDesk,
  type Settings,
} from '../../../test/import-desk.js';

const desk = useImportDesk();

describe('what is wrong with a row', () => {
  const columns = [
    NAME,
    CODE,
    { index: 2, field: 'parent', match: 'name' },
    { index: 3, field: 'turnover', currency: 'USD' },
    { index: 4, field: 'foundedOn' },
  ];
  const file = (...lines: string[]) => `name,code,parent,turnover,founded\n${lines.join('\n')}\n`;

  beforeAll(async () => {
    await desk.run(file('Taken,X1,,,', 'Double,X2,,,', 'Double,X3,,,'), { columns });
  });

  it.each<[string, string[], Partial<Settings>, [number, string | null, string][]]>([
    ['an unknown reference', ['A,A1,Nowhere,,'], {}, [[2, 'parent', 'IMPORT_REFERENCE_UNKNOWN']]],
    [
      'a reference that two records answer',
      ['A,A1,Double,,'],
      {},
      [[2, 'parent', 'IMPORT_REFERENCE_AMBIGUOUS']],
    ],
    ['a reference to itself', ['A,A1,A,,'], {}, [[2, 'parent', 'IMPORT_REFERENCE_UNREACHABLE']]],
    [
      'references in a ring',
      ['A,A1,B,,', 'B,A2,A,,'],
      {},
      [
        [2, 'parent', 'IMPORT_REFERENCE_UNREACHABLE'],
        [3, 'parent', 'IMPORT_REFERENCE_UNREACHABLE'],
      ],
    ],
    ['a key that a record has', ['A,X1,,,'], {}, [[2, 'code', 'IMPORT_VALUE_TAKEN']]],
    ['a key that is there twice', ['A,A1,,,', 'B,A1,,,'], {}, [[3, 'code', 'IMPORT_VALUE_REPEATED']]],
    [
      'a key with two sets of values',
      ['A,A1,,,', 'B,A1,,,'],
      { mode: 'upsert', key: 'code' },
      [[3, 'code', 'IMPORT_KEY_REPEATED']],
    ],
    [
      'a key that two records have',
      ['Double,A1,,,'],
      { mode: 'upsert', key: 'name' },
      [[2, 'name', 'IMPORT_KEY_AMBIGUOUS']],
    ],
    [
      'no record to update',
      ['A,A1,,,'],
      { mode: 'update', key: 'code' },
      [
        [2, 'code', 'IMPORT_ROW_NOT_FOUND'],
        [3, 'code', 'IMPORT_ROW_NOT_FOUND'],
      ],
    ],
    ['a key that is empty', ['A,,,,'], { mode: 'upsert', key: 'code' }, [[2, 'code', 'VALUE_REQUIRED']]],
    ['a negative amount', ['A,A1,,-1,'], {}, [[2, 'turnover', 'VALUE_INVALID']]],
    [
      'an amount of 30 digits',
      ['A,A1,,123456789012345678901234567890,'],
      {},
      [[2, 'turnover', 'VALUE_INVALID']],
    ],
    [
      'an amount too large in the base currency',
      ['A,A1,,900000000000000,'],
      {},
      [[2, 'turnover', 'MONEY_TOO_LARGE']],
    ],
    ['an amount without a rate', ['A,A1,,JPY 5,'], {}, [[2, 'turnover', 'NO_EXCHANGE_RATE']]],
    ['an amount in no currency', ['A,A1,,XXX 5,'], {}, [[2, 'turnover', 'VALUE_INVALID']]],
    ['a date of zeros', ['A,A1,,,0000-00-00'], {}, [[2, 'founded', 'CELL_NOT_A_DATE']]],
    ['a 30th of February', ['A,A1,,,2023-02-30'], {}, [[2, 'founded', 'CELL_NOT_A_DATE']]],
    ['too few cells', ['A,A1'], {}, [[2, null, 'ROW_RAGGED']]],
    ['nothing in a required field', [',A1,,,'], {}, [[2, 'name', 'VALUE_REQUIRED']]],
    ['a text too long', [`${'x'.repeat(61)},A1,,,`], {}, [[2, 'name', 'VALUE_INVALID']]],
    ['a quote that is never closed', ['A,"A1,,,'], {}, [[2, null, 'QUOTE_UNCLOSED']]],
    ['a NUL', ['A,\0,,,'], {}, [[2, null, 'FILE_HOLDS_NUL']]],
    [
      'several things in one row',
      [',A1,Nowhere,-5,soon'],
      {},
      [
        [2, 'turnover', 'VALUE_INVALID'],
        [2, 'founded', 'CELL_NOT_A_DATE'],
      ],
    ],
  ])('%s', async (_name, lines, settings, expected) => {
    const before = await desk.state();
    const dry = await desk.dryRun(file(...lines, 'Fine,F1,,,'), { columns, ...settings });
    expect(errorsOf(dry)).toEqual(expected);
    expect(dry.errorCount).toBe(expected.length);
    expect(await desk.state()).toEqual(before);
    const status = await desk.run(file(...lines, 'Fine,F1,,,'), { columns, ...settings });
    expect(status).toMatchObject({
      status: 'failed',
      inserted: 0,
      updated: 0,
      failure: { code: 'IMPORT_HAS_ERRORS' },
    });
    expect(errorsOf(status)).toEqual(expected);
    expect(await desk.state()).toEqual(before);
  });

  it('is told in the language of the caller, with the names people know', async () => {
    const chinese = await desk.crm.user({ role: 'administrator', locale: 'zh-CN' });
    const { errors } = await desk.dryRun(file('A,A1,无此园,-5,'), { columns }, chinese);
    expect(errors[0].message).toBe('“营业额”：小于 0。');
    const reference = await desk.dryRun(file('A,A1,无此园,,'), { columns }, chinese);
    expect(reference.errors[0].message).toBe('没有“名称”为“无此园”的果园，或您无权查看。');
  });

  it('is counted exactly and shown up to a thousand times', async () => {
    const lines = Array.from({ length: 1500 }, (_, index) => `A,${index},,,soon`);
    const dry = await desk.dryRun(file(...lines), { columns });
    expect([dry.errorCount, dry.errors.length, dry.errors[999].line]).toEqual([1500, 1000, 1001]);
  });
});

describe('what is wrong with an import', () => {
  it.each<[string, Partial<Settings>, string]>([
    ['no columns', { columns: [] }, 'IMPORT_NO_COLUMNS'],
    ['an unknown record type', { record: 'nonsense' }, 'IMPORT_RECORD_UNKNOWN'],
    ['an unknown field', { columns: [{ index: 0, field: 'nonsense' }] }, 'FIELD_UNKNOWN'],
    ['a field of the engine', { columns: [NAME, { index: 1, field: 'version' }] }, 'FIELD_READ_ONLY'],
    ['a field filled twice', { columns: [NAME, { index: 1, field: 'name' }] }, 'IMPORT_FIELD_TWICE'],
    ['a required field left out', { columns: [CODE] }, 'IMPORT_FIELD_MISSING'],
    ['no key to update by', { mode: 'update' }, 'IMPORT_KEY_NEEDED'],
    ['a key without a column', { mode: 'upsert', key: 'email' }, 'IMPORT_KEY_UNFIT'],
    ['an unknown mode', { mode: 'replace' }, 'IMPORT_SETTING_INVALID'],
    ['no currency', { columns: [NAME, { index: 1, field: 'turnover' }] }, 'IMPORT_CURRENCY_NEEDED'],
    [
      'a currency nobody has',
      { columns: [NAME, { index: 1, field: 'turnover', currency: 'XYZ' }] },
      'CURRENCY_UNKNOWN',
    ],
    [
      'a match by a date',
      { columns: [NAME, { index: 1, field: 'parent', match: 'foundedOn' }] },
      'IMPORT_MATCH_UNFIT',
    ],
    [
      'a target that needs more than a key',
      { record: 'picking', columns: [{ index: 0, field: 'orchard', match: 'code', onMissing: 'make' }] },
      'IMPORT_SETTING_INVALID',
    ],
  ])('%s', async (_name, settings, code) => {
    const input = {
      fileId: await desk.upload('name,code\nA,1\n'),
      record: 'orchard',
      columns: [NAME, CODE],
      ...settings,
    };
    expect(await desk.admin.client.code(DRY_RUN, { input })).toBe(code);
    expect(await desk.admin.client.code(START, { input })).toBe(code);
  });

  it('a column that the file does not have', async () => {
    const dry = await desk.dryRun('name,code\nA,1\n', { columns: [NAME, { index: 7, field: 'code' }] });
    expect(errorsOf(dry)).toEqual([[1, null, 'IMPORT_COLUMN_UNKNOWN']]);
  });
});

describe('rights', () => {
  it('a file is for its uploader and administrators only', async () => {
    const input = {
      fileId: await desk.upload('name,code\nA,1\n', desk.rep),
      record: 'orchard',
      columns: [NAME, CODE],
    };
    expect(await desk.stranger.client.code(PREVIEW, { input })).toBe('FILE_NOT_FOUND');
    expect(await desk.stranger.client.code(START, { input })).toBe('FILE_NOT_FOUND');
    await desk.admin.client.run(PREVIEW, { input });
    expect(await desk.rep.client.code(PREVIEW, { input: { ...input, fileId: 'nonsense' } })).toBe(
      'FILE_NOT_FOUND',
    );
  });

  it('an import is for whoever started it and administrators only', async () => {
    const input = {
      fileId: await desk.upload('name,code\nMine,P1\n', desk.rep),
      record: 'orchard',
      columns: [NAME, CODE],
    };
    const { startImport } = await desk.rep.client.run(START, { input });
    expect(await desk.stranger.client.code(STATUS, { id: startImport.id })).toBe('IMPORT_NOT_FOUND');
    expect((await desk.stranger.client.run('{ imports { id } }')).imports).toEqual([]);
    expect((await desk.rep.client.run('{ imports { id fileName } }')).imports).toEqual([
      { id: startImport.id, fileName: 'table.csv' },
    ]);
    await desk.admin.client.run(STATUS, { id: startImport.id });
  });

  it('rows can be given only to owners within reach, and records out of sight are not there', async () => {
    const columns = [NAME, CODE, { index: 2, field: 'owner', match: 'name' }];
    const file = 'name,code,owner\nMine,P2,Ren\nTheirs,P3,Stan\n';
    expect(errorsOf(await desk.dryRun(file, { columns }, desk.rep))).toEqual([
      [3, null, 'IMPORT_OUT_OF_REACH'],
    ]);
    await desk.run('name,code,owner\nHidden,P4,Stan\n', { columns });
    const update = { columns: [NAME, CODE], mode: 'update', key: 'code' };
    expect(errorsOf(await desk.dryRun('name,code\nSeen,P4\n', update, desk.rep))).toEqual([
      [2, 'code', 'IMPORT_ROW_NOT_FOUND'],
    ]);
    expect(await desk.dryRun('name,code\nSeen,P4\n', update, desk.stranger)).toMatchObject({
      wouldUpdate: 1,
      errorCount: 0,
    });
    const pickings = {
      record: 'picking',
      columns: [
        { index: 0, field: 'orchard', match: 'code' },
        { index: 1, field: 'pickedOn' },
        { index: 2, field: 'amount', currency: 'USD' },
      ],
    };
    const picked = 'code,date,amount\nP4,2020-01-01,5\n';
    expect(errorsOf(await desk.dryRun(picked, pickings, desk.rep))).toEqual([
      [2, 'code', 'IMPORT_REFERENCE_UNKNOWN'],
    ]);
    expect(await desk.dryRun(picked, pickings, desk.stranger)).toMatchObject({
      wouldInsert: 1,
      errorCount: 0,
    });
  });

  it('are judged again when the job runs', async () => {
    const leaver = await desk.crm.user({ role: 'salesRep', name: 'Lea' });
    const input = {
      fileId: await desk.upload('name,code\nLate,L1\n', leaver),
      record: 'orchard',
      columns: [NAME, CODE],
    };
    const { startImport } = await leaver.client.run(START, { input });
    await desk.rows(`update user_role set deleted_at = now() where user_id = '${leaver.id}'`);
    desk.crm.clock.advance(5_000);
    await desk.engine.run(startImport.id);
    const { importStatus } = await desk.admin.client.run(STATUS, { id: startImport.id });
    expect(importStatus).toMatchObject({
      status: 'failed',
      inserted: 0,
      failure: { code: 'IMPORT_RECORD_UNKNOWN' },
    });
    expect(await desk.rows(`select 1 from orchard where code = 'L1'`)).toEqual([]);
  });
});

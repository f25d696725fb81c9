import { beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW, useImportDesk } from '../../../../test/import-desk.js';

const desk = useImportDesk();
const label = (en: string, zh: string) => ({ en, zh });
const ADD = `mutation($record: String!, $input: FieldInput!) { addField(record: $record, input: $input) { name } }`;

describe('imports of fields and record types of administrators', () => {
  beforeAll(async () => {
    const add = (input: object, record = 'orchard') => desk.admin.client.run(ADD, { record, input });
    await add({ name: 'tea', kind: 'text', label: label('Favourite tea', '最爱的茶') });
    await add({ name: 'fee', kind: 'money', label: label('Fee', '费用') });
    await add({ name: 'plot', kind: 'text', label: label('Plot', '地块'), unique: true, required: true });
    await desk.admin.client.run(
      `mutation($input: RecordTypeInput!) { addRecordType(input: $input) { name } }`,
      {
        input: {
          name: 'xVisit',
          plural: 'xVisits',
          label: label('Visit', '走访'),
          labelPlural: label('Visits', '走访'),
          access: 'through',
          parent: 'orchard',
        },
      },
    );
    await add({ name: 'held', kind: 'date', label: label('Held on', '走访日期') }, 'xVisit');
  });

  it('guess columns by their labels, in both languages', async () => {
    const fileId = await desk.upload('名称,最爱的茶,Plot\nEden,龙井,A1\n');
    const { importPreview } = await desk.admin.client.run(PREVIEW, {
      input: { fileId, record: 'orchard', columns: [] },
    });
    const guesses = importPreview.columns.map((one: { guess: unknown }) => one.guess);
    expect(guesses.slice(1)).toEqual(['ext.custom.tea', 'ext.custom.plot']);
  });

  it('read every kind of value, and hold rows to what is required and unique', async () => {
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'ext.custom.tea' },
      { index: 2, field: 'ext.custom.fee', currency: 'CNY' },
      { index: 3, field: 'ext.custom.plot' },
    ];
    const dry = await desk.dryRun('name,tea,fee,plot\nOne,oolong,12,B1\nTwo,,x,B2\nThree,,,\nFour,,,B1\n', {
      columns,
    });
    expect(dry.errors.map((one: { line: number; code: string }) => `${one.line} ${one.code}`)).toEqual([
      '3 CELL_NOT_A_NUMBER',
      '4 VALUE_REQUIRED',
      '5 IMPORT_VALUE_REPEATED',
    ]);
    const done = await desk.run('name,tea,fee,plot\nOne,oolong,12.5,B1\nTwo,,,B2\n', { columns });
    expect(done).toMatchObject({ status: 'done', inserted: 2 });
    expect(
      await desk.rows(
        `select name, x_custom__tea as tea, x_custom__fee::text as fee, x_custom__fee_base::text as base, x_custom__plot as plot
         from orchard where x_custom__plot is not null order by name`,
      ),
    ).toEqual([
      { name: 'One', tea: 'oolong', fee: '12.5000', base: '12.5000', plot: 'B1' },
      { name: 'Two', tea: null, fee: null, base: null, plot: 'B2' },
    ]);
  });

  it('fill record types of their own, finding the records they belong to', async () => {
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'orchard', match: 'name' },
      { index: 2, field: 'ext.custom.held' },
    ];
    const file = 'name,orchard,held\nFirst,One,2026-11-01\nSecond,Two,2026-11-02\n';
    expect(await desk.run(file, { record: 'xVisit', columns })).toMatchObject({
      status: 'done',
      inserted: 2,
    });
    const { xVisits } = await desk.admin.client.run(
      `{ xVisits(sort: [{ name: ASC }]) { nodes { name orchard { name } ext { custom { held } } } } }`,
    );
    expect(xVisits.nodes).toEqual([
      { name: 'First', orchard: { name: 'One' }, ext: { custom: { held: '2026-11-01' } } },
      { name: 'Second', orchard: { name: 'Two' }, ext: { custom: { held: '2026-11-02' } } },
    ]);
  });
});

import { expect, it } from 'vitest';
import { errorsCsv } from './csv.js';

it('writes errors so that a spreadsheet reads them as they are, and runs none of them', () => {
  const csv = errorsCsv(
    ['Line', 'Column'],
    [
      { line: 3, column: 'amount, net', code: 'CELL', message: '"12,5" is no number' },
      { line: 4, column: null, code: 'ROW', message: '=HYPERLINK("x")' },
    ],
  );
  expect(csv).toBe(
    '\uFEFFLine,Column\r\n3,"amount, net",CELL,"""12,5"" is no number"\r\n4,,ROW,"\'=HYPERLINK(""x"")"\r\n',
  );
});

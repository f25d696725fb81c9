import { defineErrors } from '@ricejar/sdk';

/** Why a cell cannot become the value of its field. The import adds line and column. */
export const cellErrors = defineErrors({
  CELL_NOT_A_DATE: {
    class: 'badInput',
    message: { en: '"{cell}" is not a date of the calendar.', zh: '“{cell}”不是有效的日期。' },
  },
  CELL_DATE_AMBIGUOUS: {
    class: 'badInput',
    message: {
      en: '"{cell}" may be read as two dates. Choose the date format of the column.',
      zh: '“{cell}”可读作两个日期，请为该列选择日期格式。',
    },
  },
  CELL_HOLDS_A_TIME: {
    class: 'badInput',
    message: {
      en: '"{cell}" has a time of day; the field keeps the date only.',
      zh: '“{cell}”含有时刻，而该字段只保存日期。',
    },
  },
  CELL_NOT_A_TIME: {
    class: 'badInput',
    message: { en: '"{cell}" is not a date with a time.', zh: '“{cell}”不是有效的日期时间。' },
  },
  CELL_NOT_A_NUMBER: {
    class: 'badInput',
    message: { en: '"{cell}" is not a number.', zh: '“{cell}”不是数字。' },
  },
  CELL_NOT_YES_OR_NO: {
    class: 'badInput',
    message: { en: '"{cell}" is neither yes nor no.', zh: '“{cell}”既不表示“是”，也不表示“否”。' },
  },
  CELL_CHOICE_UNKNOWN: {
    class: 'badInput',
    message: { en: '"{cell}" is not one of the choices.', zh: '“{cell}”不在可选值之内。' },
  },
  CELL_NOT_JSON: {
    class: 'badInput',
    message: { en: '"{cell}" is not JSON.', zh: '“{cell}”不是有效的 JSON。' },
  },
  CELL_CURRENCY_DIFFERS: {
    class: 'badInput',
    message: {
      en: '"{cell}" is not in {currency}, the currency chosen for the column.',
      zh: '“{cell}”的币种与该列所选的 {currency} 不一致。',
    },
  },
});

/** A cell as it may stand in a message: short, on one line. */
export function quoted(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}

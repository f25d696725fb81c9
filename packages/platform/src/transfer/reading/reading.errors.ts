import { defineErrors } from '@ricejar/sdk';

/** What can be wrong with a table file before any of its values is looked at. `line` counts as a text editor does. */
export const readingErrors = defineErrors({
  FILE_EMPTY: {
    class: 'badInput',
    message: { en: 'The file holds no rows.', zh: '文件中没有数据行。' },
  },
  FILE_TOO_MANY_COLUMNS: {
    class: 'limited',
    message: {
      en: 'Line {line} has more than {limit} columns.',
      zh: '第 {line} 行超过 {limit} 列。',
    },
  },
  FILE_HOLDS_NUL: {
    class: 'badInput',
    message: {
      en: 'Line {line} holds a NUL character. The file is not plain text, or it is UTF-16: choose the encoding.',
      zh: '第 {line} 行含有 NUL 字符。文件不是纯文本，或为 UTF-16 编码，请选择正确的编码。',
    },
  },
  FILE_WRONG_ENCODING: {
    class: 'badInput',
    message: {
      en: 'Line {line} is not {encoding} text. Choose another encoding.',
      zh: '第 {line} 行不是有效的 {encoding} 文本，请选择其他编码。',
    },
  },
  ENCODING_UNKNOWN: {
    class: 'badInput',
    message: { en: 'The encoding "{encoding}" is not known.', zh: '不支持编码“{encoding}”。' },
  },
  DELIMITER_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'The delimiter must be one character or "whitespace".',
      zh: '分隔符应为单个字符或“whitespace”。',
    },
  },
  CELL_TOO_LARGE: {
    class: 'limited',
    message: {
      en: 'The cell in line {line}, column {column} is larger than 1 MB.',
      zh: '第 {line} 行第 {column} 列的单元格超过 1 MB。',
    },
  },
  ROW_TOO_LARGE: {
    class: 'limited',
    message: { en: 'The row in line {line} is larger than 16 MB.', zh: '第 {line} 行超过 16 MB。' },
  },
  QUOTE_UNCLOSED: {
    class: 'badInput',
    message: {
      en: 'The quote opened in line {line}, column {column} is never closed.',
      zh: '第 {line} 行第 {column} 列的引号没有闭合。',
    },
  },
  QUOTE_MISPLACED: {
    class: 'badInput',
    message: {
      en: 'Text follows a closing quote in line {line}, column {column}. Inside quotes, a quote is written twice.',
      zh: '第 {line} 行第 {column} 列的右引号后还有文字。引号内的引号应写两次。',
    },
  },
  ROW_RAGGED: {
    class: 'badInput',
    message: {
      en: 'The row has {found} cells where the file has {expected} columns.',
      zh: '此行有 {found} 个单元格，而文件有 {expected} 列。',
    },
  },
});

import { defineErrors } from '@ricejar/sdk';

export const fileErrors = defineErrors({
  FILE_NOT_FOUND: {
    class: 'notFound',
    message: { en: 'This file does not exist, or it is not yours.', zh: '文件不存在，或不属于您。' },
  },
  FILE_NAME_MISSING: {
    class: 'badInput',
    message: {
      en: 'Say the name of the file in the header x-ricejar-file-name.',
      zh: '请在请求头 x-ricejar-file-name 中给出文件名。',
    },
  },
  FILE_TOO_LARGE: {
    class: 'limited',
    message: { en: 'The file is larger than {limit} MB.', zh: '文件超过 {limit} MB。' },
  },
  FILE_NOT_TEXT: {
    class: 'badInput',
    message: {
      en: 'This is a {kind}, not a text file. Save the table as CSV first.',
      zh: '这是 {kind} 文件，不是文本文件。请先将表格另存为 CSV。',
    },
  },
  FILE_CUT_SHORT: {
    class: 'badInput',
    message: {
      en: 'The upload ended before the whole file had arrived.',
      zh: '文件尚未传完，上传就中断了。',
    },
  },
  DISK_FULL_FOR_FILES: {
    class: 'unavailable',
    message: { en: 'The disk for files is full; the file was not kept.', zh: '文件磁盘已满，文件未保存。' },
  },
});

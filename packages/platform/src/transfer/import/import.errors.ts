import { defineErrors } from '@ricejar/sdk';

/** What can be wrong with an import as a whole (its mapping, its file), and with one of its rows. */
export const importErrors = defineErrors({
  IMPORT_NOT_FOUND: {
    class: 'notFound',
    message: {
      en: 'This import does not exist, or you may not see it.',
      zh: '导入任务不存在，或您无权查看。',
    },
  },
  IMPORT_RECORD_UNKNOWN: {
    class: 'badInput',
    message: { en: 'There is no record type "{record}".', zh: '没有名为“{record}”的记录类型。' },
  },
  IMPORT_NO_COLUMNS: {
    class: 'badInput',
    message: { en: 'Choose a field for at least one column.', zh: '请至少为一列选择字段。' },
  },
  IMPORT_COLUMN_UNKNOWN: {
    class: 'badInput',
    message: { en: 'The file has no column {index}.', zh: '文件没有第 {index} 列。' },
  },
  IMPORT_FIELD_TWICE: {
    class: 'badInput',
    message: { en: 'Two columns fill the field "{field}".', zh: '有两列对应同一个字段“{field}”。' },
  },
  IMPORT_FIELD_MISSING: {
    class: 'badInput',
    message: {
      en: 'New records need the field "{field}", and no column fills it.',
      zh: '新记录必须填写“{field}”，但没有任何列与之对应。',
    },
  },
  IMPORT_SETTING_INVALID: {
    class: 'badInput',
    message: { en: '"{value}" is not one of: {known}.', zh: '“{value}”不在可选值 {known} 之内。' },
  },
  IMPORT_KEY_NEEDED: {
    class: 'badInput',
    message: {
      en: 'To update records, choose the field by which they are found.',
      zh: '更新记录时，请选择用于查找记录的字段。',
    },
  },
  IMPORT_KEY_UNFIT: {
    class: 'badInput',
    message: {
      en: 'Records cannot be found by "{field}": it must be a text, number or address that a column fills.',
      zh: '无法按“{field}”查找记录：须为有对应列的文本、数字或地址字段。',
    },
  },
  IMPORT_MATCH_UNFIT: {
    class: 'badInput',
    message: {
      en: '{record} cannot be found by "{field}".',
      zh: '无法按“{field}”查找“{record}”。',
    },
  },
  IMPORT_CANNOT_CREATE: {
    class: 'badInput',
    message: {
      en: '{record} cannot be created from its key alone: it also needs "{field}".',
      zh: '无法仅凭关键字新建“{record}”：还需要“{field}”。',
    },
  },
  IMPORT_CURRENCY_NEEDED: {
    class: 'badInput',
    message: { en: 'Choose the currency of "{field}".', zh: '请选择“{field}”的币种。' },
  },
  IMPORT_HAS_ERRORS: {
    class: 'badInput',
    message: {
      en: '{count} errors were found, so nothing was written.',
      zh: '发现 {count} 处错误，未写入任何数据。',
    },
  },
  IMPORT_REFERENCE_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'There is no {record} whose {match} is "{key}", or you may not see it.',
      zh: '没有“{match}”为“{key}”的{record}，或您无权查看。',
    },
  },
  IMPORT_REFERENCE_AMBIGUOUS: {
    class: 'badInput',
    message: {
      en: '{count} {record} records have the {match} "{key}".',
      zh: '有 {count} 条{record}的“{match}”为“{key}”。',
    },
  },
  IMPORT_REFERENCE_UNREACHABLE: {
    class: 'badInput',
    message: {
      en: 'It points to a row of this file that is not imported, or that points back to it.',
      zh: '它指向的行未被导入，或反过来指向它自己。',
    },
  },
  IMPORT_KEY_REPEATED: {
    class: 'badInput',
    message: {
      en: 'Line {first} has the same "{field}" with other values.',
      zh: '第 {first} 行的“{field}”相同，而其他值不同。',
    },
  },
  IMPORT_VALUE_REPEATED: {
    class: 'conflict',
    message: {
      en: 'Line {first} has the same "{field}", which no two records may share.',
      zh: '第 {first} 行的“{field}”相同，而该字段不允许重复。',
    },
  },
  IMPORT_VALUE_TAKEN: {
    class: 'conflict',
    message: {
      en: 'Another record already has this value of "{field}".',
      zh: '已有记录使用了相同的“{field}”。',
    },
  },
  IMPORT_ROW_NOT_FOUND: {
    class: 'notFound',
    message: {
      en: 'There is no record to update with this "{field}", or you may not see it.',
      zh: '没有可更新的“{field}”相同的记录，或您无权查看。',
    },
  },
  IMPORT_KEY_AMBIGUOUS: {
    class: 'conflict',
    message: {
      en: '{count} records have this "{field}".',
      zh: '有 {count} 条记录的“{field}”相同。',
    },
  },
  IMPORT_OUT_OF_REACH: {
    class: 'forbidden',
    message: {
      en: 'Your roles do not let you write this record, or give it to this owner.',
      zh: '您的角色不允许写入此记录，或将其交给该负责人。',
    },
  },
  IMPORT_BROKEN: {
    class: 'unavailable',
    message: {
      en: 'The import broke off through a fault of ours. The log knows it as {id}.',
      zh: '导入因系统内部错误中断，日志编号为 {id}。',
    },
  },
  IMPORT_CHANGED_MEANWHILE: {
    class: 'conflict',
    message: {
      en: 'Records changed while the import ran: {done} rows were written, then a row did not fit any more. Start it again as an update of what exists.',
      zh: '导入过程中数据发生了变化：已写入 {done} 行后，后续行不再适用。请以“新增或更新”方式重新导入。',
    },
  },
});

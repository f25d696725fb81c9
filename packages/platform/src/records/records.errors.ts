import { defineErrors } from '@ricejar/sdk';

export const recordErrors = defineErrors({
  NOT_FOUND: {
    class: 'notFound',
    message: { en: 'This record does not exist, or you may not see it.', zh: '记录不存在，或您无权查看。' },
  },
  OUT_OF_SIGHT: {
    class: 'notFound',
    message: {
      en: 'The change was made. You may not see the record any more.',
      zh: '更改已保存，但您已无权查看这条记录。',
    },
  },
  CONFLICT: {
    class: 'conflict',
    message: { en: 'Somebody changed this record in the meantime.', zh: '这条记录刚刚被他人修改过。' },
  },
  FIELD_UNKNOWN: {
    class: 'badInput',
    message: { en: '{record} has no field "{field}".', zh: '“{record}”没有字段“{field}”。' },
  },
  FIELD_READ_ONLY: {
    class: 'forbidden',
    message: { en: 'The field "{field}" cannot be set.', zh: '字段“{field}”不可修改。' },
  },
  VALUE_REQUIRED: {
    class: 'badInput',
    message: { en: '"{field}" must not be empty.', zh: '“{field}”不能为空。' },
  },
  VALUE_INVALID: {
    class: 'badInput',
    message: { en: '"{field}": {reason}.', zh: '“{field}”：{reasonZh}。' },
  },
  REFERENCE_NOT_FOUND: {
    class: 'badInput',
    message: {
      en: '"{field}" points to a record that does not exist or that you may not see.',
      zh: '“{field}”指向的记录不存在，或您无权查看。',
    },
  },
  DUPLICATE_KEY: {
    class: 'conflict',
    message: {
      en: 'Another record already has this value of "{field}".',
      zh: '已有记录使用了相同的“{field}”。',
    },
  },
  STILL_REFERENCED: {
    class: 'conflict',
    message: { en: 'Other records still point to this one.', zh: '仍有其他记录引用此记录。' },
  },
  FILTER_INVALID: {
    class: 'badInput',
    message: {
      en: 'The filter on "{field}" is not valid: {reason}.',
      zh: '“{field}”上的筛选条件无效：{reason}。',
    },
  },
  SORT_INVALID: {
    class: 'badInput',
    message: { en: 'Cannot sort by "{field}".', zh: '无法按“{field}”排序。' },
  },
  GROUP_INVALID: {
    class: 'badInput',
    message: { en: 'Cannot group or aggregate by "{field}".', zh: '无法按“{field}”分组或汇总。' },
  },
  CURSOR_INVALID: {
    class: 'badInput',
    message: { en: 'The page cursor does not belong to this list.', zh: '翻页标记与此列表不符。' },
  },
  PAGE_TOO_LARGE: {
    class: 'badInput',
    message: { en: 'A page holds 1 to 200 records.', zh: '每页可取 1 到 200 条记录。' },
  },
});

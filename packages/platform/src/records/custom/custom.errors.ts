import { defineErrors } from '@ricejar/sdk';

export const customErrors = defineErrors({
  SCHEMA_BUSY: {
    class: 'unavailable',
    message: {
      en: 'The records are in use right now (a long change, or an index that is being built). Nothing was changed; try again in a moment.',
      zh: '相关记录正被占用（有耗时的修改，或正在建立索引）。未做任何更改，请稍后再试。',
    },
  },
  RECORD_TYPE_UNKNOWN: {
    class: 'notFound',
    message: { en: 'There is no record type "{record}".', zh: '没有名为“{record}”的记录类型。' },
  },
  CUSTOM_FIELD_UNKNOWN: {
    class: 'notFound',
    message: {
      en: '{record} has no field of its own called "{name}".',
      zh: '“{record}”没有名为“{name}”的自定义字段。',
    },
  },
  NAME_INVALID: {
    class: 'badInput',
    message: { en: 'The name "{name}" cannot be used: {reason}.', zh: '名称“{name}”不可用：{reasonZh}。' },
  },
  NAME_TAKEN: {
    class: 'conflict',
    message: { en: 'The name "{name}" is taken already, by {by}.', zh: '名称“{name}”已被占用：{by}。' },
  },
  FIELD_INVALID: {
    class: 'badInput',
    message: { en: 'The field cannot be like this: {reason}.', zh: '字段设置有误：{reasonZh}。' },
  },
  FIELD_IN_USE: {
    class: 'conflict',
    message: {
      en: 'The field is still used by {by}. Take it out there first.',
      zh: '该字段仍被使用：{byZh}。请先在那里移除。',
    },
  },
  RECORD_TYPE_IN_USE: {
    class: 'conflict',
    message: {
      en: 'The record type is still used by {by}. Take it out there first.',
      zh: '该记录类型仍被使用：{byZh}。请先在那里移除。',
    },
  },
  CHOICE_IN_USE: {
    class: 'conflict',
    message: {
      en: '{count} records hold the choice "{value}". Give them another value before you take it away.',
      zh: '仍有 {count} 条记录使用选项“{value}”。请先改为其他值再移除该选项。',
    },
  },
  DUPLICATE_VALUES: {
    class: 'conflict',
    message: {
      en: '{count} values stand in more than one record, such as "{example}": the field cannot be unique.',
      zh: '有 {count} 个值重复出现，例如“{example}”，字段无法设为唯一。',
    },
  },
  VALUES_DO_NOT_FIT: {
    class: 'conflict',
    message: {
      en: '{count} records hold values that would not be allowed any more.',
      zh: '有 {count} 条记录的值不符合新的设置。',
    },
  },
  ALREADY_RETIRED: {
    class: 'conflict',
    message: { en: '"{name}" is retired already.', zh: '“{name}”已停用。' },
  },
  NOT_RETIRED: {
    class: 'conflict',
    message: { en: '"{name}" is not retired.', zh: '“{name}”未停用。' },
  },
  TOO_MANY: {
    class: 'limited',
    message: { en: 'There may be {limit} {what} at most.', zh: '{whatZh}最多 {limit} 个。' },
  },
});

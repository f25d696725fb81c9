import { defineErrors } from '@ricejar/sdk';

export const graphqlErrors = defineErrors({
  QUERY_TOO_DEEP: {
    class: 'badInput',
    message: { en: 'The query is nested deeper than {limit} levels.', zh: '查询嵌套超过 {limit} 层。' },
  },
  TOO_MANY_ALIASES: {
    class: 'badInput',
    message: { en: 'The query has more than {limit} aliases.', zh: '查询的别名超过 {limit} 个。' },
  },
  TOO_MANY_ROOT_FIELDS: {
    class: 'badInput',
    message: { en: 'The query asks more than {limit} root fields.', zh: '查询的根字段超过 {limit} 个。' },
  },
  QUERY_TOO_COSTLY: {
    class: 'badInput',
    message: {
      en: 'The query could answer more than {limit} records; ask for smaller pages.',
      zh: '查询可能返回超过 {limit} 条记录，请减小分页。',
    },
  },
  INTERNAL_SERVER_ERROR: {
    class: 'unavailable',
    message: {
      en: 'Something went wrong on our side. The log knows it as {traceId}.',
      zh: '系统内部出错，日志编号：{traceId}。',
    },
  },
  GRAPHQL_PARSE_FAILED: {
    class: 'badInput',
    message: { en: 'The query cannot be read: {reason}', zh: '无法解析查询：{reason}' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    class: 'badInput',
    message: { en: 'The query does not fit the schema: {reason}', zh: '查询与接口定义不符：{reason}' },
  },
  BAD_USER_INPUT: {
    class: 'badInput',
    message: { en: 'A variable does not fit its type: {reason}', zh: '变量与其类型不符：{reason}' },
  },
});

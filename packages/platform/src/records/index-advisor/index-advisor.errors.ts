import { defineErrors } from '@ricejar/sdk';

export const indexErrors = defineErrors({
  INDEX_FIELDS_INVALID: {
    class: 'badInput',
    message: { en: 'There can be no such index: {reason}.', zh: '无法建立这样的索引：{reasonZh}。' },
  },
  INDEX_FIELD_KEPT: {
    class: 'badInput',
    message: {
      en: '"{field}" is kept by the system and rewritten for many records at once; an index on it would make every such rewrite many times slower.',
      zh: '“{field}”由系统维护，会批量重写大量记录；为其建立索引会使每次重写慢数十倍。',
    },
  },
  INDEX_EXISTS: {
    class: 'conflict',
    message: { en: 'There is such an index already.', zh: '已存在这样的索引。' },
  },
  INDEX_NOT_OURS: {
    class: 'notFound',
    message: {
      en: 'There is no index that was built so; the ones of the product and of fields stay.',
      zh: '没有以此方式建立的索引；产品自带的索引和字段索引会保留。',
    },
  },
});

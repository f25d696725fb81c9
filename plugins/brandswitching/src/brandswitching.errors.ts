import { defineErrors } from '@ricejar/sdk';

export const brandErrors = defineErrors({
  BRAND_TOO_FEW_ANSWERS: {
    class: 'badInput',
    message: {
      en: 'Only {found} answers tell the brand bought last and the one before; {needed} are needed to tell who switches to whom.',
      zh: '同时写明最近一次和再上一次品牌的调查只有 {found} 份，至少需要 {needed} 份才能得出品牌转换情况。',
    },
  },
  BRAND_OURS_MISSING: {
    class: 'badInput',
    message: {
      en: 'None of the brands in the answers is marked as ours. Brands: {brands}.',
      zh: '调查中的品牌没有一个标记为我方品牌。现有品牌：{brands}。',
    },
  },
  BRAND_ROW_SUM: {
    class: 'badInput',
    message: {
      en: 'Row {brand} of the switching matrix sums to {sum}, not 1. A row holds where the buyers of {brand} go next; if the columns are what sums to 1, the matrix is transposed.',
      zh: '转换矩阵中“{brand}”一行之和为 {sum}，应为 1。每一行表示该品牌的买家下次购买哪个品牌；如果各列之和为 1，说明矩阵行列颠倒。',
    },
  },
  BRAND_MATRIX_TRANSPOSED: {
    class: 'badInput',
    message: {
      en: 'The switching matrix is transposed: its columns sum to 1, its row {brand} to {sum}. Put the brand bought last in the rows.',
      zh: '转换矩阵行列颠倒：各列之和为 1，而“{brand}”一行之和为 {sum}。请将上次购买的品牌放在行上。',
    },
  },
  BRAND_CHANCE_INVALID: {
    class: 'badInput',
    message: {
      en: '{value} in row {row}, column {column} of the switching matrix is no probability: it must be from 0 to 1.',
      zh: '转换矩阵第“{row}”行、“{column}”列的 {value} 不是有效概率，应在 0 到 1 之间。',
    },
  },
  BRAND_NAMES_INVALID: {
    class: 'badInput',
    message: {
      en: 'Brands need names, each its own; given: {brands}.',
      zh: '品牌必须命名且名称不能重复，目前为：{brands}。',
    },
  },
  BRAND_SHAPE_INVALID: {
    class: 'badInput',
    message: {
      en: '{brands} brands need as many rows, columns and shares; given: {rows} rows of {columns} columns, {shares} shares.',
      zh: '{brands} 个品牌需要同样数量的行、列和份额；目前有 {rows} 行，各行列数为 {columns}，份额 {shares} 个。',
    },
  },
  BRAND_HORIZON_NEEDED: {
    class: 'badInput',
    message: {
      en: 'Without a horizon the discount must be above 0, not {discount}: values would have no end.',
      zh: '不设期限时折现率必须大于 0（目前为 {discount}），否则价值会无限增长。',
    },
  },
  BRAND_SHARES_INVALID: {
    class: 'badInput',
    message: {
      en: 'Shares must be from 0 to 1 and sum to 1; they sum to {sum}.',
      zh: '各品牌份额应在 0 到 1 之间且合计为 1，目前合计为 {sum}。',
    },
  },
  BRAND_SETTING_INVALID: {
    class: 'badInput',
    message: {
      en: 'Setting "{setting}" must be {allowed}, not {value}.',
      zh: '设置“{setting}”的值 {value} 无效，应为 {allowed}。',
    },
  },
  BRAND_VALUES_IMPOSSIBLE: {
    class: 'badInput',
    message: {
      en: 'No switching matrix leads to these values: whatever it is, they add up to {expected}, and these to {total}.',
      zh: '任何转换矩阵都得不出这些价值：无论矩阵如何，合计必为 {expected}，而所给数值合计为 {total}。',
    },
  },
  BRAND_NO_STEADY_SHARES: {
    class: 'badInput',
    message: {
      en: 'Shares under this matrix do not settle on one set of values: some brands are never left, or are bought in turns.',
      zh: '在该矩阵下，市场份额不会稳定到唯一的结果：存在从不流失的品牌，或买家轮流购买各品牌。',
    },
  },
});

export const en = {
  title: 'Growth potential',
  widget: 'Who could grow most',
  noneYet: 'No scores yet. They come every night.',
  notScored: 'Not scored yet. Customers with orders are scored every night.',
  outOf: '{value} of 100',
  room: 'Room in the wallet',
  pipeline: 'Open deals, by their chances',
  trend: 'Trend of orders',
  unknown: 'not known',
  wallet: 'Wallet {amount}, {basis}',
  basis: {
    given: 'as filled in',
    revenue: 'by turnover and peers',
    employees: 'by head count and peers',
  },
  orders: '{now} in the last year, {before} in the one before',
  model: 'Model {version}, as of',
};

export const zh: typeof en = {
  title: '增长潜力',
  widget: '最具增长潜力的客户',
  noneYet: '尚无评分，系统每晚自动评分。',
  notScored: '尚未评分。有订单的客户每晚自动评分。',
  outOf: '{value} 分（满分 100）',
  room: '钱包余量',
  pipeline: '进行中商机（按赢单概率折算）',
  trend: '订单走势',
  unknown: '未知',
  wallet: '同类采购总额 {amount}，{basis}',
  basis: {
    given: '由负责人填写',
    revenue: '按营业额与同类客户估算',
    employees: '按员工人数与同类客户估算',
  },
  orders: '近一年 {now}，前一年 {before}',
  model: '模型版本 {version}，截至',
};

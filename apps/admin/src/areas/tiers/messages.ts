import * as approval from './approval/messages.js';
import * as history from './history/messages.js';
import * as levels from './levels/messages.js';
import * as matrix from './matrix/messages.js';
import * as overrides from './overrides/messages.js';
import * as policy from './policy/messages.js';
import * as reviews from './reviews/messages.js';
import * as simulation from './simulation/messages.js';

export const en = {
  title: 'Tier studio',
  inForce: 'In force: policy {number}, since',
  noneInForce: 'No policy in force yet',
  view: 'View',
  tab: {
    studio: 'Studio',
    proposals: 'Proposals',
    levels: 'Tiers',
    matrix: 'Treatment',
    overrides: 'Overrides',
    reviews: 'Reviews',
    history: 'History',
  },
  policyNumber: 'Policy {number}',
  system: 'the system',
  cancel: 'Cancel',
  reason: 'Reason',
  none: 'None',
  count: '{n}',
  toStudio: 'To the studio',
  pageBefore: 'Previous page',
  pageAfter: 'Next page',
  notSaved: 'This could not be saved',
  ...policy.en,
  ...simulation.en,
  ...approval.en,
  ...history.en,
  ...levels.en,
  ...matrix.en,
  ...overrides.en,
  ...reviews.en,
};

export const zh: typeof en = {
  title: '客户分级',
  inForce: '现行：第 {number} 号政策，生效于',
  noneInForce: '尚无生效的政策',
  view: '视图',
  tab: {
    studio: '政策试算',
    proposals: '待审政策',
    levels: '等级',
    matrix: '等级待遇',
    overrides: '等级调整',
    reviews: '复核日程',
    history: '历史',
  },
  policyNumber: '第 {number} 号政策',
  system: '系统',
  cancel: '取消',
  reason: '理由',
  none: '无',
  count: '{n} 项',
  toStudio: '前往政策试算',
  pageBefore: '上一页',
  pageAfter: '下一页',
  notSaved: '未能保存',
  ...policy.zh,
  ...simulation.zh,
  ...approval.zh,
  ...history.zh,
  ...levels.zh,
  ...matrix.zh,
  ...overrides.zh,
  ...reviews.zh,
};

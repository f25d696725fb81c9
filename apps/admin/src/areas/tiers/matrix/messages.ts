export const en = {
  matrixText:
    'What a tier brings. Each value drives something, and takes effect as soon as it is saved; an empty one sets no rule.',
  matrixEmptyTitle: 'No treatment yet',
  matrixEmptyText: 'Every tier has one as soon as the tiers are set.',
  customers: 'no customers | {n} customer | {n} customers',
  figure: {
    visitsAYear: 'Visits a year',
    visitsDue: 'Visits due now',
    coverageGaps: 'Coverage gaps',
  },
  neglected: { visits: 'Visits that are due', gaps: 'Coverage gaps' },
  neglectedNone: 'None that you may see',
  daysLate: 'due today | {n} day late | {n} days late',
  lastVisit: 'last met',
  neverMet: 'never met',
  knows: '{n} of {least} contacts',
  knowsDeciders: '{n} of {least} decision makers',
};

export const zh: typeof en = {
  matrixText: '各等级享有的待遇。每一项都会驱动相应业务，保存后立即生效；留空表示不设规则。',
  matrixEmptyTitle: '还没有等级待遇',
  matrixEmptyText: '设置等级后，每个等级自动拥有一份待遇。',
  customers: '没有客户 | {n} 个客户 | {n} 个客户',
  figure: { visitsAYear: '全年拜访次数', visitsDue: '当前应拜访', coverageGaps: '覆盖缺口' },
  neglected: { visits: '应拜访的客户', gaps: '覆盖缺口' },
  neglectedNone: '没有您可查看的客户',
  daysLate: '今日到期 | 超期 {n} 天 | 超期 {n} 天',
  lastVisit: '上次见面',
  neverMet: '从未见面',
  knows: '联系人 {n}/{least}',
  knowsDeciders: '决策者 {n}/{least}',
};

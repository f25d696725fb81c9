export const en = {
  override: {
    new: 'New override',
    view: { open: 'Waiting and in force', past: 'Past' },
    empty: { open: 'No overrides', past: 'No past overrides' },
    emptyText:
      'Where the policy is wrong about one customer, somebody sets its tier for a reason and until a day.',
    customer: 'Customer',
    tier: 'Tier',
    until: 'Last day',
    untilShort: 'until',
    months: '{n} months',
    reasonExample: 'Opens 40 stores next year; the framework agreement is signed',
    text: 'Whoever the treatment of the tier names decides. When it ends, the customer is graded by the policy again.',
    ask: 'Ask for it',
    asked: 'It waits for a decision',
    askedBy: 'Asked for by {name}',
    decidedBy: 'decided by {name}',
    end: 'End now',
    headline: '{name} to {tier}',
    decide: {
      approve: { text: 'The customer stands in this tier at once.', done: 'The override is in force' },
      reject: { text: 'Whoever asked for it reads your reason.', done: 'The override is rejected' },
      withdraw: {
        text: 'It ends now, and the customer is graded by the policy again.',
        done: 'The override has ended',
      },
    },
  },
};

export const zh: typeof en = {
  override: {
    new: '申请调整',
    view: { open: '待审与生效中', past: '历史' },
    empty: { open: '没有等级调整', past: '没有历史记录' },
    emptyText: '若政策对个别客户不适用，可说明理由并设定期限，人工调整其等级。',
    customer: '客户',
    tier: '等级',
    until: '截止日期',
    untilShort: '至',
    months: '{n} 个月',
    reasonExample: '明年新开 40 家门店，框架协议已签',
    text: '由该等级待遇中指定的角色审批。到期后，客户重新按政策评级。',
    ask: '提交申请',
    asked: '已提交，等待审批',
    askedBy: '申请人：{name}',
    decidedBy: '审批人：{name}',
    end: '立即结束',
    headline: '{name}调为 {tier} 级',
    decide: {
      approve: { text: '客户立即调入该等级。', done: '等级调整已生效' },
      reject: { text: '申请人将看到您的理由。', done: '等级调整已驳回' },
      withdraw: { text: '调整即刻结束，客户重新按政策评级。', done: '等级调整已结束' },
    },
  },
};

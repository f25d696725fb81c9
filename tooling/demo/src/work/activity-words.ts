export type ActivityKind = 'call' | 'visit' | 'meeting' | 'email' | 'message' | 'note';

interface Words {
  subjects: Readonly<Record<ActivityKind, readonly string[]>>;
  notes: readonly string[];
}

/** `{p}` is a product series. */
export const ACTIVITY_WORDS: Readonly<Record<'zh' | 'en', Words>> = {
  zh: {
    subjects: {
      call: ['电话沟通补货计划', '电话确认到货时间', '电话回访使用情况', '电话沟通{p}报价', '电话催收尾款'],
      visit: [
        '上门拜访采购部',
        '走访门店查看价签使用情况',
        '现场勘查网关布点',
        '拜访总部沟通年度计划',
        '门店安装验收',
      ],
      meeting: ['季度业务回顾会', '{p}方案评审会', '项目启动会', '年度框架协议洽谈', '系统对接技术会议'],
      email: ['发送{p}报价单', '发送项目进度周报', '发送对账单', '发送样品测试报告'],
      message: ['微信沟通样品测试', '微信确认收货信息', '微信通知发货进度', '节日问候'],
      note: ['竞争对手在门店做演示', '客户计划明年新开门店', '采购负责人有变动', '客户内部预算冻结至下季度'],
    },
    notes: [
      '客户反馈门店换价效率明显提升，希望下季度扩大范围。',
      '现场有少量价签电量偏低，已安排更换。',
      '对方正在比较两家供应商，价格是主要顾虑。',
      '约定两周后提供样品和测试方案。',
      '门店网络改造尚未完成，安装时间顺延。',
      '财务要求拆分付款节点，已带回内部评估。',
      '店长认可刷新速度，希望增加促销模板。',
      '客户要求接口文档，已转交技术同事。',
    ],
  },
  en: {
    subjects: {
      call: [
        'Call about next replenishment',
        'Call to confirm delivery date',
        'Call after installation',
        'Call about {p} quote',
        'Call about open invoice',
      ],
      visit: [
        'Visit to purchasing department',
        'Store walk with operations',
        'Site survey for gateways',
        'Visit to head office, plan for the year',
        'Acceptance of store installation',
      ],
      meeting: [
        'Quarterly business review',
        '{p} concept review',
        'Project kick-off',
        'Framework agreement negotiation',
        'Technical meeting on system interface',
      ],
      email: [
        'Sent {p} quote',
        'Sent weekly project report',
        'Sent statement of account',
        'Sent sample test report',
      ],
      message: [
        'Message about sample test',
        'Message with tracking number',
        'Message to agree on a date',
        'Season’s greetings',
      ],
      note: [
        'Competitor gave a demonstration in a store',
        'Customer plans new stores next year',
        'Change in purchasing management',
        'Budget frozen until next quarter',
      ],
    },
    notes: [
      'Price changes take a fraction of the time; they would like to extend the roll-out next quarter.',
      'A few labels report low battery, replacements are arranged.',
      'They compare two suppliers, price is the main concern.',
      'Agreed to send samples and a test plan within two weeks.',
      'Store network is not ready, installation moves back.',
      'Finance asks for split payments, to be discussed internally.',
      'Store manager likes the refresh speed and asks for promotion templates.',
      'They need the interface documentation, passed on to engineering.',
    ],
  },
};

export const TASK_WORDS: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: [
    '跟进{b}报价反馈',
    '安排{b}门店勘查',
    '准备{b}年度框架协议',
    '提醒{b}支付尾款',
    '寄送样品给{b}',
    '与{b}确认补货数量',
    '约{b}采购负责人见面',
    '整理{b}项目周报',
  ],
  en: [
    'Follow up on quote for {b}',
    'Arrange site survey at {b}',
    'Prepare framework agreement for {b}',
    'Remind {b} of open invoice',
    'Send samples to {b}',
    'Confirm replenishment with {b}',
    'Arrange a meeting with purchasing at {b}',
    'Write project report for {b}',
  ],
};

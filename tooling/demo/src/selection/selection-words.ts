/** What a seller writes down for a score of a criterion: for high scores, middling ones and low ones. `{b}` is the customer. */
interface CriterionWords {
  good: readonly string[];
  fair: readonly string[];
  poor: readonly string[];
  source: string;
}

type Key = 'ableToPay' | 'needsIt' | 'profitForUs' | 'lastsFiveYears' | 'futureFit' | 'noConflict';

export const EVIDENCE: Readonly<Record<'zh' | 'en', Readonly<Record<Key, CriterionWords>>>> = {
  zh: {
    ableToPay: {
      good: ['近三年无逾期，财务已确认授信额度。', '年报显示现金流充裕，供应商反映付款准时。'],
      fair: ['付款平均延迟两周，但都能付清。', '现金流偏紧，采购须总部审批。'],
      poor: ['拖欠两家供应商货款超过半年。', '被列为被执行人，涉及多起货款纠纷。'],
      source: '资信报告',
    },
    needsIt: {
      good: ['{b}已立项更换纸质价签，预算到位。', '运营总监牵头，三家门店已在试点。'],
      fair: ['有意向，但没有明确的负责人。', '门店支持，总部尚未表态。'],
      poor: ['只要最低价，对效果并不关心。', '刚换过价签，三年内没有计划。'],
      source: '客户拜访',
    },
    profitForUs: {
      good: ['按报价毛利 34%，安装由其自行负责。', '批量大、型号单一，服务成本低。'],
      fair: ['毛利 22%，但要求驻场安装。', '价格合理，门店分散导致服务成本偏高。'],
      poor: ['要求四折，毛利不足以覆盖服务。', '要求免费定制接口，且逐店验收。'],
      source: '财务测算',
    },
    lastsFiveYears: {
      good: ['门店数连续三年增长，区域市占率第一。', '新建物流中心投产，背后有产业基金。'],
      fair: ['门店数持平，关店与开店相当。', '行业洗牌，但其区域位置稳固。'],
      poor: ['一年内关店三成，行业集中度快速上升。', '所在业态由百家缩减至二十余家。'],
      source: '年报与行业报告',
    },
    futureFit: {
      good: ['正推进全渠道定价，与我们的方向一致。', '愿意共建数据接口，做样板客户。'],
      fair: ['目前只需价签，暂不考虑云平台。', '数字化规划要到明年才启动。'],
      poor: ['不接受云服务，坚持本地旧系统。', '只做一次性采购，不谈长期合作。'],
      source: '高层会谈',
    },
    noConflict: {
      good: ['未与竞争对手签订独家协议。', '与现有客户无区域和数据重叠。'],
      fair: ['与现有客户在同城竞争，需隔离数据。', '曾参股一家价签企业，现已退出。'],
      poor: ['控股股东是我们竞争对手的战略伙伴。', '计划自研价签并对外销售。'],
      source: '工商信息',
    },
  },
  en: {
    ableToPay: {
      good: [
        'No late payment in three years; credit line confirmed.',
        'Sound cash flow; suppliers report prompt payment.',
      ],
      fair: [
        'Pays two weeks late on average, but pays in full.',
        'Tight on cash; purchases need approval of the group.',
      ],
      poor: [
        'Owes two suppliers for more than half a year.',
        'Two enforcement orders over unpaid deliveries.',
      ],
      source: 'Credit report',
    },
    needsIt: {
      good: [
        '{b} has a project and a budget to replace paper labels.',
        'The head of operations leads a pilot in three stores.',
      ],
      fair: ['Interested, but nobody is in charge yet.', 'The stores want it, head office has not said.'],
      poor: [
        'Asks for the lowest price and for nothing else.',
        'Changed its labels last year, no plans for three more.',
      ],
      source: 'Visit',
    },
    profitForUs: {
      good: [
        'Margin of 34 % at the price offered; installs on its own.',
        'Large lots of one model, little service.',
      ],
      fair: [
        'Margin of 22 %, but wants installation on site.',
        'Fair price; scattered stores make service dear.',
      ],
      poor: [
        'Wants 60 % off: the margin does not cover service.',
        'Wants free interfaces and acceptance store by store.',
      ],
      source: 'Calculation of finance',
    },
    lastsFiveYears: {
      good: [
        'More stores three years in a row, first in its region.',
        'New logistics centre at work, backed by a fund.',
      ],
      fair: ['As many stores closed as opened.', 'The sector is consolidating; its region is secure.'],
      poor: [
        'Closed a third of its stores in a year.',
        'Its format has shrunk from a hundred firms to twenty.',
      ],
      source: 'Annual report',
    },
    futureFit: {
      good: [
        'Moves to one price over all channels, as we do.',
        'Wants to build the data interface with us as a reference.',
      ],
      fair: ['Needs labels only; no cloud for the time being.', 'Its digital plans start next year.'],
      poor: [
        'Refuses cloud services and keeps its old system.',
        'A single purchase; no talk of working together.',
      ],
      source: 'Talk with the board',
    },
    noConflict: {
      good: ['No exclusive contract with a competitor.', 'No overlap of region or data with our customers.'],
      fair: [
        'Competes with a customer of ours in the same city.',
        'Held a share in a label maker, sold since.',
      ],
      poor: [
        'Its main shareholder is a partner of our competitor.',
        'Plans to make labels of its own and sell them.',
      ],
      source: 'Company register',
    },
  },
};

export const CONDITIONS = {
  zh: '首三单预付 50%，并与现有客户的数据分库存放。',
  en: 'Half paid in advance for the first three orders; data kept apart from that of our customers.',
} as const;

export const OVERRIDE = {
  zh: {
    reason: '其母公司正在筹建自有连锁，此单是进入集团的唯一机会，风险由预付款覆盖。',
    note: '同意，须全额预付，一年后重新评审。',
  },
  en: {
    reason:
      'The group behind it is building a chain of its own; this is the only door, and prepayment covers the risk.',
    note: 'Agreed with full prepayment; to be reviewed again in a year.',
  },
} as const;

export const POLICY_NOTES = {
  first: '首次发布：先问六个问题，再谈价格。 First edition: six questions before any price.',
  second:
    '提高“符合未来方向”的权重：我们要的是明天的客户。 More weight on where we want to be: we choose the customers of tomorrow.',
} as const;

/** One thing that may be known: `{b}` is the customer's short name, `{n}` a figure from `figure`. */
export interface FactWords {
  statement: string;
  source: string;
  /** Smallest and largest figure, and its unit. */
  figure?: readonly [number, number, string];
}

/** Topics of a dossier; shares of wallet follow from the orders. */
export type Written = 'industry' | 'finances' | 'strategy' | 'competitors' | 'alliances' | 'risk';

const ZH: Readonly<Record<Written, readonly FactWords[]>> = {
  industry: [
    {
      statement: '{b}所在商圈三公里内新开同业门店 {n} 家，租金随之上涨',
      source: '门店走访记录',
      figure: [2, 9, '家'],
    },
    { statement: '{b}在本地同业中按门店数排名第 {n}', source: '省连锁经营协会名录', figure: [1, 6, '名'] },
    {
      statement: '本地政府要求 {n} 平方米以上卖场公示电子价格',
      source: '市场监管部门通知',
      figure: [200, 800, '平方米'],
    },
  ],
  finances: [
    { statement: '{b}去年净利率 {n}%，同店销售基本持平', source: '客户财务总监面谈', figure: [1, 4, '%'] },
    { statement: '{b}付款平均 {n} 天到账，从未逾期', source: '我方应收账款台账', figure: [28, 75, '天'] },
    {
      statement: '{b}获银行授信 {n} 万元，用于门店改造',
      source: '工商登记与抵押公示',
      figure: [800, 6000, '万元'],
    },
  ],
  strategy: [
    {
      statement: '{b}计划两年内新开 {n} 家门店，新店全部采用电子价签',
      source: '总经理年会讲话',
      figure: [12, 60, '家'],
    },
    {
      statement: '{b}把生鲜占比提高到 {n}%，变价次数将成倍增加',
      source: '客户采购总监面谈',
      figure: [35, 55, '%'],
    },
    { statement: '{b}正在自建会员系统，要求价签支持扫码入会', source: '信息部项目例会纪要' },
  ],
  competitors: [
    {
      statement: '另一家供应商在{b}的 {n} 家门店试点，报价低于我方',
      source: '门店走访记录',
      figure: [2, 8, '家'],
    },
    { statement: '{b}上一轮招标有 {n} 家入围，我方排名第一', source: '招标结果公示', figure: [3, 6, '家'] },
    {
      statement: '竞争对手承诺 {n} 小时内到店维修，{b}的店长多次提起',
      source: '店长座谈',
      figure: [4, 24, '小时'],
    },
  ],
  alliances: [
    {
      statement: '{b}与 {n} 家区域连锁组成联合采购联盟，价格统一谈判',
      source: '客户采购总监面谈',
      figure: [3, 7, '家'],
    },
    { statement: '{b}与本地收银软件商签订独家合作，新设备须通过其接口', source: '信息部项目例会纪要' },
  ],
  risk: [
    { statement: '{b}创始人拟退居二线，接班人尚未确定', source: '客户副总裁面谈' },
    {
      statement: '{b}有 {n} 家门店租约在明年到期，续租未定',
      source: '客户开发部面谈',
      figure: [3, 14, '家'],
    },
    { statement: '{b}采购负责人与我方对接不足半年，关系集中在一人身上', source: '客户经理评估' },
  ],
};

const EN: Readonly<Record<Written, readonly FactWords[]>> = {
  industry: [
    {
      statement: '{n} new stores of rivals opened near those of {b} within a year',
      source: 'Store visits',
      figure: [2, 9, 'stores'],
    },
    {
      statement: '{b} ranks number {n} among the chains of its region by stores',
      source: 'Directory of the trade association',
      figure: [1, 6, 'rank'],
    },
    {
      statement: 'Minimum wages in the region rise by {n} %, and labelling by hand gets dearer',
      source: 'Official gazette',
      figure: [3, 9, '%'],
    },
  ],
  finances: [
    {
      statement: '{b} earned {n} % on its turnover last year; like-for-like sales are flat',
      source: 'Annual accounts',
      figure: [1, 4, '%'],
    },
    {
      statement: '{b} pays within {n} days on average and was never late',
      source: 'Our receivables',
      figure: [21, 60, 'days'],
    },
    {
      statement: '{b} borrowed {n} million euros to refit its stores',
      source: 'Commercial register',
      figure: [2, 18, 'M EUR'],
    },
  ],
  strategy: [
    {
      statement: '{b} opens {n} stores in two years, all with electronic labels',
      source: 'Speech of the managing director',
      figure: [8, 40, 'stores'],
    },
    {
      statement: '{b} raises fresh food to {n} % of its range: prices change many times as often',
      source: 'Talk with the head of purchasing',
      figure: [35, 55, '%'],
    },
    {
      statement: '{b} builds a loyalty app and wants labels that shoppers can scan',
      source: 'Minutes of the IT project',
    },
  ],
  competitors: [
    {
      statement: 'Another supplier runs a pilot in {n} stores of {b}, below our price',
      source: 'Store visits',
      figure: [2, 8, 'stores'],
    },
    {
      statement: '{n} suppliers were on the short list of the last tender; we came first',
      source: 'Result of the tender',
      figure: [3, 6, 'suppliers'],
    },
    {
      statement: 'A rival promises repair within {n} hours; store managers keep mentioning it',
      source: 'Round table of store managers',
      figure: [4, 24, 'hours'],
    },
  ],
  alliances: [
    {
      statement: '{b} buys together with {n} regional chains and negotiates one price',
      source: 'Talk with the head of purchasing',
      figure: [3, 7, 'chains'],
    },
    {
      statement: '{b} ties itself to one maker of till software: devices have to pass its interface',
      source: 'Minutes of the IT project',
    },
  ],
  risk: [
    {
      statement: 'The founder of {b} means to step back and has named no successor',
      source: 'Talk with the deputy director',
    },
    {
      statement: 'Leases of {n} stores of {b} end next year and are not renewed yet',
      source: 'Talk with the property department',
      figure: [3, 14, 'stores'],
    },
    {
      statement: 'Our ties to {b} rest on one buyer who came half a year ago',
      source: 'Assessment of the account owner',
    },
  ],
};

export const FACT_WORDS = { zh: ZH, en: EN };

export const WALLET_WORDS = {
  zh: {
    statement: '{b} {y} 年电子价签及配套采购总额约为所列金额',
    source: '客户采购总监面谈，与招标公示核对',
  },
  en: {
    statement: 'What {b} spent on shelf labels and what goes with them in {y}',
    source: 'Talk with the head of purchasing, checked against tenders',
  },
};

/** Of the overdue customer: decisions rest on it, and nobody has looked at it for more than a year. */
export const STALE_FACT = {
  before: '晴麓计划三年内新开 90 家门店，电子价签一次招标',
  statement: '晴麓放缓开店：三年内新开 40 家，电子价签改为分批招标',
  source: '总经理年会讲话',
  note: '去年年会上的说法，此后无人核实。下一轮招标的报价以此为依据。',
};

import { defineErrors } from '@ricejar/sdk';

export const insightErrors = defineErrors({
  INSIGHT_CUSTOMER_NOT_FOUND: {
    class: 'notFound',
    message: {
      en: 'This customer does not exist, or you may not see it.',
      zh: '客户不存在，或您无权查看。',
    },
  },
  INSIGHT_INDUSTRY_UNKNOWN: {
    class: 'badInput',
    message: { en: 'There is no industry "{industry}".', zh: '没有行业“{industry}”。' },
  },
  INSIGHT_DAYS_INVALID: {
    class: 'badInput',
    message: {
      en: 'A period of sales has 1 to {most} days, not {days}.',
      zh: '销售统计期间应为 1 至 {most} 天，而不是 {days} 天。',
    },
  },
  INSIGHT_DATE_AHEAD: {
    class: 'badInput',
    message: {
      en: 'A fact is known as of a day that has been, not as of {datedOn}.',
      zh: '事实日期不能晚于今天：{datedOn}。',
    },
  },
  INSIGHT_SUPERSEDED: {
    class: 'conflict',
    message: {
      en: 'A newer fact supersedes this one already. Supersede that one instead.',
      zh: '该事实已被更新的事实取代，请取代最新的那一条。',
    },
  },
  INSIGHT_SUPERSEDES_OTHER: {
    class: 'badInput',
    message: {
      en: 'A fact supersedes one of the same customer and the same topic.',
      zh: '只能取代同一客户、同一主题的事实。',
    },
  },
  INSIGHT_SUPERSEDES_NEWER: {
    class: 'badInput',
    message: {
      en: 'The fact to supersede is of {datedOn}: the new one must not be older.',
      zh: '被取代的事实日期为 {datedOn}，新事实不能更早。',
    },
  },
  INSIGHT_SUPERSEDES_FIXED: {
    class: 'badInput',
    message: {
      en: 'What a fact supersedes is said when it is added and stays so.',
      zh: '取代关系在新增事实时确定，之后不能更改。',
    },
  },
  INSIGHT_WALLET_INCOMPLETE: {
    class: 'badInput',
    message: {
      en: 'A share of wallet needs what the customer buys in all, and the period from and to.',
      zh: '钱包份额须填写客户采购总额及起止期间。',
    },
  },
  INSIGHT_PERIOD_INVALID: {
    class: 'badInput',
    message: {
      en: 'The period ends on {periodTo}, before it begins on {periodFrom}.',
      zh: '期间止（{periodTo}）早于期间起（{periodFrom}）。',
    },
  },
  INSIGHT_FIRMS_INVALID: {
    class: 'badInput',
    message: {
      en: 'Firms by year are whole numbers, each year once: [{ "year": 2024, "firms": 100 }].',
      zh: '历年企业数须为整数，且每年只填一次：[{ "year": 2024, "firms": 100 }]。',
    },
  },
  INSIGHT_TOPIC_KEPT: {
    class: 'conflict',
    message: {
      en: 'Topics are kept: facts belong to them. Set one as not expected instead.',
      zh: '洞察主题须保留，事实归属于它。如不需要，可取消“档案必备”。',
    },
  },
});

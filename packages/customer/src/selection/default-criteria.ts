import type { SelectionDefinition } from './selection-definition.js';

/** What an installation starts from: the six questions of "Is it our customer?". */
export const DEFAULT_SELECTION: SelectionDefinition = {
  criteria: [
    {
      key: 'ableToPay',
      label: { en: 'It pays', zh: '付得起钱' },
      question: {
        en: 'Does it have the money, and does it pay what it owes on time?',
        zh: '客户是否有支付能力，并且按时付款？',
      },
      weight: 20,
      vetoAt: 1,
      conflictCheck: false,
    },
    {
      key: 'needsIt',
      label: { en: 'It needs it', zh: '真有需求' },
      question: {
        en: 'Is there a lasting need that our product meets, with a sponsor and a budget?',
        zh: '是否存在我们的产品能满足的长期需求，并有负责人和预算？',
      },
      weight: 15,
      vetoAt: 0,
      conflictCheck: false,
    },
    {
      key: 'profitForUs',
      label: { en: 'We profit from it', zh: '我们有利可图' },
      question: {
        en: 'After price, effort and service, do we earn on it?',
        zh: '扣除价格让步、人力投入和服务成本后，我们是否赚钱？',
      },
      weight: 20,
      vetoAt: null,
      conflictCheck: false,
    },
    {
      key: 'lastsFiveYears',
      label: { en: 'It will exist in five years', zh: '五年后仍在' },
      question: {
        en: 'Will the company, and its industry, still be there in five years?',
        zh: '五年后，这家企业和它所在的行业还会存在吗？',
      },
      weight: 15,
      vetoAt: 0,
      conflictCheck: false,
    },
    {
      key: 'futureFit',
      label: { en: 'It fits where we want to be', zh: '符合未来方向' },
      question: {
        en: 'Does it fit the customers we want to have tomorrow, not only those of today?',
        zh: '它是否符合我们未来想要的客户画像，而不仅是今天的客户？',
      },
      weight: 20,
      vetoAt: null,
      conflictCheck: false,
    },
    {
      key: 'noConflict',
      label: { en: 'No conflict', zh: '没有冲突' },
      question: {
        en: 'Is it free of a competitor’s camp, of rivalry over data with other customers, and of plans to compete with us?',
        zh: '它是否不属于竞争对手阵营，与其他客户没有数据冲突，将来也不会成为我们的对手？',
      },
      weight: 10,
      vetoAt: 0,
      conflictCheck: true,
    },
  ],
  passAt: 65,
  conditionalAt: 50,
  evidenceDays: 365,
  validDays: 365,
  newCustomers: true,
  opportunitiesFrom: null,
};

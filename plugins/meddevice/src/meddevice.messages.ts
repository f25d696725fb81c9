import type { Localized } from '@ricejar/sdk';

export const meddeviceMessages: Readonly<Record<string, Localized>> = {
  'licence.task': {
    en: 'Device licence {number} of {customer} ends on {expiresOn}',
    zh: '{customer}的医疗器械许可 {number} 将于 {expiresOn} 到期',
  },
  'licence.note': {
    en: 'Ask for the renewed licence and record it. After {expiresOn} no device of class {deviceClass} can be sold to this customer without it.',
    zh: '请索取换发后的许可证并登记。{expiresOn} 之后，未登记新证将不能向该客户销售 {deviceClass} 类医疗器械。',
  },
  'recall.task': { en: 'Recall: lot {lot} at {customer}', zh: '召回：{customer}收到的批次 {lot}' },
  'recall.note': {
    en: '{reason}\n\nDelivered on: {days}. Tell the customer, have the goods set aside, and record what comes back.',
    zh: '{reason}\n\n发货日期：{days}。请通知客户停用并封存该批次，并登记退回数量。',
  },
};

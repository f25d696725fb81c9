import type { Reason } from '@ricejar/customer';
import type { Localized } from '@ricejar/sdk';
import type { Silence } from './trials.js';
import type { Group, Uplift } from './uplift-model.js';

const percent = (share: number): string => (100 * share).toFixed(1);

export const upliftReason = ({ withIt, without }: Uplift): Reason => ({
  code: 'winback.uplift',
  values: { withIt, without },
  text: {
    en: `${percent(withIt)} % come back when approached, ${percent(without)} % unasked`,
    zh: `触达后回流概率 ${percent(withIt)}%，不触达为 ${percent(without)}%`,
  },
});

const GROUP_TEXTS: Readonly<Record<Group, Localized>> = {
  persuadable: { en: 'Persuadable: an approach pays', zh: '可说服：值得触达' },
  sureThing: { en: 'Sure thing: comes back unasked', zh: '自然回流：不触达也会回来' },
  lostCause: { en: 'Lost cause: an approach changes nothing', zh: '无望挽回：触达无效' },
  doNotDisturb: { en: 'Do not disturb: an approach drives it away', zh: '勿扰：触达反而使其离开' },
};

export const groupReason = (group: Group): Reason => ({
  code: `winback.${group}`,
  values: {},
  text: GROUP_TEXTS[group],
});

export const historyReason = ({ elapsed, orders }: Silence): Reason => ({
  code: 'winback.history',
  values: { days: elapsed, orders },
  text: {
    en: `Silent for ${elapsed} days after ${orders} ${orders === 1 ? 'order' : 'orders'}`,
    zh: `下单 ${orders} 次后已沉默 ${elapsed} 天`,
  },
});

export const activeReason = (elapsed: number, least: number): Reason => ({
  code: 'winback.active',
  values: { days: elapsed, least },
  text: {
    en: `Last order ${elapsed} days ago: campaigns began after ${least}`,
    zh: `最近一次下单在 ${elapsed} 天前，活动只针对沉默 ${least} 天以上的客户`,
  },
});

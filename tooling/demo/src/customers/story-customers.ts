import type { Company, CustomerProfile } from './profile.js';
import type { Localized } from '@ricejar/sdk';
import type { SalesArea } from '../organisation/org-units.js';

type StoryKey = NonNullable<CustomerProfile['story']>;

export interface StoryCustomer {
  story: StoryKey;
  area: SalesArea;
  /** The customer belongs to the seller behind `rep@demo.ricejar`. */
  ofRep: boolean;
  company: Company;
  profile: Pick<
    CustomerProfile,
    'industry' | 'stores' | 'rhythm' | 'unsteadiness' | 'orderYuan' | 'growth'
  > & {
    /** Customer for so many days. */
    age: number;
  };
  visible: Localized;
}

/** Customers placed by hand, each of them something to find. Their purchases are in `sales/story-orders.ts`. */
export const STORY_CUSTOMERS: readonly StoryCustomer[] = [
  {
    story: 'silent',
    area: 'chinaEast',
    ofRep: true,
    company: {
      name: '杭州澜谷生活超市有限公司',
      alias: 'Langu Living Supermarkets (Hangzhou)',
      short: '澜谷',
      chinese: true,
      country: 'CN',
      region: '浙江省',
      city: '杭州',
      address: '杭州市滨河路218号',
      dial: '+86 571',
      host: 'langu-hangzhou.example',
    },
    profile: {
      industry: 'supermarket',
      stores: 186,
      rhythm: 21,
      unsteadiness: 0.12,
      orderYuan: 270_000,
      growth: 1,
      age: 1090,
    },
    visible: {
      en: 'Among the best customers by revenue, tier S, buys every three weeks, and nobody has called or visited for five months.',
      zh: '销售额名列前茅的 S 级客户，每三周下一次单，却已有五个月无人电话或拜访。',
    },
  },
  {
    story: 'loud',
    area: 'chinaEast',
    ofRep: true,
    company: {
      name: '上海巷尾拾光便利店有限公司',
      alias: 'Xiangwei Shiguang Corner Shops (Shanghai)',
      short: '拾光',
      chinese: true,
      country: 'CN',
      region: '上海市',
      city: '上海',
      address: '上海市文汇路77号',
      dial: '+86 21',
      host: 'shiguang-xiangwei.example',
    },
    profile: {
      industry: 'convenience',
      stores: 3,
      rhythm: 75,
      unsteadiness: 0.3,
      orderYuan: 900,
      growth: 1,
      age: 900,
    },
    visible: {
      en: 'A dozen complaints and more than forty visits and calls within a year, for orders of about a thousand yuan.',
      zh: '一年内十二起投诉、四十多次拜访和电话，而每单只有一千元左右。',
    },
  },
  {
    story: 'decline',
    area: 'chinaSouth',
    ofRep: false,
    company: {
      name: '广州稻舟商业连锁有限公司',
      alias: 'Daozhou Retail Chain (Guangzhou)',
      short: '稻舟',
      chinese: true,
      country: 'CN',
      region: '广东省',
      city: '广州',
      address: '广州市临江大道520号',
      dial: '+86 20',
      host: 'daozhou-guangzhou.example',
    },
    profile: {
      industry: 'supermarket',
      stores: 94,
      rhythm: 28,
      unsteadiness: 0.1,
      orderYuan: 230_000,
      growth: 1,
      age: 1080,
    },
    visible: {
      en: 'Ordered every four weeks for about 230,000 yuan until a year ago; since then orders have become smaller and rarer.',
      zh: '一年前每四周下单约 23 万元，此后订单越来越小、越来越少。',
    },
  },
  {
    story: 'overdue',
    area: 'chinaEast',
    ofRep: true,
    company: {
      name: '苏州晴麓便利连锁有限公司',
      alias: 'Qinglu Convenience (Suzhou)',
      short: '晴麓',
      chinese: true,
      country: 'CN',
      region: '江苏省',
      city: '苏州',
      address: '苏州市学府路36号',
      dial: '+86 512',
      host: 'qinglu-suzhou.example',
    },
    profile: {
      industry: 'convenience',
      stores: 58,
      rhythm: 30,
      unsteadiness: 0.05,
      orderYuan: 96_000,
      growth: 1.03,
      age: 1070,
    },
    visible: {
      en: 'Has ordered once a month for almost three years; the last order was ten weeks ago.',
      zh: '近三年每月下单一次，最近一次却已是十周前。',
    },
  },
  {
    story: 'rising',
    area: 'dach',
    ofRep: false,
    company: {
      name: 'Falkenrain Frischemarkt GmbH & Co. KG',
      alias: 'Falkenrain Leipzig',
      short: 'Falkenrain',
      chinese: false,
      country: 'DE',
      region: null,
      city: 'Leipzig',
      address: 'Am Alten Markt 12, Leipzig',
      dial: '+49 34',
      host: 'falkenrain-leipzig.example',
    },
    profile: {
      industry: 'supermarket',
      stores: 71,
      rhythm: 27,
      unsteadiness: 0.1,
      orderYuan: 30_000,
      growth: 6,
      age: 430,
    },
    visible: {
      en: 'First order fourteen months ago; orders have grown more than tenfold since and keep growing.',
      zh: '十四个月前首次下单，此后单笔金额增长十倍以上，仍在增长。',
    },
  },
];

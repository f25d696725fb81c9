import type { Locale } from './shoot.js';

const NAMES: Record<Locale, readonly string[]> = {
  'zh-CN': [
    '名称,行业,成立年份,城市,员工人数,备注',
    '西湖鲜生超市有限公司,商超,1999,杭州,495,展会认识',
    '城南便利连锁有限公司,便利店,2004,南京,132,老客户介绍',
    '四季优选商贸有限公司,新零食,2011,武汉,58,',
    '江畔百货有限公司,百获,2008,九江,241,电话咨询',
  ],
  en: [
    'account,sector,year_established,revenue,employees,office_location,note',
    'Harbour Lane Stores,retail,1999,251.41,495,United Kingdom,Met at the fair',
    'Willow & Daughters,convenience,2004,88.2,132,Ireland,',
    'Northgate Grocers,technolgy,1996,1100.04,2822,Germany,',
    'Corner Eleven,resale,2001,1.5,3,France,Called us',
  ],
};

/** A small sheet with what real sheets have: misspelt choices. */
export const importFile = (locale: Locale) => ({
  name: locale === 'en' ? 'accounts.csv' : '客户名单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(NAMES[locale].map((line) => `${line}\r\n`).join('')),
});

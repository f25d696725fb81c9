import { BaseRecord, choice, date, json, longText, percent, Record, text, url } from '@ricejar/sdk';
import { INDUSTRIES } from '../customer/customer.choices.js';
import type { FirmCount } from './survivors.js';

/** What is known of an industry: how fast it grows and how many firms are left in it, year by year. */
@Record({
  name: 'industryProfile',
  plural: 'industryProfiles',
  label: { en: 'Industry profile', zh: '行业概况' },
  labelPlural: { en: 'Industry profiles', zh: '行业概况' },
  title: 'industry',
  access: 'shared',
  icon: 'factory',
  listColumns: ['industry', 'growth', 'datedOn', 'source'],
})
export class IndustryProfile extends BaseRecord {
  @choice({ label: { en: 'Industry', zh: '行业' }, choices: INDUSTRIES, required: true, unique: true })
  industry!: string;

  @percent({
    label: { en: 'Growth a year', zh: '年增长率' },
    help: { en: 'Of the turnover of the whole industry.', zh: '全行业营业额的年增长率。' },
    min: -1,
    max: 10,
  })
  growth?: string;

  @json({
    label: { en: 'Firms by year', zh: '历年企业数' },
    help: { en: '[{ "year": 2024, "firms": 100 }]', zh: '[{ "year": 2024, "firms": 100 }]' },
  })
  firms?: FirmCount[];

  @longText({ label: { en: 'Note', zh: '说明' } })
  note?: string;

  @text({ label: { en: 'Source', zh: '来源' }, required: true, maxLength: 200 })
  source!: string;

  @url({ label: { en: 'Link to the source', zh: '来源链接' } })
  sourceUrl?: string;

  @date({ label: { en: 'As of', zh: '数据日期' }, required: true })
  datedOn!: string;
}

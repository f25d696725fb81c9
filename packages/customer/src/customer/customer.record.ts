import {
  choice,
  date,
  decimal,
  email,
  integer,
  json,
  longText,
  money,
  OwnedRecord,
  phone,
  Record,
  reference,
  rollUp,
  text,
  url,
  type Money,
  type Ref,
} from '@ricejar/sdk';
import type { Reason, Risk } from '../scoring/scoring-model.js';
import type { DecidedBy } from '../tier/tier-assignment.js';
import { ANY_TIER, type Tier } from '../tier/tiers.js';
import { VISIT_KINDS } from '../activity/activity.record.js';
import { DECISION_MAKERS } from '../contact/contact.record.js';
import { COUNTRIES } from './countries.js';
import { DECISIONS, INDUSTRIES, LIFECYCLE_STAGES, RISK_LEVELS, SOURCES } from './customer.choices.js';

/**
 * A company, or a person, that we sell to or want to sell to. Tier and score stand in no index, so that re-grading
 * all customers rewrites no index entry.
 */
@Record({
  name: 'customer',
  plural: 'customers',
  label: { en: 'Customer', zh: '客户' },
  labelPlural: { en: 'Customers', zh: '客户' },
  title: 'name',
  access: 'owned',
  icon: 'building-2',
  listColumns: ['name', 'tier', 'risk', 'industry', 'lifecycle', 'annualRevenue', 'nextContactOn', 'owner'],
  indexes: [
    { fields: ['name', 'id'] },
    { fields: ['updatedAt', 'id'] },
    { fields: ['annualRevenue', 'id'] },
    { fields: ['industry', 'annualRevenue', 'id'] },
    { fields: ['nextContactOn', 'id'] },
  ],
})
export class Customer extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '客户名称' }, required: true, search: true })
  name!: string;

  @text({ label: { en: 'Code', zh: '客户编号' }, unique: true, search: true, maxLength: 64 })
  code?: string;

  @text({
    label: { en: 'Also known as', zh: '别名' },
    help: { en: 'The name in the other language, or a short name.', zh: '另一种语言的名称或简称。' },
    search: true,
  })
  alias?: string;

  @reference('customer', {
    label: { en: 'Parent company', zh: '上级公司' },
    index: true,
    onDelete: 'setNull',
    inverse: { name: 'subsidiaries', label: { en: 'Subsidiaries', zh: '下属公司' } },
  })
  parent?: Ref;

  @choice({ label: { en: 'Industry', zh: '行业' }, choices: INDUSTRIES })
  industry?: string;

  @choice({
    label: { en: 'Life cycle', zh: '客户阶段' },
    choices: LIFECYCLE_STAGES,
    default: 'prospect',
  })
  lifecycle?: string;

  @choice({ label: { en: 'Country', zh: '国家/地区' }, choices: COUNTRIES })
  country?: string;

  @text({ label: { en: 'Region', zh: '省/州' }, maxLength: 120 })
  region?: string;

  @text({ label: { en: 'City', zh: '城市' }, maxLength: 120 })
  city?: string;

  @text({ label: { en: 'Address', zh: '地址' }, maxLength: 500 })
  address?: string;

  @url({ label: { en: 'Website', zh: '网站' } })
  website?: string;

  @phone({ label: { en: 'Phone', zh: '电话' }, search: true })
  phone?: string;

  @email({ label: { en: 'E-mail', zh: '邮箱' } })
  email?: string;

  @integer({ label: { en: 'Employees', zh: '员工人数' }, min: 0 })
  employees?: number;

  @integer({ label: { en: 'Founded', zh: '成立年份' }, min: 1000, max: 2200 })
  foundedYear?: number;

  @money({ label: { en: 'Annual revenue', zh: '年营业额' }, min: 0 })
  annualRevenue?: Money;

  @text({ label: { en: 'Tax number', zh: '税号' }, maxLength: 64 })
  taxNumber?: string;

  @choice({ label: { en: 'Source', zh: '客户来源' }, choices: SOURCES })
  source?: string;

  @date({ label: { en: 'Next contact', zh: '下次联系' } })
  nextContactOn?: string;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;

  @choice({
    label: { en: 'Tier', zh: '等级' },
    ...ANY_TIER,
    readOnly: true,
  })
  tier?: Tier;

  @decimal({ label: { en: 'Score', zh: '评分' }, scale: 6, readOnly: true })
  tierScore?: string;

  @date({
    label: { en: 'In this tier since', zh: '等级起始日期' },
    readOnly: true,
  })
  tierSince?: string;

  @integer({
    label: { en: 'Tier policy', zh: '分级政策版本' },
    help: { en: 'Number of the policy this grade comes from.', zh: '给出当前等级的分级政策编号。' },
    readOnly: true,
  })
  tierPolicyVersion?: number;

  @choice({
    label: { en: 'Tier decided by', zh: '等级决定方式' },
    help: {
      en: 'What put the customer into its tier: the score, or something stronger.',
      zh: '客户等级由评分决定，还是由其他更高优先级的规则决定。',
    },
    choices: DECISIONS,
    readOnly: true,
  })
  tierDecidedBy?: DecidedBy;

  @json({ label: { en: 'Reasons for the tier', zh: '分级理由' }, readOnly: true })
  tierReasons?: Reason[];

  @choice({ label: { en: 'Risk', zh: '流失风险' }, choices: RISK_LEVELS, readOnly: true })
  risk?: Risk;

  @json({ label: { en: 'Reasons for the risk', zh: '风险理由' }, readOnly: true })
  riskReasons?: Reason[];

  @rollUp({
    label: { en: 'Last visit', zh: '最近拜访' },
    help: { en: 'When we last met: the latest visit or meeting.', zh: '最近一次拜访或会议的时间。' },
    record: 'activity',
    via: 'customer',
    op: 'max',
    field: 'occurredAt',
    filter: { kind: { in: [...VISIT_KINDS] } },
  })
  lastVisitAt?: string;

  @rollUp({
    label: { en: 'Contacts known', zh: '联系人数' },
    record: 'contact',
    via: 'customer',
    op: 'count',
  })
  contactCount?: number;

  @rollUp({
    label: { en: 'Decision makers known', zh: '决策人数' },
    help: { en: 'Contacts who decide or approve.', zh: '联系人中的决策者与审批者人数。' },
    record: 'contact',
    via: 'customer',
    op: 'count',
    filter: { decisionRole: { in: [...DECISION_MAKERS] } },
  })
  decisionMakerCount?: number;
}

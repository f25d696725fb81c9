import {
  BaseRecord,
  boolean,
  choice,
  date,
  email,
  longText,
  phone,
  Record,
  reference,
  text,
  type Choice,
  type Ref,
} from '@ricejar/sdk';

/** The part a person plays when the customer decides to buy. */
export const DECISION_ROLES: readonly Choice[] = [
  { value: 'decides', label: { en: 'Decides', zh: '决策者' }, tone: 'gold' },
  { value: 'approves', label: { en: 'Approves', zh: '审批者' }, tone: 'jade' },
  { value: 'evaluates', label: { en: 'Evaluates', zh: '评估者' }, tone: 'blue' },
  { value: 'influences', label: { en: 'Influences', zh: '影响者' }, tone: 'blue' },
  { value: 'uses', label: { en: 'Uses', zh: '使用者' }, tone: 'stone' },
];

/** Parts without whom nothing is bought. */
export const DECISION_MAKERS: readonly string[] = ['decides', 'approves'];

/** A person at a customer. */
@Record({
  name: 'contact',
  plural: 'contacts',
  label: { en: 'Contact', zh: '联系人' },
  labelPlural: { en: 'Contacts', zh: '联系人' },
  title: 'name',
  access: { through: 'customer' },
  icon: 'contact',
  listColumns: ['name', 'customer', 'jobTitle', 'decisionRole', 'phone', 'email'],
  indexes: [{ fields: ['name', 'id'] }],
})
export class Contact extends BaseRecord {
  @text({ label: { en: 'Name', zh: '姓名' }, required: true, search: true })
  name!: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'contacts', label: { en: 'Contacts', zh: '联系人' } },
  })
  customer!: Ref;

  @text({ label: { en: 'Job title', zh: '职务' }, maxLength: 120 })
  jobTitle?: string;

  @text({ label: { en: 'Department', zh: '部门' }, maxLength: 120 })
  department?: string;

  @choice({ label: { en: 'Part in decisions', zh: '决策角色' }, choices: DECISION_ROLES })
  decisionRole?: string;

  @email({ label: { en: 'E-mail', zh: '邮箱' }, search: true })
  email?: string;

  @phone({ label: { en: 'Phone', zh: '电话' }, search: true })
  phone?: string;

  @text({ label: { en: 'WeChat', zh: '微信' }, maxLength: 64 })
  wechat?: string;

  @date({ label: { en: 'Birthday', zh: '生日' } })
  birthday?: string;

  @boolean({ label: { en: 'Primary contact', zh: '主要联系人' }, default: false })
  isPrimary?: boolean;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}

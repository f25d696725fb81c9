import {
  boolean,
  choice,
  date,
  integer,
  longText,
  money,
  OwnedRecord,
  Record,
  reference,
  text,
  type Choice,
  type Money,
  type Ref,
} from '@ricejar/sdk';

export const CONTRACT_STATUSES: readonly Choice[] = [
  { value: 'active', label: { en: 'Active', zh: '履行中' }, tone: 'jade' },
  { value: 'ended', label: { en: 'Ended', zh: '已到期' }, tone: 'stone' },
  { value: 'terminated', label: { en: 'Terminated', zh: '已终止' }, tone: 'red' },
];

/** An agreement that runs for a term and is worth renewing. */
@Record({
  name: 'renewalsContract',
  plural: 'renewalsContracts',
  label: { en: 'Contract', zh: '合同' },
  labelPlural: { en: 'Contracts', zh: '合同' },
  title: 'name',
  access: { ownedOrThrough: 'customer' },
  icon: 'file-signature',
  listColumns: ['name', 'customer', 'status', 'startsOn', 'endsOn', 'yearlyValue', 'owner'],
  indexes: [{ fields: ['status', 'endsOn', 'id'] }],
})
export class Contract extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '合同名称' }, required: true, search: true, index: true })
  name!: string;

  @text({ label: { en: 'Number', zh: '合同编号' }, unique: true, search: true, maxLength: 64 })
  number?: string;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    index: true,
    inverse: { name: 'contracts', label: { en: 'Contracts', zh: '合同' } },
  })
  customer!: Ref;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: CONTRACT_STATUSES, default: 'active' })
  status?: string;

  @date({ label: { en: 'Starts', zh: '开始日期' }, required: true })
  startsOn!: string;

  @date({
    label: { en: 'Ends', zh: '到期日期' },
    help: { en: 'The last day of the term.', zh: '合同期的最后一天。' },
    required: true,
  })
  endsOn!: string;

  @money({ label: { en: 'Yearly value', zh: '年合同额' }, min: 0 })
  yearlyValue?: Money;

  @integer({
    label: { en: 'Notice', zh: '提前准备天数' },
    help: {
      en: 'Days before the end at which a renewal is prepared; empty: as set for the plugin.',
      zh: '到期前多少天准备续约；留空则按插件设置。',
    },
    min: 1,
    max: 730,
  })
  noticeDays?: number;

  @integer({ label: { en: 'Months of a renewal', zh: '续约月数' }, min: 1, max: 120, default: 12 })
  renewalMonths?: number;

  @boolean({
    label: { en: 'To be renewed', zh: '需要续约' },
    help: { en: 'Off: the contract is left to end.', zh: '关闭后，合同到期即止。' },
    default: true,
  })
  renewable?: boolean;

  @longText({ label: { en: 'Note', zh: '备注' } })
  note?: string;
}

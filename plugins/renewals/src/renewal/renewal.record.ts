import {
  BaseRecord,
  choice,
  date,
  dateTime,
  money,
  Record,
  reference,
  text,
  type Choice,
  type Money,
  type Ref,
} from '@ricejar/sdk';

export const RENEWAL_STATUSES: readonly Choice[] = [
  { value: 'draft', label: { en: 'Draft', zh: '草拟' }, tone: 'stone' },
  { value: 'sent', label: { en: 'Sent for signature', zh: '待签署' }, tone: 'blue' },
  { value: 'signed', label: { en: 'Signed', zh: '已签署' }, tone: 'jade' },
  { value: 'declined', label: { en: 'Declined', zh: '已拒签' }, tone: 'red' },
];

/** The next term of a contract, from the first draft to the signature. */
@Record({
  name: 'renewalsRenewal',
  plural: 'renewalsRenewals',
  label: { en: 'Renewal', zh: '续约' },
  labelPlural: { en: 'Renewals', zh: '续约' },
  title: 'startsOn',
  access: { through: 'contract' },
  icon: 'refresh-cw',
  listColumns: ['contract', 'status', 'startsOn', 'endsOn', 'yearlyValue', 'opportunity', 'signedAt'],
  indexes: [{ fields: ['contract', 'startsOn'], unique: true }, { fields: ['status', 'startsOn', 'id'] }],
})
export class Renewal extends BaseRecord {
  @reference('renewalsContract', {
    label: { en: 'Contract', zh: '合同' },
    required: true,
    onDelete: 'cascade',
    inverse: { name: 'renewals', label: { en: 'Renewals', zh: '续约' } },
  })
  contract!: Ref;

  @choice({
    label: { en: 'Status', zh: '状态' },
    choices: RENEWAL_STATUSES,
    default: 'draft',
    readOnly: true,
  })
  status?: string;

  @date({ label: { en: 'Starts', zh: '开始日期' }, required: true })
  startsOn!: string;

  @date({ label: { en: 'Ends', zh: '到期日期' }, required: true })
  endsOn!: string;

  @money({ label: { en: 'Yearly value', zh: '年合同额' }, min: 0 })
  yearlyValue?: Money;

  @reference('opportunity', { label: { en: 'Opportunity', zh: '商机' }, readOnly: true, onDelete: 'setNull' })
  opportunity?: Ref;

  @text({
    label: { en: 'Envelope', zh: '签署任务编号' },
    help: { en: 'How the e-signature service calls it.', zh: '电子签名平台中的编号。' },
    unique: true,
    readOnly: true,
    maxLength: 100,
  })
  envelope?: string;

  @dateTime({ label: { en: 'Signed', zh: '签署时间' }, readOnly: true })
  signedAt?: string;
}

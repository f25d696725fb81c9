import { BaseRecord, boolean, date, Record, reference, type Ref } from '@ricejar/sdk';

/** A customer in a win-back campaign: approached, or held out. The dice decide, so nobody may change it. */
@Record({
  name: 'winbackTrial',
  plural: 'winbackTrials',
  label: { en: 'Win-back trial', zh: '挽回试验' },
  labelPlural: { en: 'Win-back trials', zh: '挽回试验' },
  title: 'startedOn',
  access: { through: 'customer' },
  icon: 'dices',
  listColumns: ['campaign', 'customer', 'treated', 'startedOn'],
})
export class Trial extends BaseRecord {
  @reference('winbackCampaign', {
    label: { en: 'Campaign', zh: '活动' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'trials', label: { en: 'Customers', zh: '客户' } },
  })
  campaign!: Ref;

  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'winbackTrials', label: { en: 'Win-back campaigns', zh: '挽回活动' } },
  })
  customer!: Ref;

  @date({ label: { en: 'Since', zh: '起始日期' }, required: true, readOnly: true })
  startedOn!: string;

  @boolean({
    label: { en: 'To be approached', zh: '触达' },
    help: { en: 'No: held out, to see who comes back unasked.', zh: '否：留作对照，观察未触达时是否回流。' },
    required: true,
    readOnly: true,
  })
  treated!: boolean;
}

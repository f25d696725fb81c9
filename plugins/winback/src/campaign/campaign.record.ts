import { date, integer, longText, OwnedRecord, percent, Record, text } from '@ricejar/sdk';

/** An approach to silent customers, made to some of them and withheld from others at random. */
@Record({
  name: 'winbackCampaign',
  plural: 'winbackCampaigns',
  label: { en: 'Win-back campaign', zh: '挽回活动' },
  labelPlural: { en: 'Win-back campaigns', zh: '挽回活动' },
  title: 'name',
  access: 'owned',
  icon: 'undo-2',
  listColumns: ['name', 'startedOn', 'windowDays', 'holdOut', 'owner'],
  indexes: [{ fields: ['-startedOn', '-id'] }],
})
export class Campaign extends OwnedRecord {
  @text({ label: { en: 'Name', zh: '活动名称' }, required: true, search: true, index: true })
  name!: string;

  @date({
    label: { en: 'Started on', zh: '开始日期' },
    help: { en: 'Orders after this day count.', zh: '此日之后的订单计入结果。' },
    required: true,
    readOnly: true,
  })
  startedOn!: string;

  @integer({
    label: { en: 'Days to come back', zh: '观察天数' },
    help: { en: 'Who orders within these days came back.', zh: '在此天数内下单视为回流。' },
    required: true,
    readOnly: true,
    min: 1,
    max: 365,
  })
  windowDays!: number;

  @percent({
    label: { en: 'Held out', zh: '对照组比例' },
    help: {
      en: 'Share of the customers, picked at random, that were not approached.',
      zh: '随机选出、不予触达的客户比例。',
    },
    required: true,
    readOnly: true,
    min: 0.05,
    max: 0.95,
  })
  holdOut!: string;

  @longText({ label: { en: 'What was offered', zh: '触达内容' } })
  note?: string;
}

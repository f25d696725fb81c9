import { BaseRecord, choice, decimal, integer, percent, Record, reference, type Ref } from '@ricejar/sdk';
import { ANY_TIER, type Tier } from '../tiers.js';

/** What customers of a tier get, one record a tier. An empty value sets no rule. */
@Record({
  name: 'tierTreatment',
  plural: 'tierTreatments',
  label: { en: 'Tier treatment', zh: '等级待遇' },
  labelPlural: { en: 'Tier treatments', zh: '等级待遇' },
  title: 'tier',
  access: 'shared',
  icon: 'table-2',
  listColumns: ['tier', 'visitEveryDays', 'promiseFactor', 'discountLimit', 'poolAfterDays', 'approvalRole'],
})
export class TierTreatment extends BaseRecord {
  @choice({
    label: { en: 'Tier', zh: '等级' },
    ...ANY_TIER,
    required: true,
    unique: true,
    readOnly: true,
  })
  tier!: Tier;

  @integer({
    label: { en: 'Visit every (days)', zh: '拜访周期（天）' },
    help: {
      en: 'No customer of the tier goes longer without a visit or meeting: the next contact is dated by it, and a visit that is due becomes a task.',
      zh: '该等级客户的拜访或会议间隔不超过此天数：据此安排下次联系，到期自动生成拜访任务。',
    },
    min: 1,
    max: 3650,
  })
  visitEveryDays?: number;

  @decimal({
    label: { en: 'Promise factor', zh: '承诺时限系数' },
    help: {
      en: 'Times of promises made with complaints are multiplied by it: 0.5 halves them, 1 leaves them.',
      zh: '投诉承诺时限乘以此系数：0.5 为减半，1 为不变。',
    },
    min: 0.1,
    max: 5,
    scale: 2,
    default: 1,
  })
  promiseFactor?: string;

  @percent({
    label: { en: 'Discount limit', zh: '折扣上限' },
    help: {
      en: 'A higher discount on an opportunity needs approval.',
      zh: '商机折扣超过上限须经审批。',
    },
    min: 0,
    max: 1,
  })
  discountLimit?: string;

  @integer({
    label: { en: 'To the pool after (days)', zh: '转入公海（天）' },
    help: {
      en: 'Days without follow-up after which a customer of the tier goes back to the pool.',
      zh: '该等级客户超过此天数无跟进即转入公海。',
    },
    min: 1,
    max: 3650,
  })
  poolAfterDays?: number;

  @integer({
    label: { en: 'Least contacts', zh: '最少联系人数' },
    help: { en: 'How many people we should know there.', zh: '在该客户处至少应认识的人数。' },
    min: 0,
    max: 1000,
  })
  leastContacts?: number;

  @integer({
    label: { en: 'Least decision makers', zh: '最少决策人数' },
    help: {
      en: 'How many of them should decide or approve when the customer buys.',
      zh: '其中至少应有几位决策者或审批者。',
    },
    min: 0,
    max: 1000,
  })
  leastDecisionMakers?: number;

  @reference('role', {
    label: { en: 'Approved by', zh: '审批角色' },
    help: {
      en: 'Whose holders approve overrides into the tier and discounts over its limit; empty: whoever may approve tiers.',
      zh: '由该角色审批调入该等级的申请及超限折扣；为空则由有等级审批权限者审批。',
    },
    onDelete: 'setNull',
  })
  approvalRole?: Ref;
}

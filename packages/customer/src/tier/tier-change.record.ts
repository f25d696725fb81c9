import { BaseRecord, choice, dateTime, decimal, json, Record, reference, type Ref } from '@ricejar/sdk';
import type { Reason } from '../scoring/scoring-model.js';
import { ANY_PAST_TIER, type Tier } from './tiers.js';

/** A customer moved from one tier to another. An empty side means ungraded. */
@Record({
  name: 'tierChange',
  plural: 'tierChanges',
  label: { en: 'Tier change', zh: '等级变动' },
  labelPlural: { en: 'Tier changes', zh: '等级变动' },
  title: 'toTier',
  access: { through: 'customer' },
  icon: 'arrow-up-down',
  listColumns: ['customer', 'fromTier', 'toTier', 'score', 'policy', 'changedAt'],
  indexes: [{ fields: ['customer', 'changedAt', 'id'] }, { fields: ['changedAt', 'id'] }],
  journal: false,
})
export class TierChange extends BaseRecord {
  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    readOnly: true,
    onDelete: 'cascade',
    inverse: { name: 'tierChanges', label: { en: 'Tier changes', zh: '等级变动' } },
  })
  customer!: Ref;

  @choice({ label: { en: 'From', zh: '原等级' }, ...ANY_PAST_TIER, readOnly: true })
  fromTier?: Tier;

  @choice({ label: { en: 'To', zh: '新等级' }, ...ANY_PAST_TIER, readOnly: true })
  toTier?: Tier;

  @decimal({ label: { en: 'Score', zh: '评分' }, scale: 6, readOnly: true })
  score?: string;

  @json({ label: { en: 'Reasons', zh: '理由' }, readOnly: true })
  reasons?: Reason[];

  @reference('tierPolicy', {
    label: { en: 'Policy', zh: '分级政策' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  policy?: Ref;

  @dateTime({ label: { en: 'Changed', zh: '变动时间' }, required: true, readOnly: true })
  changedAt!: string;
}

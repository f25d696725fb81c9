import { BaseRecord, boolean, choice, integer, Record, text, type Choice } from '@ricejar/sdk';
import type { Tier } from '../tiers.js';
import type { TierTone } from './tier-level.js';

export const TIER_TONE_CHOICES: readonly (Choice & { value: TierTone })[] = [
  { value: 'gold', label: { en: 'Gold', zh: '金' }, tone: 'gold' },
  { value: 'amber', label: { en: 'Amber', zh: '琥珀' }, tone: 'amber' },
  { value: 'jade', label: { en: 'Jade', zh: '玉绿' }, tone: 'jade' },
  { value: 'green', label: { en: 'Green', zh: '绿' }, tone: 'green' },
  { value: 'blue', label: { en: 'Blue', zh: '蓝' }, tone: 'blue' },
  { value: 'slate', label: { en: 'Slate', zh: '灰蓝' }, tone: 'slate' },
  { value: 'stone', label: { en: 'Stone', zh: '石灰' }, tone: 'stone' },
];

/** A tier that customers may stand in. All levels are set together, by `setTierLevels`; a retired one is kept for history. */
@Record({
  name: 'tierLevel',
  plural: 'tierLevels',
  label: { en: 'Tier', zh: '客户等级' },
  labelPlural: { en: 'Tiers', zh: '客户等级' },
  title: 'name',
  access: 'shared',
  icon: 'layers',
  listColumns: ['rank', 'key', 'name', 'nameZh', 'tone', 'retired'],
})
export class TierLevelRecord extends BaseRecord {
  @text({ label: { en: 'Key', zh: '标识' }, required: true, unique: true, readOnly: true, maxLength: 12 })
  key!: Tier;

  @integer({
    label: { en: 'Rank', zh: '顺序' },
    help: { en: '0 is the best.', zh: '0 为最高等级。' },
    required: true,
    readOnly: true,
  })
  rank!: number;

  @text({ label: { en: 'Name', zh: '名称' }, required: true, readOnly: true, maxLength: 40 })
  name!: string;

  @text({ label: { en: 'Chinese name', zh: '中文名称' }, required: true, readOnly: true, maxLength: 40 })
  nameZh!: string;

  @choice({ label: { en: 'Colour', zh: '颜色' }, choices: TIER_TONE_CHOICES, required: true, readOnly: true })
  tone!: TierTone;

  @boolean({ label: { en: 'Retired', zh: '已停用' }, default: false, readOnly: true })
  retired?: boolean;

  @text({
    label: { en: 'Taken over by', zh: '承接等级' },
    help: { en: 'The tier that took its customers when it was retired.', zh: '停用时承接其客户的等级。' },
    readOnly: true,
    maxLength: 12,
  })
  successor?: Tier;
}

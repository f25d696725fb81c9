import { BaseRecord, choice, integer, percent, Record, reference, text, type Ref } from '@ricejar/sdk';

/** Whether a deal in this stage is still being worked, or how it ended. */
export const STAGE_KINDS = ['open', 'won', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** A column of the kanban. Stages stand in the order of `position` within their pipeline. */
@Record({
  name: 'stage',
  plural: 'stages',
  label: { en: 'Stage', zh: '阶段' },
  labelPlural: { en: 'Stages', zh: '阶段' },
  title: 'name',
  access: 'shared',
  icon: 'columns-3',
  listColumns: ['name', 'nameZh', 'pipeline', 'position', 'kind', 'probability'],
  indexes: [{ fields: ['pipeline', 'position'] }],
})
export class Stage extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true, index: true })
  name!: string;

  @text({
    label: { en: 'Chinese name', zh: '中文名称' },
    help: {
      en: 'Shown in place of the name when the interface is in Chinese.',
      zh: '界面为中文时代替名称显示。',
    },
  })
  nameZh?: string;

  @reference('pipeline', {
    label: { en: 'Pipeline', zh: '销售流程' },
    required: true,
    onDelete: 'cascade',
    inverse: { name: 'stages', label: { en: 'Stages', zh: '阶段' } },
  })
  pipeline!: Ref;

  @integer({ label: { en: 'Position', zh: '顺序' }, min: 0, max: 1000, default: 0 })
  position?: number;

  @choice({
    label: { en: 'Kind', zh: '类型' },
    help: {
      en: 'A deal moved to a won or lost stage is closed that day.',
      zh: '商机移入赢单或输单阶段时，当天即视为关闭。',
    },
    required: true,
    default: 'open',
    choices: [
      { value: 'open', label: { en: 'Open', zh: '进行中' }, tone: 'slate' },
      { value: 'won', label: { en: 'Won', zh: '赢单' }, tone: 'jade' },
      { value: 'lost', label: { en: 'Lost', zh: '输单' }, tone: 'stone' },
    ],
  })
  kind!: StageKind;

  @percent({
    label: { en: 'Win probability', zh: '赢单概率' },
    help: { en: 'From 0 to 1: 0.35 means 35 %.', zh: '取值 0 到 1，0.35 表示 35%。' },
    min: 0,
    max: 1,
  })
  probability?: string;
}

import { BaseRecord, Record, text } from '@ricejar/sdk';

/** A way of selling, as a row of stages. */
@Record({
  name: 'pipeline',
  plural: 'pipelines',
  label: { en: 'Pipeline', zh: '销售流程' },
  labelPlural: { en: 'Pipelines', zh: '销售流程' },
  title: 'name',
  access: 'shared',
  icon: 'git-commit-horizontal',
  listColumns: ['name', 'nameZh'],
})
export class Pipeline extends BaseRecord {
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
}

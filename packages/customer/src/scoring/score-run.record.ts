import { BaseRecord, date, dateTime, integer, json, Record, text, type Json } from '@ricejar/sdk';

/** One run of a scoring model: what it was, on what data, for which day. */
@Record({
  name: 'scoreRun',
  plural: 'scoreRuns',
  label: { en: 'Score run', zh: '评分批次' },
  labelPlural: { en: 'Score runs', zh: '评分批次' },
  title: 'model',
  access: 'shared',
  icon: 'gauge',
  listColumns: ['model', 'modelVersion', 'asOf', 'customers', 'finishedAt'],
  indexes: [{ fields: ['model', 'finishedAt', 'id'] }],
  journal: false,
})
export class ScoreRun extends BaseRecord {
  @text({ label: { en: 'Model', zh: '模型' }, required: true, readOnly: true, maxLength: 64 })
  model!: string;

  @text({ label: { en: 'Model version', zh: '模型版本' }, readOnly: true, maxLength: 32 })
  modelVersion?: string;

  @date({ label: { en: 'As of', zh: '截止日期' }, required: true, readOnly: true })
  asOf!: string;

  @integer({ label: { en: 'Customers scored', zh: '评分客户数' }, readOnly: true })
  customers?: number;

  @json({ label: { en: 'Parameters', zh: '参数' }, readOnly: true })
  parameters?: Json;

  @json({
    label: { en: 'Validation', zh: '校验' },
    help: {
      en: 'First and last purchase day used, and how long the run took.',
      zh: '所用数据的起止日期与运行耗时。',
    },
    readOnly: true,
  })
  validation?: Json;

  @dateTime({ label: { en: 'Finished', zh: '完成时间' }, readOnly: true })
  finishedAt?: string;
}

import { BaseRecord, json, Record, reference, text, type Ref } from '@ricejar/sdk';
import type { ScoreSummary as Summary } from './score-summary.js';

/** What a run came to over all customers: for those who may see them all. */
@Record({
  name: 'scoreSummary',
  plural: 'scoreSummaries',
  label: { en: 'Score summary', zh: '评分汇总' },
  labelPlural: { en: 'Score summaries', zh: '评分汇总' },
  title: 'model',
  access: 'shared',
  icon: 'chart-column',
  listColumns: ['model', 'run'],
  journal: false,
})
export class ScoreSummary extends BaseRecord {
  @reference('scoreRun', {
    label: { en: 'Run', zh: '评分批次' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
  })
  run!: Ref;

  @text({ label: { en: 'Model', zh: '模型' }, required: true, readOnly: true, maxLength: 64 })
  model!: string;

  @json({ label: { en: 'Summary', zh: '汇总' }, readOnly: true })
  summary?: Summary;
}

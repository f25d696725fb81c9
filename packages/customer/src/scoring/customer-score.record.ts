import { BaseRecord, decimal, json, Record, reference, text, type Ref } from '@ricejar/sdk';
import type { Reason, ScoreResult } from './scoring-model.js';

/** What a scoring model said of a customer. The rows of a model's newest two runs are kept. */
@Record({
  name: 'customerScore',
  plural: 'customerScores',
  label: { en: 'Customer score', zh: '客户评分' },
  labelPlural: { en: 'Customer scores', zh: '客户评分' },
  title: 'model',
  access: { through: 'customer' },
  icon: 'chart-no-axes-column',
  listColumns: ['customer', 'model', 'value', 'run'],
  journal: false,
})
export class CustomerScore extends BaseRecord {
  @reference('customer', {
    label: { en: 'Customer', zh: '客户' },
    required: true,
    readOnly: true,
    index: true,
    onDelete: 'cascade',
    inverse: { name: 'scores', label: { en: 'Scores', zh: '评分' } },
  })
  customer!: Ref;

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

  @decimal({ label: { en: 'Value', zh: '分值' }, scale: 6, required: true, readOnly: true })
  value!: string;

  @json({ label: { en: 'Factors', zh: '因子' }, readOnly: true })
  factors?: ScoreResult['factors'];

  @json({ label: { en: 'Reasons', zh: '理由' }, readOnly: true })
  reasons?: Reason[];
}

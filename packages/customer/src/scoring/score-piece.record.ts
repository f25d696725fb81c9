import { BaseRecord, integer, json, Record, reference, text, type Ref } from '@ricejar/sdk';

/**
 * Scores of up to 512 customers by one run, packed: a row for each customer and run would cost more than to score them.
 * The columns are base64; see `score-piece.ts`.
 */
@Record({
  name: 'scorePiece',
  plural: 'scorePieces',
  label: { en: 'Stored scores', zh: '评分存储' },
  labelPlural: { en: 'Stored scores', zh: '评分存储' },
  title: 'model',
  access: 'shared',
  icon: 'archive',
  listColumns: ['model', 'run', 'number'],
  journal: false,
})
export class ScorePiece extends BaseRecord {
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

  @integer({ label: { en: 'Number', zh: '序号' }, required: true, readOnly: true })
  number!: number;

  @text({ label: { en: 'First customer', zh: '首个客户' }, readOnly: true, maxLength: 36 })
  first?: string;

  @text({ label: { en: 'Last customer', zh: '末个客户' }, readOnly: true, maxLength: 36 })
  last?: string;

  @json({ label: { en: 'Customers', zh: '客户' }, readOnly: true })
  customers?: string;

  @json({ label: { en: 'Values', zh: '分值' }, readOnly: true })
  values?: string;

  @json({ label: { en: 'Details', zh: '明细' }, readOnly: true })
  details?: string;
}

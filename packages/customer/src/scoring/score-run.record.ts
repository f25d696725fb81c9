import {
  BaseRecord,
  boolean,
  choice,
  date,
  dateTime,
  integer,
  json,
  Record,
  reference,
  text,
  type Choice,
  type Json,
  type Ref,
} from '@ricejar/sdk';
import type { RunDifference } from './governance/run-differences.js';
import type { RunError, RunInputs } from './scored-run.js';

export const RUN_STATUSES: readonly Choice[] = [
  { value: 'queued', label: { en: 'Waiting', zh: '等待中' }, tone: 'stone' },
  { value: 'running', label: { en: 'Running', zh: '运行中' }, tone: 'blue' },
  { value: 'finished', label: { en: 'Finished', zh: '已完成' }, tone: 'jade' },
  { value: 'failed', label: { en: 'Failed', zh: '失败' }, tone: 'red' },
];

export const RUN_PURPOSES: readonly Choice[] = [
  { value: 'score', label: { en: 'Scores', zh: '评分' }, tone: 'jade' },
  { value: 'validation', label: { en: 'Check on own data', zh: '数据检验' }, tone: 'blue' },
  { value: 'reproduction', label: { en: 'Reproduction', zh: '重现' }, tone: 'stone' },
];

/** One run of a scoring model: who asked, what it was, on what data, for which day, and what came of it. */
@Record({
  name: 'scoreRun',
  plural: 'scoreRuns',
  label: { en: 'Score run', zh: '评分批次' },
  labelPlural: { en: 'Score runs', zh: '评分批次' },
  title: 'model',
  access: 'shared',
  icon: 'gauge',
  listColumns: ['model', 'modelVersion', 'purpose', 'status', 'asOf', 'customers', 'finishedAt'],
  indexes: [{ fields: ['model', 'finishedAt', 'id'] }],
  journal: false,
})
export class ScoreRun extends BaseRecord {
  @text({ label: { en: 'Model', zh: '模型' }, required: true, readOnly: true, maxLength: 64 })
  model!: string;

  @text({ label: { en: 'Model version', zh: '模型版本' }, readOnly: true, maxLength: 32 })
  modelVersion?: string;

  @choice({ label: { en: 'Purpose', zh: '用途' }, choices: RUN_PURPOSES, readOnly: true })
  purpose?: string;

  @choice({ label: { en: 'Status', zh: '状态' }, choices: RUN_STATUSES, readOnly: true })
  status?: string;

  @integer({
    label: { en: 'Progress, %', zh: '进度（%）' },
    readOnly: true,
    min: 0,
    max: 100,
  })
  progress?: number;

  @date({ label: { en: 'As of', zh: '截止日期' }, required: true, readOnly: true })
  asOf!: string;

  @date({ label: { en: 'First purchase', zh: '最早购买日' }, readOnly: true })
  firstDay?: string;

  @date({ label: { en: 'Last purchase', zh: '最近购买日' }, readOnly: true })
  lastDay?: string;

  @integer({ label: { en: 'Customers scored', zh: '评分客户数' }, readOnly: true })
  customers?: number;

  @integer({ label: { en: 'Purchase days', zh: '购买天数' }, readOnly: true })
  purchases?: number;

  @json({ label: { en: 'Parameters', zh: '参数' }, readOnly: true })
  parameters?: Json;

  @json({
    label: { en: 'Validation', zh: '检验' },
    help: {
      en: 'How the model fared on past data: of this run when it was a check, else of the model when it ran.',
      zh: '模型在历史数据上的表现：数据检验批次为本次结果，其他批次为运行时该模型的检验结果。',
    },
    readOnly: true,
  })
  validation?: Json;

  @text({
    label: { en: 'Digest', zh: '结果摘要' },
    help: {
      en: 'SHA-256 over every result, in order of customer.',
      zh: '按客户顺序对全部结果计算的 SHA-256。',
    },
    readOnly: true,
    maxLength: 64,
  })
  digest?: string;

  @json({
    label: { en: 'Digests of the data', zh: '数据摘要' },
    help: { en: 'SHA-256 over what went in.', zh: '对输入数据计算的 SHA-256。' },
    readOnly: true,
  })
  inputs?: RunInputs;

  @boolean({
    label: { en: 'Scores stored', zh: '保留分值' },
    help: { en: "Whether each customer's score is still stored.", zh: '每位客户的分值是否仍保存。' },
    readOnly: true,
  })
  kept?: boolean;

  @reference('scoreRun', {
    label: { en: 'Repeats', zh: '重现的批次' },
    readOnly: true,
    index: true,
    onDelete: 'setNull',
  })
  reproduces?: Ref;

  @json({
    label: { en: 'Reproduction', zh: '重现结果' },
    help: { en: 'Whether the digests agree, and what differs.', zh: '摘要是否一致，以及存在哪些差异。' },
    readOnly: true,
  })
  reproduction?: { matches: boolean; differences: readonly RunDifference[] };

  @reference('user', {
    label: { en: 'Requested by', zh: '发起人' },
    readOnly: true,
    onDelete: 'setNull',
  })
  requestedBy?: Ref;

  @json({ label: { en: 'Error', zh: '错误' }, readOnly: true })
  error?: RunError;

  @integer({ label: { en: 'Duration, ms', zh: '耗时（毫秒）' }, readOnly: true })
  durationMs?: number;

  @dateTime({ label: { en: 'Finished', zh: '完成时间' }, readOnly: true })
  finishedAt?: string;
}

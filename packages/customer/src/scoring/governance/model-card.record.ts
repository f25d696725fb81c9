import { BaseRecord, boolean, date, json, Record, reference, text, type Json, type Ref } from '@ricejar/sdk';
import type { ModelValidation } from '../model-validation.js';

/** What an installation has decided about a scoring model: whether it is on, with which parameters, and who answers for it. */
@Record({
  name: 'modelCard',
  plural: 'modelCards',
  label: { en: 'Model card', zh: '模型卡' },
  labelPlural: { en: 'Model cards', zh: '模型卡' },
  title: 'key',
  access: 'shared',
  icon: 'badge-check',
  listColumns: ['key', 'on', 'passed', 'validatedOn', 'owner', 'nextReviewOn'],
})
export class ModelCard extends BaseRecord {
  @text({ label: { en: 'Model', zh: '模型' }, required: true, readOnly: true, unique: true, maxLength: 64 })
  key!: string;

  @boolean({ label: { en: 'On', zh: '启用' }, required: true, readOnly: true })
  on!: boolean;

  @reference('user', { label: { en: 'Owner', zh: '负责人' }, readOnly: true, onDelete: 'setNull' })
  owner?: Ref;

  @json({
    label: { en: 'Parameters', zh: '参数' },
    help: { en: 'What differs from the defaults of the model.', zh: '与模型默认值不同的参数。' },
    readOnly: true,
  })
  parameters?: Json;

  @json({ label: { en: 'Validation', zh: '检验' }, readOnly: true })
  validation?: ModelValidation;

  @boolean({ label: { en: 'Passed', zh: '检验通过' }, readOnly: true })
  passed?: boolean;

  @date({ label: { en: 'Checked on', zh: '检验日期' }, readOnly: true })
  validatedOn?: string;

  @text({ label: { en: 'Checked version', zh: '检验的版本' }, readOnly: true, maxLength: 32 })
  validatedVersion?: string;

  @json({ label: { en: 'Checked parameters', zh: '检验时的参数' }, readOnly: true })
  validatedParameters?: Json;

  @date({ label: { en: 'Next review', zh: '下次复核' }, readOnly: true })
  nextReviewOn?: string;
}

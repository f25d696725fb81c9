import { defineErrors } from '@ricejar/sdk';

export const pipelineErrors = defineErrors({
  STAGE_IN_USE: {
    class: 'conflict',
    message: {
      en: '{count} opportunities stand in this stage; move them to another one first.',
      zh: '该阶段还有 {count} 个商机，请先将其移到其他阶段。',
    },
  },
  PIPELINE_HAS_STAGES: {
    class: 'conflict',
    message: {
      en: 'This pipeline still has {count} stages; delete those first.',
      zh: '该销售流程还有 {count} 个阶段，请先删除这些阶段。',
    },
  },
});

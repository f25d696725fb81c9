import { defineErrors } from '@ricejar/sdk';

export const flowErrors = defineErrors({
  FLOW_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'There is no complaint flow "{flow}". Available: {available}.',
      zh: '没有投诉流程“{flow}”。可用的流程：{available}。',
    },
  },
  TRANSITION_UNKNOWN: {
    class: 'badInput',
    message: {
      en: 'The complaint flow has no step "{transition}".',
      zh: '投诉流程中没有步骤“{transition}”。',
    },
  },
  TRANSITION_NOT_ALLOWED: {
    class: 'conflict',
    message: {
      en: 'The step "{transition}" cannot be taken in the state "{state}". Allowed now: {allowed}.',
      zh: '“{state}”状态下不能执行步骤“{transition}”。当前可执行：{allowed}。',
    },
  },
  FIELD_REQUIRED_BY_TRANSITION: {
    class: 'badInput',
    message: {
      en: 'The step "{transition}" needs a value of "{field}".',
      zh: '执行步骤“{transition}”须填写“{field}”。',
    },
  },
  FIELD_NOT_IN_TRANSITION: {
    class: 'badInput',
    message: {
      en: 'The step "{transition}" does not take the field "{field}".',
      zh: '步骤“{transition}”不能填写字段“{field}”。',
    },
  },
  VALUE_NOT_IN_TRANSITION: {
    class: 'badInput',
    message: {
      en: 'The step "{transition}" takes one of these values of "{field}": {values}.',
      zh: '步骤“{transition}”中“{field}”只能取以下值：{values}。',
    },
  },
});
